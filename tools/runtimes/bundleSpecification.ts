import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';
import { readVectorFiles } from '../../test/spec/vectorFiles.js';

/**
 * One script that holds the built rooms, the adapters and all vectors, and leaves its report in the global
 * `specificationReport`. It asks nothing of its host but ECMAScript and what `src/feeds/platform.ts` declares.
 */
export async function bundleSpecification(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: `
        import { runSpecification } from './test/spec/runSpecification.js';
        globalThis.specificationReport = runSpecification(${JSON.stringify(readVectorFiles())});`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    write: false,
    logLevel: 'error',
    format: 'iife',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    target: 'es2022',
    plugins: [builtRooms],
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

/** The adapters import sources; here they get what users get: the rooms as they lie in `dist`. */
const builtRooms: Plugin = {
  name: 'built rooms',
  setup({ onResolve }) {
    onResolve({ filter: /\/src\/[\w/]+\/index\.js$/ }, ({ path }) => {
      const room = path.replace(/^.*\/src\//, '').replace(/\/index\.js$/, '');
      const built = resolve('dist', `${room}.js`);
      return existsSync(built) ? { path: built } : { errors: [{ text: `${built} is not built` }] };
    });
  },
};
