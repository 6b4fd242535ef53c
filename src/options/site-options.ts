import type { Option } from './option.ts';

/** How a course is handed out. */
export const siteOptions: Readonly<Record<'coursePdf' | 'site' | 'zip', Option>> = {
  site: {
    type: 'boolean',
    doc: 'a folder for students that any web server serves as it is: no private notes, in site/ without --out-dir',
    default: false,
    flag: { name: 'site', commands: ['build'] },
  },
  coursePdf: {
    type: 'boolean',
    doc: 'one PDF of all lectures too, with contents, bookmarks and links between them: course.pdf',
    default: false,
    flag: { name: 'course-pdf', commands: ['build'] },
  },
  zip: {
    type: 'boolean',
    doc: 'pack what was written into one zip beside the folder',
    default: false,
    flag: { name: 'zip', commands: ['build'] },
  },
};
