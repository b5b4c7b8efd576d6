import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

/** The vectors and the tests of the rooms; pages, examples and the command are no specification of a room. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['test/specification.test.ts', 'test/{models,feeds,sentiment,listening,consent,sla,kpi}/**/*.test.ts'],
  },
});
