// Who may import whom in src/. scripts/check-layers.js holds every file against these tables.

/**
 * Folder -> the folders it may import, besides itself; `top` is the files directly in src/, which may import everything.
 * Read it from the bottom up: each line knows only lines below it. Every folder and every arrow is in use: a check refuses
 * others.
 */
export const arrows = {
  cli: ['top', 'watch', 'build', 'relations', 'browser', 'files', 'options', 'problems'],
  watch: [
    'build',
    'render',
    'html',
    'layout',
    'browser',
    'files',
    'options',
    'blocks',
    'deck',
    'store',
    'protocol',
    'problems',
  ],
  build: [
    'outputs',
    'render',
    'layout',
    'diagrams',
    'relations',
    'deck',
    'markdown',
    'source',
    'browser',
    'files',
    'options',
    'blocks',
    'store',
    'i18n',
    'problems',
  ],
  outputs: [
    'render',
    'layout',
    'assets',
    'html',
    'browser',
    'options',
    'deck',
    'blocks',
    'store',
    'i18n',
  ],
  render: ['assets', 'html', 'layout', 'deck', 'blocks', 'i18n', 'store', 'protocol', 'problems'],
  layout: ['browser', 'deck', 'blocks', 'store', 'problems'],
  relations: ['deck', 'blocks', 'i18n', 'store', 'problems'],
  diagrams: ['browser', 'layout', 'blocks', 'store', 'problems'],
  assets: ['html', 'store', 'problems'],
  browser: ['problems'],
  deck: ['layout', 'blocks', 'i18n', 'store', 'problems'],
  markdown: ['blocks', 'store', 'problems'],
  files: ['source', 'problems'],
  source: ['problems'],
  options: ['deck', 'problems'],
  player: ['protocol'],
  i18n: ['protocol'],
  blocks: ['store'],
  protocol: ['problems'],
  html: [],
  store: [],
  problems: [],
};

/** Each outside dependency has one door: only these files import it. A name ending in `*` covers every such package. */
export const doors = {
  '@marp-team/*': ['render/marp.ts', 'player/'],
  '@sparticuz/*': ['browser/'],
  '@iconify-json/*': ['diagrams/'],
  compromise: ['relations/'],
  katex: ['assets/'],
  mermaid: ['diagrams/'],
  'puppeteer-core': ['browser/'],
  shiki: ['assets/'],
};

/** Packages whose types may be named anywhere with `import type`. */
export const typesEverywhere = ['puppeteer-core'];

/** Folders that know neither files nor processes: they import no `node:*`. */
export const pure = [
  'blocks',
  'deck',
  'i18n',
  'markdown',
  'problems',
  'protocol',
  'relations',
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
  'assets/image-data.ts': 'what kind of file a picture is',
  'assets/image-svg.ts': 'entities of a drawing from a file',
  'diagrams/emoji.ts': 'the end of a drawing',
  'relations/focus-drawing.ts': "names of a map's parts",
  'watch/messages.ts': 'places in the HTML of slides that are compared',
};
