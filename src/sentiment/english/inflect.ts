/** Written forms of an English term: `~v` a verb, `~n` a noun, `~a` an adjective. */
export function inflectEnglish(term: string, code: string): string[] {
  if (code === 'v') return [term, ...verbForms(term)];
  if (code === 'n')
    return [term, /(?:s|x|ch|sh)$/.test(term) ? `${term}es` : `${term.replace(/([^aeiou])y$/, '$1ie')}s`];
  return [term, ...adjectiveForms(term)];
}

function verbForms(term: string): string[] {
  if (term.endsWith('e')) return [`${term}s`, `${term}d`, `${term.slice(0, -1)}ing`];
  if (/[^aeiou]y$/.test(term)) return [`${term.slice(0, -1)}ies`, `${term.slice(0, -1)}ied`, `${term}ing`];
  const doubled = /[^aeiou][aeiou][bdglmnpt]$/.test(term) ? term + term.slice(-1) : term;
  const third = /(?:s|x|ch|sh)$/.test(term) ? `${term}es` : `${term}s`;
  return [third, `${doubled}ed`, `${doubled}ing`, `${term}ed`, `${term}ing`];
}

function adjectiveForms(term: string): string[] {
  if (term.endsWith('e')) return [`${term}r`, `${term}st`, `${term}ly`];
  if (/[^aeiou]y$/.test(term)) return ['ier', 'iest', 'ily'].map((ending) => term.slice(0, -1) + ending);
  return [`${term}er`, `${term}est`, `${term}ly`];
}
