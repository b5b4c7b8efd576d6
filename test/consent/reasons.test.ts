import { decisionOf, describeReason, reasonCodes } from 'social-crm/consent';
import { describe, expect, test } from 'vitest';
import { readVectorFiles } from '../spec/vectorFiles.js';

describe('the reasons', () => {
  test('are 76: fifteen allow, two limit, the rest denies, and nothing else does', () => {
    expect(new Set(reasonCodes).size).toBe(76);
    expect(reasonCodes.map(decisionOf)).toEqual([
      ...Array(15).fill('allow'),
      ...Array(2).fill('limited'),
      ...Array(59).fill('deny'),
    ]);
    expect(decisionOf('toString' as never)).toBe('deny');
  });

  test('each is reached by a vector', () => {
    const reached = readVectorFiles()
      .filter(({ room }) => room === 'consent')
      .flatMap(({ cases }) => cases.flatMap(({ at }) => (at?.['reason'] === undefined ? [] : [at['reason']])));
    expect(reasonCodes.filter((reason) => !reached.includes(reason))).toEqual([]);
  });

  test.each(reasonCodes)('%s has a meaning, a reference and a remedy, and claims nothing about the law', (reason) => {
    const { decision, meaning, references, remedy } = describeReason(reason);
    expect(meaning).not.toBe('');
    expect(references.join()).not.toBe('');
    expect(remedy).toMatch(decision === 'allow' ? /^—$/ : /^[ERFW✗]/);
    expect(meaning).not.toMatch(/\b(il)?legal(ly)?\b(?! claims)|lawful|complian/i);
  });
});
