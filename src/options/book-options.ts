import type { Option, OptionPlace } from './option.ts';

const everywhere: readonly OptionPlace[] = ['config', 'frontMatter'];

/** How notes that are long become lectures. */
export const bookOptions: Readonly<Record<'decks' | 'depth', Option>> = {
  decks: {
    type: 'choice',
    doc: 'a deck of the whole note, or one of each chapter',
    choices: ['note', 'chapters'],
    default: 'note',
    places: everywhere,
  },
  depth: {
    type: 'choice',
    doc: 'level of headings to which there are slides; what stands below is for readers',
    choices: ['1', '2', '3', '4', '5', '6'],
    default: '6',
    places: everywhere,
  },
};
