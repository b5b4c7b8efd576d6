import { compileMentionQueries, type Mention, matchMentions, type Triage, triage } from 'social-crm/listening';
import type { Interaction } from 'social-crm/models';
import { analyzeSentiment, type Sentiment } from 'social-crm/sentiment';
import { english } from 'social-crm/sentiment/english';
import { german } from 'social-crm/sentiment/german';
import { brandQueries, type Config } from '../config.js';
import { ANGRY_FROM, guidelinesOf } from './guidelines.js';

/** An interaction with what the rooms say of it. */
export interface Heard {
  readonly interaction: Interaction;
  readonly sentiment: Sentiment;
  readonly mentions: readonly Mention[];
  readonly triage: Triage;
}

/** What hears interactions under a configuration: mood, mentions and who should answer. */
export function listener(config: Config): (interaction: Interaction) => Heard {
  const queries = compileMentionQueries(brandQueries(config.organisation));
  const guidelines = guidelinesOf(config.organisation);
  return (interaction) => {
    const sentiment = analyzeSentiment(ownWords(interaction), { analyzers: [english, german] });
    const mentions = matchMentions(interaction, queries);
    const { polarity, confidence, emotions, urgency } = sentiment;
    const signals = {
      sentiment: { polarity, confidence },
      anger: emotions.anger,
      urgency,
      mentions,
      language: sentiment.language,
    };
    return { interaction, sentiment, mentions, triage: triage(interaction, signals, guidelines) };
  };
}

/** Whether somebody outside is angry enough to be named in the report. */
export function isAngry({ interaction, sentiment }: Heard): boolean {
  return interaction.direction !== 'outbound' && sentiment.emotions.anger >= ANGRY_FROM;
}

/** A comment's title is written by the software ("Re: ...", "Comment on ..."): only what starts a thread speaks in it. */
function ownWords({ kind, title = '', text = '' }: Interaction): string {
  const isAnswer = kind === 'comment' || kind === 'reply' || kind === 'answer';
  return isAnswer && text !== '' ? text : [title, text].filter((part) => part !== '').join('\n');
}
