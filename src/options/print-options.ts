import type { Option, OptionPlace } from './option.ts';
import type { PrintSettings } from './print-settings.ts';

const everywhere: readonly OptionPlace[] = ['config', 'frontMatter'];

/** How PDFs and handouts are printed. */
export const printOptions: Readonly<Record<keyof PrintSettings, Option>> = {
  handout: {
    type: 'choice',
    doc: 'layout of handouts: a reading document, so many slides a page, to fill in, or large print',
    choices: ['notes', '1', '2', '3', '4', '6', '9', 'cornell', 'cloze', 'large'],
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
  pdfSteps: {
    type: 'choice',
    doc: 'diagrams and code in steps in the PDF of the slides: the last step, or a page for each',
    choices: ['last', 'each'],
    default: 'last',
    flag: { name: 'pdf-steps', value: 'WHICH', commands: ['build'] },
    places: everywhere,
  },
};
