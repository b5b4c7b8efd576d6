export type {
  AddressEvidence,
  AddressForm,
  AddressRule,
  DetectedAddressForm,
} from './address/addressTypes.js';
export { detectAddressForm } from './address/detectAddressForm.js';
export {
  type AddressAdviceCode,
  addressAdvice,
  type MirroredAddressForm,
  mirrorAddressForm,
} from './address/mirrorAddressForm.js';
export { type AnalyzeSentimentOptions, analyzeSentiment } from './analyzeSentiment.js';
export { type AnalyzerDefinition, createSentimentAnalyzer } from './createSentimentAnalyzer.js';
export { type DetectedLanguage, detectLanguage } from './detectLanguage.js';
export type { LexiconSource } from './engine/compileLexicon.js';
export type { HeadSource } from './engine/head.js';
export { escalationThreshold } from './engine/urgencyOf.js';
export { SentimentError, sentimentErrorCodes } from './errors.js';
export { type ThreadContext, threadUrgency } from './threadUrgency.js';
export type {
  AnalyzeOptions,
  Emotions,
  Evidence,
  EvidenceKind,
  Label,
  LexiconEntry,
  Sentiment,
  SentimentAnalyzer,
} from './types.js';
