const SEPARABLE = /^(.+)\|(.+)$/;
const WITHOUT_GE = /^(?:be|emp|ent|er|ge|miss|ver|zer)|ieren$/;

/** Written forms of a German term: `~a` an adjective, `~n` a noun, `~v` a weak verb (`ab|zocken` when separable). */
export function inflectGerman(term: string, code: string): string[] {
  if (code === 'a') return adjectiveForms(term);
  if (code === 'n') return nounForms(term);
  const separable = SEPARABLE.exec(term);
  return separable === null ? verbForms(term) : separableForms(separable[1] ?? '', separable[2] ?? '');
}

const ENDINGS = ['', 'e', 'er', 'es', 'en', 'em'];

function adjectiveForms(term: string): string[] {
  const stem = term
    .replace(/e$/, '')
    .replace(/([^aeiou])el$/, '$1l')
    .replace(/([aeu])er$/, '$1r');
  const superlative = /(?:[dtszß]|sch)$/.test(stem) ? `${stem}est` : `${stem}st`;
  return [
    term,
    ...ENDINGS.slice(1).map((ending) => stem + ending),
    ...ENDINGS.map((ending) => `${stem}er${ending}`),
    ...ENDINGS.slice(1).map((ending) => superlative + ending),
  ];
}

function nounForms(term: string): string[] {
  if (term.endsWith('e')) return [term, `${term}n`, `${term}s`];
  return [term, `${term}s`, `${term}es`, `${term}e`, `${term}en`, `${term}n`, `${term}nen`];
}

interface Verb {
  readonly stem: string;
  readonly finite: readonly string[];
  readonly participle: string;
}

function verbOf(infinitive: string): Verb {
  const stem = infinitive.replace(/e?n$/, '');
  const bridge = /(?:[dt]|[^aeiouhlr][mn])$/.test(stem) ? 'e' : '';
  const finite = [
    `${stem}e`,
    `${stem}${bridge}st`,
    `${stem}${bridge}t`,
    `${stem}${bridge}te`,
    `${stem}${bridge}ten`,
    `${stem}${bridge}test`,
  ];
  const participle = WITHOUT_GE.test(infinitive) ? `${stem}${bridge}t` : `ge${stem}${bridge}t`;
  return { stem, finite, participle };
}

function verbForms(infinitive: string): string[] {
  const { finite, participle, stem } = verbOf(infinitive);
  return [infinitive, stem, ...finite, participle, ...[participle, `${infinitive}d`].flatMap(declined)];
}

function separableForms(particle: string, infinitive: string): string[] {
  const { finite, participle } = verbOf(infinitive);
  const together = [infinitive, participle, ...finite].map((form) => particle + form);
  const apart = [infinitive, ...finite].map((form) => `${form} _ ${particle}`);
  return [...together, `${particle}zu${infinitive}`, ...declined(particle + participle), ...apart];
}

const declined = (form: string) => ENDINGS.slice(1).map((ending) => form + ending);
