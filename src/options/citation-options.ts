import type { Option, OptionPlace } from './option.ts';

const everywhere: readonly OptionPlace[] = ['config', 'frontMatter'];

/** What notes cite, and how. */
export const citationOptions: Readonly<Record<'bibliography' | 'citations', Option>> = {
  bibliography: {
    type: 'paths',
    doc: 'files of works to cite as [@key], BibTeX or CSL JSON',
    default: [],
    places: everywhere,
  },
  citations: {
    type: 'choice',
    doc: 'how works are cited: by author and year, by number, or in a footnote each time',
    choices: ['author-year', 'numeric', 'note'],
    default: 'author-year',
    places: everywhere,
  },
};
