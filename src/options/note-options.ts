import type { Option } from './option.ts';

/** What a note's front matter says of its lecture; some of it can be said for all notes in the config file. */
export const noteOptions: Readonly<
  Record<
    | 'author'
    | 'course'
    | 'date'
    | 'draft'
    | 'duration'
    | 'incremental'
    | 'institution'
    | 'licence'
    | 'marp'
    | 'number-sections'
    | 'numbering'
    | 'order'
    | 'quiz'
    | 'recap'
    | 'subtitle'
    | 'term'
    | 'title',
    Option
  >
> = {
  title: { type: 'text', doc: 'title of the lecture', places: ['frontMatter'] },
  subtitle: { type: 'text', doc: 'stands below the title', places: ['frontMatter'] },
  course: { type: 'text', doc: 'what the lecture is part of', places: ['config', 'frontMatter'] },
  term: { type: 'text', doc: 'when the course is given', places: ['config'] },
  licence: { type: 'text', doc: 'under which the course is published', places: ['config'] },
  institution: { type: 'text', doc: 'where it is given', places: ['config', 'frontMatter'] },
  author: { type: 'text', doc: 'who gives it', places: ['config', 'frontMatter'] },
  date: {
    type: 'text',
    doc: 'when it is given, 2026-11-23 in the words of its language',
    places: ['frontMatter'],
  },
  draft: {
    type: 'boolean',
    doc: 'it is left out when its folder is built',
    default: false,
    places: ['frontMatter'],
  },
  duration: {
    type: 'minutes',
    doc: 'how long the lecture is planned to take, in minutes or as in "1 h 30 min"',
    places: ['frontMatter'],
  },
  order: {
    type: 'number',
    doc: 'its place among the lectures of the course',
    places: ['frontMatter'],
  },
  'number-sections': {
    type: 'boolean',
    doc: 'titles have numbers, 1.2, and begin with that of the lecture in a course',
    default: false,
    places: ['config', 'frontMatter'],
  },
  numbering: {
    type: 'boolean',
    doc: 'figures and tables with names, and theorems and their like, have numbers, and references show them',
    default: false,
    places: ['config', 'frontMatter'],
  },
  recap: {
    type: 'boolean',
    doc: 'a slide at the end of each chapter with the terms that it has introduced',
    default: false,
    places: ['config', 'frontMatter'],
  },
  quiz: {
    type: 'boolean',
    doc: 'questions on what the lecture defines at its end, with answers',
    default: false,
    places: ['config', 'frontMatter'],
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
