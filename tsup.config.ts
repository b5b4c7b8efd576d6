import { defineConfig } from 'tsup';

const entry = {
  index: 'src/index.ts',
  models: 'src/models/index.ts',
  feeds: 'src/feeds/index.ts',
  sentiment: 'src/sentiment/index.ts',
  'sentiment/english': 'src/sentiment/english/index.ts',
  'sentiment/german': 'src/sentiment/german/index.ts',
  'sentiment/wink': 'src/sentiment/wink.ts',
  listening: 'src/listening/index.ts',
  consent: 'src/consent/index.ts',
  sla: 'src/sla/index.ts',
  kpi: 'src/kpi/index.ts',
  'kpi/definitions': 'src/kpi/definitions.ts',
};

export default defineConfig([
  {
    entry,
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    // One copy of what entries share, also in CommonJS: `instanceof SocialCrmError` must hold across entries.
    splitting: true,
    treeshake: true,
    clean: true,
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  {
    entry: { cli: 'cli/main.ts' },
    format: 'esm',
    target: 'node20',
    platform: 'node',
    // The command uses the built entries as a user would, never a second copy of them.
    external: [/^social-crm/],
    noExternal: ['cac', 'cli-table3'],
    banner: { js: '#!/usr/bin/env node' },
  },
]);
