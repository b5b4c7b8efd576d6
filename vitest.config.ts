import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^social-crm$/, replacement: source('index.ts') },
      { find: /^social-crm\/sentiment\/wink$/, replacement: source('sentiment/wink.ts') },
      { find: /^social-crm\/kpi\/definitions$/, replacement: source('kpi/definitions.ts') },
      { find: /^social-crm\/(.+)$/, replacement: source('$1/index.ts') },
    ],
  },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'json-summary'],
      thresholds: { lines: 90, functions: 90, statements: 90, branches: 80 },
    },
  },
});
