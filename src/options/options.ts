import type { PrintSettings } from './print-settings.ts';
import type { DeckSize } from '../deck/types.ts';
import { type Format, formats } from './formats.ts';
import type { CommandName, Option, OptionPlace } from './option.ts';
import type { Levels } from '../problems/levels.ts';
import type { Prose, RelationsMode, Settings } from './settings.ts';

/** How `lectern check` prints. */
export type MessageFormat = 'text' | 'json' | 'github' | 'sarif';

/** Every option by its key, with the type of its value. */
export interface OptionValues extends PrintSettings {
  readonly agenda: boolean;
  readonly author: string;
  readonly coverage: boolean;
  readonly date: string;
  readonly duration: number;
  readonly follow: boolean;
  readonly formats: readonly Format[];
  readonly help: boolean;
  readonly incremental: boolean;
  readonly lang: string;
  readonly listRelations: boolean;
  readonly logo: string;
  readonly macros: Readonly<Record<string, string>>;
  readonly marp: boolean;
  readonly messages: MessageFormat;
  readonly notes: boolean;
  readonly open: boolean;
  readonly outDir: string;
  readonly port: number;
  readonly packs: readonly string[];
  readonly prose: Prose;
  readonly quiet: boolean;
  readonly relations: RelationsMode;
  readonly report: string;
  readonly rules: Levels;
  readonly size: DeckSize;
  readonly speakerMark: Settings['speakerMark'];
  readonly strict: boolean;
  readonly theme: string;
  readonly title: string;
  readonly verbose: boolean;
  readonly version: boolean;
}

/** The key of an option, as config files and front matter spell it. */
export type OptionKey = keyof OptionValues;

const everywhere: readonly OptionPlace[] = ['config', 'frontMatter'];
const perDeck: readonly CommandName[] = ['build', 'check', 'watch'];
const perRun: readonly CommandName[] = ['build', 'check'];
const all: readonly CommandName[] = ['build', 'check', 'watch', 'init', 'explain', 'doctor'];

/** Every option there is, in the order that help shows them. */
export const options: Readonly<Record<OptionKey, Option>> = {
  outDir: {
    type: 'path',
    doc: 'folder that the decks are written to',
    default: 'dist',
    flag: { name: 'out-dir', short: 'o', value: 'DIR', commands: ['build'] },
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
  listRelations: {
    type: 'boolean',
    doc: 'list the terms of each note and how they relate, with sources',
    default: false,
    flag: { name: 'relations', commands: ['check'] },
  },
  handout: {
    type: 'choice',
    doc: 'layout of handouts: a reading document, so many slides a page, or to fill in',
    choices: ['notes', '1', '2', '3', '4', '6', '9', 'cornell', 'cloze'],
    default: 'notes',
    flag: { name: 'handout', value: 'LAYOUT', commands: ['build'] },
    places: everywhere,
  },
  paper: {
    type: 'choice',
    doc: 'paper of handouts and notes pages',
    choices: ['a4', 'letter'],
    default: 'a4',
    flag: { name: 'paper', value: 'SIZE', commands: ['build'] },
    places: everywhere,
  },
  answers: {
    type: 'choice',
    doc: 'answers and answer keys in handouts: at the end, or left out',
    choices: ['end', 'omit'],
    default: 'end',
    flag: { name: 'answers', value: 'WHERE', commands: ['build'] },
    places: everywhere,
  },
  blanks: {
    type: 'choice',
    doc: 'in cloze handouts, leave a term blank once, once a section, or everywhere',
    choices: ['few', 'some', 'all'],
    default: 'some',
    flag: { name: 'blanks', value: 'DENSITY', commands: ['build'] },
    places: everywhere,
  },
  darkSlides: {
    type: 'boolean',
    doc: 'handouts show dark slides dark, not light as paper wants them',
    default: false,
    flag: { name: 'dark-slides', commands: ['build'] },
    places: everywhere,
  },
  pdfNotes: {
    type: 'choice',
    doc: 'notes in the PDF of the slides: none, a page each with its notes below, or comments',
    choices: ['off', 'pages', 'comments'],
    default: 'off',
    flag: { name: 'pdf-notes', value: 'KIND', commands: ['build'] },
    places: everywhere,
  },
  theme: {
    type: 'path',
    doc: 'a theme by name (lectern, folio, default, gaia, uncover) or the path of its CSS file',
    default: 'lectern',
    flag: { name: 'theme', short: 't', value: 'THEME', commands: perDeck },
    places: everywhere,
  },
  prose: {
    type: 'choice',
    doc: 'what long paragraphs show: their first sentence, all of it, or nothing (the rest goes to the speaker notes)',
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
  relations: {
    type: 'choice',
    doc: 'maps of how the terms of a lecture relate: none, one overview, or in focus in each section too',
    choices: ['off', 'overview', 'focus'],
    default: 'focus',
    flag: { name: 'relations', value: 'MODE', commands: ['build', 'watch'] },
    places: everywhere,
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
    flag: { name: 'quiet', short: 'q', commands: perDeck },
    places: ['config'],
  },
  verbose: {
    type: 'boolean',
    doc: 'print remarks too',
    default: false,
    flag: { name: 'verbose', commands: perDeck },
    places: ['config'],
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
  title: { type: 'text', doc: 'title of the lecture', places: ['frontMatter'] },
  author: { type: 'text', doc: 'who gives it', places: ['frontMatter'] },
  date: { type: 'text', doc: 'when it is given, shown as it stands', places: ['frontMatter'] },
  duration: {
    type: 'minutes',
    doc: 'how long the lecture is planned to take, in minutes or as in "1 h 30 min"',
    places: ['frontMatter'],
  },
  logo: {
    type: 'path',
    doc: 'picture for the title slide, relative to the note',
    places: ['frontMatter'],
  },
  incremental: {
    type: 'boolean',
    doc: 'list items appear one by one',
    default: false,
    places: ['frontMatter'],
  },
  marp: {
    type: 'boolean',
    doc: 'the note is a Marp deck: its own slides, rendered as Marp renders them',
    default: false,
    places: ['frontMatter'],
  },
};
