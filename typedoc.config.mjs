import temml from 'temml';

const math = (tex, displayMode) => temml.renderToString(tex, { displayMode, throwOnError: true, annotate: false });

/** `$...$` and `$$...$$` become MathML when the site is built: no script, no font, no network in the reader's browser. */
function loadMath(parser) {
  parser.inline.ruler.before('escape', 'math', (state, silent) => {
    const match = /^(\$\$?)(?!\s)((?:\\.|[^$\\])+?)(?<!\s)\1/.exec(state.src.slice(state.pos));
    if (match === null) return false;
    if (!silent) state.push('html_inline', '', 0).content = math(match[2], match[1] === '$$');
    state.pos += match[0].length;
    return true;
  });
}

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'social-crm',
  entryPoints: [
    'src/index.ts',
    'src/models/index.ts',
    'src/feeds/index.ts',
    'src/sentiment/index.ts',
    'src/sentiment/english/index.ts',
    'src/sentiment/german/index.ts',
    'src/sentiment/wink.ts',
    'src/listening/index.ts',
    'src/consent/index.ts',
    'src/sla/index.ts',
    'src/kpi/index.ts',
    'src/kpi/definitions.ts',
  ],
  tsconfig: 'tsconfig.json',
  out: 'site',
  readme: 'README.md',
  projectDocuments: [
    'docs/concepts.md',
    'docs/models.md',
    'docs/feeds.md',
    'docs/sentiment.md',
    'docs/listening.md',
    'docs/consent.md',
    'docs/sla.md',
    'docs/kpi/catalogue.md',
    'docs/statistics.md',
    'docs/kpi-compute.md',
    'docs/fans.md',
    'docs/community.md',
    'docs/crisis.md',
    'docs/specification.md',
    'docs/errors.md',
    'docs/quality.md',
    'docs/decisions/index.md',
    'CONTRIBUTING.md',
    'CHANGELOG.md',
  ],
  plugin: ['typedoc-plugin-zod'],
  markdownItLoader: loadMath,
  markdownItOptions: { html: true, linkify: true },
  customCss: 'docs/site.css',
  treatWarningsAsErrors: true,
  treatValidationWarningsAsErrors: true,
  validation: {
    notExported: false,
    invalidLink: true,
    invalidPath: true,
    rewrittenLink: true,
    notDocumented: false,
    unusedMergeModuleWith: true,
  },
  disableSources: true,
  hideGenerator: true,
  githubPages: false,
};
