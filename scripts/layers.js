// Who may import whom in src/. scripts/check-layers.js holds every file against these tables.

/**
 * Folder -> the folders it may import, besides itself; a `page/` inside one counts for itself, and `top` is the files
 * directly in src/, which may import everything. Read it from the bottom up: each line knows only lines below it. Every
 * folder and every arrow is in use: a check refuses others.
 */
export const arrows = {
  cli: [
    'access',
    'browser',
    'build',
    'course',
    'coverage',
    'diff',
    'files',
    'options',
    'problems',
    'relations',
    'store',
    'watch',
  ],
  watch: [
    'browser',
    'build',
    'deck',
    'files',
    'html',
    'layout',
    'options',
    'problems',
    'protocol',
    'render',
    'store',
  ],
  build: [
    'access',
    'assets',
    'bibliography',
    'blocks',
    'browser',
    'course',
    'coverage',
    'deck',
    'diagrams',
    'diff',
    'files',
    'html',
    'i18n',
    'layout',
    'maps',
    'markdown',
    'options',
    'outputs',
    'problems',
    'protocol',
    'relations',
    'render',
    'source',
    'store',
  ],
  outputs: [
    'assets',
    'blocks',
    'browser',
    'deck',
    'files',
    'html',
    'i18n',
    'layout',
    'options',
    'outputs/page',
    'problems',
    'protocol',
    'relations',
    'render',
    'store',
  ],
  course: [
    'assets',
    'files',
    'html',
    'i18n',
    'maps',
    'options',
    'protocol',
    'relations',
    'render',
    'store',
  ],
  diff: ['deck', 'markdown', 'source', 'store'],
  coverage: ['problems'],
  access: ['blocks', 'html'],
  render: ['assets', 'blocks', 'deck', 'html', 'i18n', 'layout', 'problems', 'protocol', 'store'],
  diagrams: [
    'assets',
    'blocks',
    'browser',
    'diagrams/page',
    'html',
    'i18n',
    'maps',
    'problems',
    'store',
  ],
  relations: ['blocks', 'deck', 'html', 'i18n', 'maps', 'problems', 'store'],
  layout: ['blocks', 'browser', 'deck', 'html', 'layout/page', 'problems', 'protocol', 'store'],
  assets: ['blocks', 'browser', 'files', 'html', 'problems', 'store'],
  options: ['deck', 'problems'],
  deck: ['blocks', 'i18n', 'problems', 'store'],
  markdown: ['bibliography', 'blocks', 'html', 'problems', 'protocol', 'store'],
  bibliography: ['i18n', 'store'],
  blocks: ['html', 'i18n', 'problems', 'protocol', 'store'],
  browser: ['files', 'page', 'problems'],
  files: ['problems', 'source'],
  source: ['html', 'problems'],
  page: ['browser/page', 'diagrams/page', 'layout/page', 'outputs/page'],
  'outputs/page': ['browser/page', 'diagrams/page', 'layout/page'],
  'layout/page': ['browser/page', 'html', 'protocol'],
  'diagrams/page': [],
  maps: ['html'],
  'browser/page': [],
  player: ['html', 'protocol'],
  protocol: ['html', 'i18n'],
  i18n: [],
  html: [],
  store: [],
  problems: [],
};

/**
 * What runs in a browser: bundles of `player/` and `page/`, with the folders `page/` of others. What runs in Node imports
 * their types alone.
 */
export const pageWorld = [
  'player',
  'page',
  'layout/page',
  'diagrams/page',
  'outputs/page',
  'browser/page',
];

/** Each outside dependency has one door: only these files import it. A name ending in `*` covers every such package. */
export const doors = {
  'bibtex-parse': ['bibliography/'],
  '@marp-team/*': ['render/marp.ts', 'player/'],
  '@sparticuz/*': ['browser/'],
  compromise: ['files/'],
  fflate: ['files/'],
  katex: ['assets/'],
  mermaid: ['diagrams/'],
  'puppeteer-core': ['browser/'],
  shiki: ['assets/'],
  'speech-rule-engine': ['assets/'],
};

/** Packages whose types may be named anywhere with `import type`. */
export const typesEverywhere = ['puppeteer-core'];

/** Folders that know neither files nor processes: they import no `node:*`. */
export const pure = [
  ...pageWorld,
  'bibliography',
  'blocks',
  'coverage',
  'deck',
  'diff',
  'i18n',
  'maps',
  'markdown',
  'problems',
  'protocol',
  'relations',
  'html',
  'source',
];

/** Files of those folders that may all the same, each with its reason. None so far. */
export const impureFiles = [];

/** A name says what is inside; these do not. */
export const emptyNames = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared'];

/**
 * Where regular expressions may read HTML, each with its reason. Everywhere else HTML is composed, never patched: what is
 * to be another way is written so, by rules for tokens or from a slide's parts.
 */
export const htmlReaders = {
  'html/': "the room for it: others' HTML comes in there, and ids of drawings are told apart",
  'markdown/': 'the HTML that notes hold',
  'coverage/': 'the HTML that notes hold, by another way than markdown/: that is what it is for',
  'assets/image-data.ts': 'what kind of file a picture is',
  'assets/image-svg.ts': 'entities of a drawing from a file',
  'outputs/pdf/': 'no HTML: strings of a PDF stand between the same signs',
  'access/pdf/': 'no HTML: the same, and the XML of its metadata',
};

/** Who may remember anything, each with its reason. Everyone else asks the store that is handed in. */
export const memories = {
  'store/': 'THE memory',
  'assets/speech.ts': 'whose turn it is at the one engine of the process',
  'files/exit-tasks.ts': 'what is left to do when the process ends',
  'player/': 'state of a document, which ends with it',
  'page/': 'state of a document, which ends with it',
};
