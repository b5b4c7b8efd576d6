// `npm run mutation -- <room>/<files>`: changes the code in small ways and asks whether a vector or a law notices.
// The tests of other rooms can't notice.
process.env.MUTATED_ROOMS = [...new Set(process.argv.join(' ').match(/(?<=src\/)\w+(?=\/)/g))].join(',');

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
const options = {
  testRunner: 'vitest',
  vitest: { configFile: 'tools/mutation/vitest.config.ts' },
  // Vectors and laws decide; mutants that only start with the module would need a run of everything each.
  coverageAnalysis: 'perTest',
  ignoreStatic: true,
  concurrency: 2,
  timeoutMS: 30_000,
  dryRunTimeoutMinutes: 20,
  reporters: ['clear-text', 'progress'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false, reportScoreTable: true },
  tempDirName: '.cache/stryker',
};

export default options;
