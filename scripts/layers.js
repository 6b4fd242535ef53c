// Who may import whom in src/. scripts/check-layers.js holds every file against these tables.

/**
 * Folder -> the folders it may import, besides itself; `top` is the files directly in src/ (build.ts and its like), which
 * may import everything. Read it from the bottom up: each line knows only lines below it.
 */
export const arrows = {
  cli: [
    'top',
    'server',
    'files',
    'options',
    'fit',
    'render',
    'notes',
    'relations',
    'headless',
    'cache',
    'deck',
    'problems',
  ],
  server: ['top', 'files', 'fit', 'render', 'options', 'protocol', 'cache', 'deck', 'problems'],
  files: ['notes', 'problems'],
  player: ['protocol'],
  protocol: ['problems'],
  fit: ['render', 'headless', 'deck', 'problems'],
  render: ['headless', 'cache', 'deck', 'protocol', 'problems'],
  diagrams: ['headless', 'cache', 'deck', 'problems'],
  headless: ['problems'],
  cache: ['problems'],
  options: ['deck', 'problems'],
  relations: ['deck', 'problems'],
  notes: ['deck', 'problems'],
  deck: ['problems'],
  problems: [],
};

/** Each outside dependency has one door: only these files import it. A name ending in `*` covers every such package. */
export const doors = {
  '@marp-team/*': ['render/marp.ts', 'player/'],
  '@sparticuz/*': ['headless/'],
  '@iconify-json/*': ['diagrams/'],
  compromise: ['relations/'],
  katex: ['render/'],
  mermaid: ['diagrams/'],
  'puppeteer-core': ['headless/'],
  shiki: ['render/'],
};

/** Packages whose types may be named anywhere with `import type`. */
export const typesEverywhere = ['puppeteer-core'];

/** Folders that know neither files nor processes: they import no `node:*`. */
export const pure = ['deck', 'relations', 'notes', 'protocol', 'problems'];

/** Files of those folders that may all the same, each with its reason. None so far. */
export const impureFiles = [];

/** A name says what is inside; these do not. */
export const emptyNames = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'shared'];
