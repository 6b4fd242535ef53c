import { bookOptions } from './book-options.ts';
import { citationOptions } from './citation-options.ts';
import { diffOptions } from './diff-options.ts';
import { formats } from './formats.ts';
import { imageOptions } from './image-options.ts';
import { lookOptions } from './look-options.ts';
import { noteOptions } from './note-options.ts';
import { siteOptions } from './site-options.ts';
import { printOptions } from './print-options.ts';
import type { CommandName, Option, OptionPlace } from './option.ts';
import type { OptionKey } from './option-values.ts';

const everywhere: readonly OptionPlace[] = ['config', 'frontMatter'];
const perDeck: readonly CommandName[] = ['build', 'check', 'watch'];
const perRun: readonly CommandName[] = ['build', 'check'];
const all: readonly CommandName[] = [...perDeck, 'diff', 'index', 'init', 'explain', 'doctor'];

/** Every option there is, in the order that help shows them. */
export const options: Readonly<Record<OptionKey, Option>> = {
  outDir: {
    type: 'path',
    doc: 'folder that the decks are written to',
    default: 'dist',
    flag: {
      name: 'out-dir',
      short: 'o',
      value: 'DIR',
      commands: ['build'],
      doc: 'folder to write to, or one file such as deck.pdf, or - for the standard output',
    },
    places: ['config'],
  },
  formats: {
    type: 'choices',
    doc: 'kinds of file to write, with commas between',
    choices: Object.keys(formats),
    default: ['html', 'pdf'],
    flag: { name: 'format', short: 'f', value: 'LIST', commands: ['build'] },
    places: ['config'],
  },
  ...diffOptions,
  ...siteOptions,
  messages: {
    type: 'choice',
    doc: 'how to print the problems',
    choices: ['text', 'json', 'github', 'sarif'],
    default: 'text',
    flag: { name: 'format', short: 'f', value: 'KIND', commands: ['check'] },
  },
  coverage: {
    type: 'boolean',
    doc: 'find what of each note is not in its deck',
    default: false,
    flag: { name: 'coverage', commands: ['check'] },
  },
  access: {
    type: 'boolean',
    doc: 'check each deck by WCAG 2.1 AA and its PDF by PDF/UA-1',
    default: false,
    flag: { name: 'access', commands: ['check'] },
  },
  accessReport: {
    type: 'path',
    doc: 'write what --access finds to FILE, a page to hand in',
    flag: { name: 'access-report', value: 'FILE', commands: ['check'] },
  },
  listRelations: {
    type: 'boolean',
    doc: 'list the terms of each note and how they relate, with sources',
    default: false,
    flag: { name: 'relations', commands: ['check'] },
  },
  suggest: {
    type: 'boolean',
    doc: 'print likely relations as a block for the front matter, to be accepted',
    default: false,
    flag: { name: 'suggest', commands: ['check'] },
  },
  ...printOptions,
  ...imageOptions,
  theme: {
    type: 'path',
    doc: 'a theme by name (lectern, chalk, paper, plain, default, gaia, uncover) or the path of its CSS file',
    default: 'lectern',
    flag: { name: 'theme', short: 't', value: 'THEME', commands: perDeck },
    places: everywhere,
  },
  ...lookOptions,
  template: {
    type: 'path',
    doc: 'template of PowerPoint (.potx, .pptx) whose master and layouts presentations are made on',
    flag: { name: 'template', value: 'FILE', commands: ['build'] },
    // Not by a note: it may be a stranger's.
    places: ['config'],
  },
  prose: {
    type: 'choice',
    doc: 'what long paragraphs show: their first sentences, all of it, or nothing (the rest goes to the speaker notes)',
    choices: ['lead', 'full', 'notes'],
    default: 'lead',
    flag: { name: 'prose', value: 'MODE', commands: perDeck },
    places: everywhere,
  },
  size: {
    type: 'choice',
    doc: 'shape of the slides',
    choices: ['16:9', '4:3'],
    default: '16:9',
    flag: { name: 'size', value: 'RATIO', commands: perDeck },
    places: everywhere,
  },
  agenda: {
    type: 'boolean',
    doc: 'an agenda after the title where there are three or more sections',
    default: true,
    flag: { name: 'agenda', commands: perDeck, doc: 'leave the agenda out' },
    places: everywhere,
  },
  allowRemote: {
    type: 'boolean',
    doc: 'fetch pictures that are on the network into the decks',
    default: false,
    flag: { name: 'allow-remote', commands: perDeck },
    // Not by a note: it may be a stranger's.
    places: ['config'],
  },
  junk: {
    type: 'choice',
    doc: 'what a note has for its page alone (badges, links between pages, its own contents): drop or keep it',
    choices: ['drop', 'keep'],
    default: 'drop',
    flag: { name: 'junk', value: 'MODE', commands: perDeck },
    places: everywhere,
  },
  relations: {
    type: 'choice',
    doc: 'maps of how the terms of a lecture relate: none, one overview, in focus in sections too, or growing from section to section',
    choices: ['off', 'overview', 'focus', 'grow'],
    default: 'focus',
    flag: { name: 'relations', value: 'MODE', commands: ['build', 'watch'] },
    places: everywhere,
  },
  ...citationOptions,
  introduced: {
    type: 'names',
    doc: 'terms that may be used before the course says what they are',
    default: [],
    places: everywhere,
  },
  exclude: {
    type: 'paths',
    doc: 'notes and folders that are no lectures, as names or patterns such as "drafts/**"',
    default: [],
    places: ['config'],
  },
  packs: {
    type: 'paths',
    doc: 'knowledge packs of your own, beside those in the folder packs',
    default: [],
    places: ['config'],
  },
  macros: {
    type: 'macros',
    doc: 'macros for formulas, by name, such as "R: \\mathbb{R}"',
    places: everywhere,
  },
  notes: {
    type: 'boolean',
    doc: 'speaker notes in the outputs',
    default: true,
    flag: {
      name: 'notes',
      commands: ['build', 'watch'],
      doc: 'a copy for students, without any speaker notes',
    },
    places: ['config'],
  },
  speakerMark: {
    type: 'choice',
    doc: 'what begins words to the speaker: a line ??? as in remark.js, or "Note:" too, as in reveal.js',
    choices: ['remark', 'reveal'],
    default: 'remark',
    places: everywhere,
  },
  typography: {
    type: 'boolean',
    doc: 'quotation marks, dashes and dots as the language of the notes sets them',
    default: true,
    places: everywhere,
  },
  lang: {
    type: 'language',
    doc: 'language of the notes, as a tag such as en or de-AT',
    flag: { name: 'lang', value: 'TAG', commands: perDeck },
    places: everywhere,
  },
  strict: {
    type: 'boolean',
    doc: 'warnings fail the run too',
    default: false,
    flag: { name: 'strict', commands: perRun },
    places: ['config'],
  },
  report: {
    type: 'path',
    doc: 'write a JSON report about every slide to FILE',
    flag: { name: 'report', value: 'FILE', commands: ['build'] },
    places: ['config'],
  },
  rules: {
    type: 'levels',
    doc: 'how bad each kind of problem is, by the name of its rule: off, info, warning or error',
    places: ['config'],
  },
  quiet: {
    type: 'boolean',
    doc: 'print nothing but problems',
    default: false,
    flag: { name: 'quiet', short: 'q', commands: [...perDeck, 'diff', 'index'] },
    places: ['config'],
  },
  verbose: {
    type: 'boolean',
    doc: 'print remarks too',
    default: false,
    flag: { name: 'verbose', commands: perDeck },
    places: ['config'],
  },
  cache: {
    type: 'pathOrOff',
    doc: 'folder that keeps work for the next build; without it, your own cache folder',
    flag: {
      name: 'cache',
      value: 'DIR',
      commands: [...perDeck, 'index', 'doctor'],
      off: 'make everything anew and keep nothing',
    },
    places: ['config'],
  },
  clearCache: {
    type: 'boolean',
    doc: 'remove what is kept for the next build, and end',
    default: false,
    flag: { name: 'clear-cache', commands: ['doctor'] },
  },
  jobs: {
    type: 'count',
    doc: 'how many notes are built side by side; without it, as many as there are cores, up to 4',
    flag: { name: 'jobs', short: 'j', value: 'NUMBER', commands: perRun },
    places: ['config'],
  },
  shard: {
    type: 'shard',
    doc: 'build the I-th of N parts of the notes, to share the work between machines',
    flag: { name: 'shard', value: 'I/N', commands: perRun },
  },
  port: {
    type: 'port',
    doc: 'port of the server; without it 4300, or the next that is free',
    flag: { name: 'port', value: 'PORT', commands: ['watch'] },
  },
  open: {
    type: 'boolean',
    doc: 'open the deck, or the list of decks, in the browser',
    default: false,
    flag: { name: 'open', commands: ['watch'] },
    places: ['config'],
  },
  follow: {
    type: 'boolean',
    doc: 'open decks go to the slide that is being edited',
    default: true,
    flag: { name: 'follow', commands: ['watch'], doc: 'open decks stay where they are' },
    places: ['config'],
  },
  starterTheme: {
    type: 'boolean',
    doc: 'write the starter of a theme, theme.css, and no lecture',
    default: false,
    flag: { name: 'theme', commands: ['init'] },
  },
  help: {
    type: 'boolean',
    doc: 'show this help',
    flag: { name: 'help', short: 'h', commands: all },
  },
  version: {
    type: 'boolean',
    doc: 'show the version',
    flag: { name: 'version', short: 'v', commands: all },
  },
  ...bookOptions,
  ...noteOptions,
};
