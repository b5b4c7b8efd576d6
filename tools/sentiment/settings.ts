/** Settings of the training, chosen by leaving one corpus out at a time. */
export const settings = {
  en: {
    bits: 14,
    emotionBits: 13,
    epochs: 3,
    angerEpochs: 3,
    rate: 0.03,
    decay: 0.2,
    seed: 1,
  },
  de: {
    bits: 14,
    emotionBits: 13,
    epochs: 6,
    angerEpochs: 3,
    rate: 0.02,
    decay: 0.1,
    seed: 1,
  },
} as const;
