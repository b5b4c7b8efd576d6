import type { CueTable } from './cue.js';

/** Words of spam and laughter that cross languages; they are looked for in every text. */
export const sharedCues: CueTable = {
  spam: [
    ['currency', 5, 'bitcoin* OR crypto* OR krypto* OR forex OR ethereum OR nft OR dogecoin'],
    ['vice', 6, 'casino OR viagra OR cialis OR onlyfans OR potenzmittel OR porn* OR "hot singles" OR nudes'],
    [
      'reach',
      4,
      '"link in bio" OR backlinks OR "seo agency" OR "follow back" OR followback OR f4f OR "click here" OR "promo code"',
    ],
    [
      'messenger',
      3,
      '(whatsapp OR telegram) NEAR/8 (garantiert OR guaranteed OR profit OR gewinn OR invest* OR earn OR verdienen OR discreet OR diskret)',
    ],
  ],
  chatter: [['laughter', 2, 'haha* OR hihi* OR lol OR rofl OR lmao OR xd OR hehe*']],
};
