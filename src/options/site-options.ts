import type { Option } from './option.ts';

/** How a course is handed out. */
export const siteOptions: Readonly<Record<'site' | 'zip', Option>> = {
  site: {
    type: 'boolean',
    doc: 'a folder for students that any web server serves as it is: no private notes, in site/ without --out-dir',
    default: false,
    flag: { name: 'site', commands: ['build'] },
  },
  zip: {
    type: 'boolean',
    doc: 'pack what was written into one zip beside the folder',
    default: false,
    flag: { name: 'zip', commands: ['build'] },
  },
};
