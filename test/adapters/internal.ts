import { instantToMs } from '../../src/internal/instant.js';
import type { Adapter } from '../spec/adapter.js';

export const internalAdapter: Adapter = {
  instantToMs: (value: unknown) => instantToMs(value),
};
