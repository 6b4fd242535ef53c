import type { Clause } from './clause.ts';
import type { CheckedDocument, CheckedPage, Element } from './document.ts';
import { decodeText, type Dict } from './parse-pdf.ts';

/** Each page once, however much is wrong there. */
function onPages(
  { pages }: CheckedDocument,
  isWrong: (page: CheckedPage) => boolean,
  what: string,
): string[] {
  return pages.filter(isWrong).map(({ number }) => `page ${number}: ${what}`);
}

/** For each page, the elements that have its content. */
function mapContent({ elements }: CheckedDocument): Map<Dict | undefined, Map<number, Element>> {
  const found = new Map<Dict | undefined, Map<number, Element>>();
  for (const element of elements)
    for (const { page, mcid } of element.content)
      found.set(page, (found.get(page) ?? new Map<number, Element>()).set(mcid, element));
  return found;
}

function hasText({ pages }: CheckedDocument): boolean {
  return pages.some(({ shown }) => shown.some(({ kind }) => kind === 'text'));
}

/** The element that the parent tree gives for a piece of content. */
function readParents({
  catalog,
  look,
}: CheckedDocument): (key: unknown, mcid: number) => Dict | undefined {
  const tree = look.dict(look.dict(catalog.get('StructTreeRoot'))?.get('ParentTree'));
  const lists = new Map<unknown, unknown>();
  const read = (node: Dict | undefined): void => {
    const nums = look.list(node?.get('Nums'));
    for (let at = 0; at < nums.length; at += 2) lists.set(nums[at], look.list(nums[at + 1]));
    for (const kid of look.list(node?.get('Kids'))) read(look.dict(kid));
  };
  read(tree);
  return (key, mcid) =>
    look.dict((lists.get(key) as Parameters<typeof look.list>[0][] | undefined)?.[mcid]);
}

function findUntagged(document: CheckedDocument): string[] {
  const tagged = mapContent(document);
  const parentOf = readParents(document);
  return document.pages.flatMap(({ number, dict, shown }) => {
    const key = document.reader.resolve(dict.get('StructParents'));
    const loose = shown.filter(({ mcid, isArtifact }) => {
      if (isArtifact) return false;
      const element = mcid === undefined ? undefined : tagged.get(dict)?.get(mcid);
      return !element || parentOf(key, mcid!) !== element.dict;
    });
    if (loose.length === 0) return [];
    const kinds = [
      ...new Set(loose.map(({ kind }) => (kind === 'text' ? 'text' : 'a picture or a line'))),
    ];
    return [`page ${number}: ${kinds.join(' and ')} that no tag has and that is no artifact`];
  });
}

function findUnmapped(document: CheckedDocument): string[] {
  return onPages(
    document,
    ({ shown }) =>
      shown.some(({ font, codes = '', hasText: isTold, isArtifact }) => {
        if (!font || isTold || isArtifact) return false;
        const known = document.codesOf(font);
        return known !== undefined && known.split(codes).some((code) => !known.has(code));
      }),
    'a character that no Unicode stands for',
  );
}

/** Content and its text. */
export const contentClauses: readonly Clause[] = [
  {
    id: '01-003',
    says: 'No artifact stands in tagged content.',
    find: (document) =>
      onPages(
        document,
        ({ shown }) => shown.some(({ isMixed }) => isMixed),
        'an artifact in tagged content, or content in an artifact',
      ),
  },
  {
    id: '01-005',
    says: 'Everything that is painted has a tag or is an artifact.',
    find: findUntagged,
  },
  {
    id: '01-007',
    says: 'The document does not say that its tags may be wrong.',
    find: ({ catalog, look }) =>
      look.dict(catalog.get('MarkInfo'))?.get('Suspects') === true ? ['Suspects is true'] : [],
  },
  {
    id: '10-001',
    says: 'Every character stands for one of Unicode.',
    applies: hasText,
    find: findUnmapped,
  },
  {
    id: '11-001',
    says: 'The language of all text on pages is known.',
    applies: hasText,
    find: ({ elements }) =>
      elements
        .filter(({ content, language }) => content.length > 0 && language === undefined)
        .slice(0, 1)
        .map(({ type }) => `${type} has no language, and the document neither`),
  },
  {
    id: '11-002',
    says: 'The language of texts for pictures is known.',
    applies: ({ elements }) => elements.some(isTold),
    find: ({ elements }) =>
      elements
        .filter((element) => isTold(element) && element.language === undefined)
        .map(({ type, dict }) => `${type} "${decodeText(dict.get('Alt')) ?? ''}" has no language`),
  },
  {
    id: '11-003',
    says: 'The language of bookmarks is known.',
    applies: ({ catalog }) => catalog.has('Outlines'),
    find: ({ catalog }) =>
      decodeText(catalog.get('Lang')) ? [] : ['The document has no language'],
  },
  {
    id: '11-006',
    says: 'The language of what the document says of itself is known.',
    find: ({ catalog }) =>
      decodeText(catalog.get('Lang')) ? [] : ['The document has no language'],
  },
];

function isTold({ dict }: Element): boolean {
  return ['Alt', 'ActualText', 'E'].some((key) => dict.has(key));
}
