import { english } from '../../src/sentiment/english/index.js';
import { german } from '../../src/sentiment/german/index.js';
import {
  analyzeSentiment,
  detectAddressForm,
  detectLanguage,
  escalationThreshold,
  mirrorAddressForm,
  type Sentiment,
  type ThreadContext,
  threadUrgency,
} from '../../src/sentiment/index.js';
import type { Adapter } from '../spec/adapter.js';

type AddressForm = Parameters<typeof mirrorAddressForm>[0];

interface TextInput {
  readonly text: string;
  readonly language?: 'de' | 'en';
  readonly custom?: { term: string; weight: number }[];
  readonly maxLength?: number;
}

const analyzers = [english, german];

function analyze({ text, language, ...options }: TextInput): Sentiment {
  return language === 'de' ? german.analyze(text, options) : english.analyze(text, options);
}

/** An emotion or urgency as a yes or no: what a user who sets a threshold would do. */
const reaches = (value: number) => value >= escalationThreshold;

export const sentimentAdapter: Adapter = {
  analyze,
  analyzeSentiment: ({ text, language, custom }: TextInput) =>
    analyzeSentiment(text, {
      analyzers,
      ...(language === undefined ? {} : { language }),
      ...(custom === undefined ? {} : { custom }),
    }),
  evidence: (input: TextInput) => analyze(input).evidence,
  isPraise: (input: TextInput) => analyze(input).label === 'positive' || analyze(input).polarity > 0.2,
  urgency: (input: TextInput) => analyze(input).urgency,
  escalates: (input: TextInput) => reaches(analyze(input).urgency),
  isAngry: (input: TextInput) => reaches(analyze(input).emotions.anger),
  isImpatient: (input: TextInput) => reaches(analyze(input).emotions.impatience),
  moreUrgent: ({ than, ...input }: TextInput & { than: string }) =>
    analyze(input).urgency > analyze({ ...input, text: than }).urgency,
  lessConfident: ({ than, ...input }: TextInput & { than: string }) =>
    analyze(input).confidence < analyze({ ...input, text: than }).confidence,
  raisesUrgency: ({ urgency, context }: { urgency: number; context: ThreadContext }) =>
    threadUrgency({ urgency }, context) > urgency,
  threadUrgency: ({ urgency, context }: { urgency: number; context: ThreadContext }) =>
    threadUrgency({ urgency }, context),
  detectAddressForm: (text: string) => detectAddressForm(text),
  detectLanguage: (text: string) => detectLanguage(text),
  mirrorAddressForm: ({ theirs, ours }: { theirs: AddressForm; ours: AddressForm }) => mirrorAddressForm(theirs, ours),
};
