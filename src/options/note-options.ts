import type { Option } from './option.ts';

/** What a note's front matter alone says. */
export const noteOptions: Readonly<
  Record<
    | 'author'
    | 'course'
    | 'date'
    | 'duration'
    | 'incremental'
    | 'institution'
    | 'marp'
    | 'subtitle'
    | 'title',
    Option
  >
> = {
  title: { type: 'text', doc: 'title of the lecture', places: ['frontMatter'] },
  subtitle: { type: 'text', doc: 'stands below the title', places: ['frontMatter'] },
  course: { type: 'text', doc: 'what the lecture is part of', places: ['frontMatter'] },
  institution: { type: 'text', doc: 'where it is given', places: ['frontMatter'] },
  author: { type: 'text', doc: 'who gives it', places: ['frontMatter'] },
  date: {
    type: 'text',
    doc: 'when it is given, 2026-11-23 in the words of its language',
    places: ['frontMatter'],
  },
  duration: {
    type: 'minutes',
    doc: 'how long the lecture is planned to take, in minutes or as in "1 h 30 min"',
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
