import type { Option } from './option.ts';

/** How pictures of slides are made. */
export const imageOptions: Readonly<Record<'scale' | 'slides', Option>> = {
  scale: {
    type: 'scale',
    doc: 'size of the pictures of slides: 1 is 1280 px wide, 2 is twice that',
    default: 1,
    flag: { name: 'scale', value: 'NUMBER', commands: ['build'] },
    places: ['config'],
  },
  slides: {
    type: 'slides',
    doc: 'the slides that pictures are made of, such as 1,3-5; without it, all',
    flag: { name: 'slides', value: 'LIST', commands: ['build'] },
  },
};
