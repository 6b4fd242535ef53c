import type { Option } from './option.ts';

/** What is said and made of two versions of notes. */
export const diffOptions: Readonly<Record<'changes' | 'changesDir', Option>> = {
  changes: {
    type: 'choices',
    doc: 'how to print what has changed, and kinds of file to write of what is new',
    choices: ['text', 'json', 'md', 'html', 'pdf', 'handout'],
    default: ['text'],
    flag: { name: 'format', short: 'f', value: 'LIST', commands: ['diff'] },
  },
  changesDir: {
    type: 'path',
    doc: 'folder that decks of what is new are written to',
    default: 'changes',
    flag: { name: 'out-dir', short: 'o', value: 'DIR', commands: ['diff'] },
  },
};
