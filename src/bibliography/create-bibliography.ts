/** Works in one of the three house styles. */
import type { FootnoteDefinition, PhrasingContent } from 'mdast';
import type { Words } from '../i18n/words.ts';
import { hashValue } from '../store/hash.ts';
import type { Author, Bibliography, CitableWork, CitationStyle, Work } from './types.ts';

/** Creates what notes cite from; of works with one key the first counts. */
export function createBibliography(
  works: readonly Work[],
  style: CitationStyle,
  words: Words['references'],
): Bibliography {
  const byKey = new Map<string, CitableWork>();
  for (const work of tellApart(works))
    if (!byKey.has(work.key)) byKey.set(work.key, createCitable(work, style, words));
  return { style, works: byKey, hash: hashValue([style, ...byKey]) };
}

/** Two works of one author in one year are 1984a and 1984b. */
function tellApart(works: readonly Work[]): Work[] {
  const nameOf = ({ authors, year }: Work): string =>
    `${authors.map(({ family }) => family).join()} ${year}`;
  const counts = new Map<string, number>();
  for (const work of works) counts.set(nameOf(work), (counts.get(nameOf(work)) ?? 0) + 1);
  const used = new Map<string, number>();
  return works.map((work) => {
    const name = nameOf(work);
    if (counts.get(name) === 1 || work.year === '' || work.authors.length === 0) return work;
    const index = used.get(name) ?? 0;
    used.set(name, index + 1);
    return { ...work, year: work.year + String.fromCodePoint(97 + (index % 26)) };
  });
}

function createCitable(
  work: Work,
  style: CitationStyle,
  { andOthers }: Words['references'],
): CitableWork {
  const { key, authors, title, year } = work;
  const [first, second, ...others] = authors.map(({ family }) => family);
  const pair = second === undefined ? first : `${first} & ${second}`;
  const names = others.length > 0 ? `${first} ${andOthers}` : (pair ?? shorten(title));
  const entry = writeEntry(work, style);
  const label = `cite-${key}`;
  const footnote: FootnoteDefinition = {
    type: 'footnoteDefinition',
    identifier: label.toLowerCase(),
    label,
    children: [{ type: 'paragraph', children: entry, data: { cited: [key] } }],
  };
  return { key, names, year, entry, footnote };
}

/** What has no author goes by its title. */
function shorten(title: string): string {
  const words = title.split(' ');
  return words.length > 4 ? `${words.slice(0, 4).join(' ')} …` : title;
}

function writeEntry(work: Work, style: CitationStyle): PhrasingContent[] {
  const { year, title, container, publisher, url } = work;
  const isPart = container !== '';
  const authors = work.authors.map((author) => writeAuthor(author, style)).join(', ');
  const place = [writeVolume(work), isPart ? '' : publisher].filter(Boolean).join(', ');
  const parts: PhrasingContent[] =
    style === 'author-year'
      ? [
          toText(`${authors === '' ? '' : `${authors} `}${year === '' ? '' : `(${year})`}. `),
          isPart ? toText(title) : emphasise(title),
          toText('.'),
          ...(isPart ? [toText(' '), emphasise(container)] : []),
          toText(place === '' ? (isPart ? '.' : '') : `${isPart ? ', ' : ' '}${place}.`),
        ]
      : [
          toText(authors === '' ? '' : `${authors}, `),
          isPart ? toText(`“${title}”`) : emphasise(title),
          ...(isPart ? [toText(', '), emphasise(container)] : []),
          toText([place === '' ? '' : `, ${place}`, year === '' ? '' : `, ${year}`, '.'].join('')),
        ];
  const link: PhrasingContent[] =
    url === ''
      ? []
      : [toText(' '), { type: 'link', url, children: [toText(url.replace(/^https?:\/\//, ''))] }];
  const filled = parts.filter((part) => part.type !== 'text' || part.value !== '');
  return [...filled, ...link];
}

/** "Knuth, D. E." before a year, "D. E. Knuth" otherwise. */
function writeAuthor({ family, given }: Author, style: CitationStyle): string {
  const initials = given
    .split(/[\s\u00A0]+/)
    .filter(Boolean)
    .map((name) =>
      name
        .split('-')
        .map((part) => `${part.charAt(0)}.`)
        .join('-'),
    )
    .join(' ');
  if (initials === '') return family;
  return style === 'author-year' ? `${family}, ${initials}` : `${initials} ${family}`;
}

/** "27(2), 97–111" */
function writeVolume({ volume, issue, pages }: Work): string {
  const number = issue === '' ? volume : `${volume}(${issue})`;
  return [number, pages].filter(Boolean).join(', ');
}

function toText(value: string): PhrasingContent {
  return { type: 'text', value };
}

function emphasise(value: string): PhrasingContent {
  return { type: 'emphasis', children: [{ type: 'text', value }] };
}
