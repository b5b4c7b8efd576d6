import { expect, test } from 'vitest';
import {
  addMonths,
  confirmDoubleOptIn,
  dsarDueDate,
  phoneEvidenceUntil,
  requestDoubleOptIn,
} from '../../src/consent/index.js';

const token = { id: 'r1', at: '2026-02-01T10:00:00Z', tokenId: 't', expiresAt: '2026-02-08T10:00:00Z' };

test.each([
  ['click', () => confirmDoubleOptIn([], null as never)],
  ['grant', () => requestDoubleOptIn([] as never, token)],
  ['token', () => requestDoubleOptIn({} as never, undefined as never)],
  ['holidays', () => dsarDueDate({ receivedOn: '2026-04-01', holidays: 'none' as never })],
  ['uses', () => phoneEvidenceUntil({ grantedOn: '2026-01-10', uses: {} as never })],
  ['months', () => addMonths({ from: '2026-01-31', months: { toString: 1 } as never })],
])('an argument of the wrong shape is refused by name: %s', (field, call) => {
  expect(call).toThrow(expect.objectContaining({ code: 'INVALID_INPUT', path: [field] }));
});
