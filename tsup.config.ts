import { defineConfig, type Options } from 'tsup';

const rooms = {
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
const door = { index: 'src/index.ts' };

/**
 * The front door points at the built rooms instead of holding them: a namespace that is built together with its room
 * would keep every function of the room alive in the bundles of our users.
 */
function frontDoor(format: 'esm' | 'cjs'): Options {
  const ending = format === 'esm' ? 'js' : 'cjs';
  return {
    entry: door,
    format,
    target: 'es2022',
    platform: 'neutral',
    splitting: false,
    esbuildPlugins: [
      {
        name: 'rooms-stay-outside',
        setup(build) {
          build.onResolve({ filter: /^\.\/\w+\/index\.js$/ }, ({ path }) => ({
            path: path.replace(/\/index\.js$/, `.${ending}`),
            external: true,
          }));
        },
      },
    ],
  };
}

export default defineConfig([
  {
    entry: rooms,
    format: ['esm', 'cjs'],
    target: 'es2022',
    platform: 'neutral',
    // One copy of what entries share, also in CommonJS: `instanceof SocialCrmError` must hold across entries.
    splitting: true,
    treeshake: true,
    // One build of all types: the brand of a permit must be the same type in every entry.
    dts: { compilerOptions: { ignoreDeprecations: '6.0' } },
  },
  frontDoor('esm'),
  frontDoor('cjs'),
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
