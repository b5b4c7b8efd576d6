import { defineConfig } from 'vitest/config';
import base from '../../vitest.config.js';

const rooms = process.env['MUTATED_ROOMS']?.split(',') ?? [];

/** The vectors and the tests of the mutated rooms; pages, examples and the command are no specification of a room. */
export default defineConfig({
  ...base,
  test: {
    ...base.test,
    include: ['test/specification.test.ts', ...rooms.map((room) => `test/${room}/**/*.test.ts`)],
  },
});
