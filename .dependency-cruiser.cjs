// Imports run one way: internal -> models -> { feeds, sentiment, listening, consent, sla } -> kpi -> index -> cli.
const rooms = ['feeds', 'sentiment', 'listening', 'consent', 'sla'];
const forbid = (name, comment, edge) => ({ name, comment, severity: 'error', ...edge });

module.exports = {
  forbidden: [
    forbid('no-circles', 'No import that exists at run time may lead back to where it came from.', {
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    }),
    forbid('internal-is-the-ground', 'internal imports nothing of the library.', {
      from: { path: '^src/internal' },
      to: { path: '^src/(?!internal)' },
    }),
    forbid('models-know-no-room', 'models import internal only.', {
      from: { path: '^src/models' },
      to: { path: '^src/(?!internal|models)' },
    }),
    ...rooms.map((room) =>
      forbid(`${room}-knows-no-sibling`, 'Sibling rooms exchange values, never imports.', {
        from: { path: `^src/${room}/` },
        to: {
          path: `^src/(?!internal|models|${room}/)`,
        },
      }),
    ),
    forbid('kpi-is-under-the-door', 'kpi does not import the root entry.', {
      from: { path: '^src/kpi' },
      to: { path: '^src/index' },
    }),
    ...['models', ...rooms, 'kpi'].map((room) =>
      forbid(`enter-${room}-by-its-index`, 'A room is entered only through its index.ts.', {
        from: { path: '^src/', pathNot: `^src/${room}/` },
        to: {
          path: `^src/${room}/`,
          pathNot: `^src/${room}/index\\.ts$`,
        },
      }),
    ),
    forbid('zod-only-in-models', 'Only the models room imports zod.', {
      from: { path: '^src/(?!models)' },
      to: { path: 'node_modules/zod' },
    }),
    forbid('xml-only-in-feeds', 'Only the feeds room imports fast-xml-parser.', {
      from: { path: '^src/(?!feeds)' },
      to: { path: 'node_modules/fast-xml-parser' },
    }),
    forbid('wink-only-in-one-file', 'Only sentiment/wink.ts imports wink-nlp and its model.', {
      from: { path: '^src/', pathNot: '^src/sentiment/wink\\.ts$' },
      to: {
        path: 'node_modules/wink',
      },
    }),
    forbid('no-node-in-src', 'The library runs anywhere: no built-in module of Node.', {
      from: { path: '^src' },
      to: { dependencyTypes: ['core'] },
    }),
    forbid('cli-uses-public-entries', 'The command uses nothing but the public entries.', {
      from: { path: '^cli' },
      to: {
        path: '^src/',
        pathNot: '^src/(index|[a-z]+/index|sentiment/(english|german)/index|sentiment/wink|kpi/definitions)\\.ts$',
      },
    }),
    forbid('no-unresolved', 'Every import must resolve.', { from: {}, to: { couldNotResolve: true } }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.test.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types'] },
  },
};
