import { boundPolarity } from '../../src/sentiment/engine/head.js';
import { bucketsOf } from './bucketsOf.js';
import { bootstrap, macroF1 } from './metrics.js';
import { type Model, outputsOf, probabilities } from './trainHead.js';
import type { Loaded } from './weighExamples.js';

const RULE_BAND = 0.8;

/** Macro-F1 of the three classes in a corpus, by the rules alone and by a head that was trained without the corpus. */
export function classesAcross({ corpus, items }: Loaded, model: Model) {
  const labelled = items.filter(({ sample }) => sample.label >= 0);
  const truth = labelled.map(({ sample }) => sample.label);
  const rules = labelled.map(
    ({ prepared: { ruleTotal } }) => 1 + Number(ruleTotal > RULE_BAND) - Number(ruleTotal < -RULE_BAND),
  );
  const heads = labelled.map(({ prepared }) => {
    const [polarity, neutrality] = outputsOf(model, prepared, bucketsOf(prepared, model.bits));
    const scores = probabilities(boundPolarity(polarity, prepared.reading), neutrality);
    return scores.indexOf(Math.max(...scores));
  });
  const percent = (value: number) => Number((100 * value).toFixed(1));
  const interval = bootstrap(truth.length, (rows) =>
    macroF1(
      rows.map((row) => truth[row] ?? 0),
      rows.map((row) => heads[row] ?? 0),
    ),
  );
  return {
    language: corpus.language,
    set: corpus.name,
    derived: labelled.some(({ sample }) => sample.isDerived),
    texts: truth.length,
    rules: percent(macroF1(truth, rules)),
    across: percent(macroF1(truth, heads)),
    interval: interval.map(percent),
  };
}
