/** What PDF/UA asks of tags that are in order: levels, attributes, ids, languages. */
import { type Kid, type Tag, listStrings, walkTags } from './tag.ts';
import { createString, type PdfDictionary, type PdfValue } from './values.ts';

/** A heading with the level that it has in the document. */
export interface Heading {
  readonly tag: Tag;
  /** 1 is the highest. */
  readonly level: number;
}

/** Gives headings levels without gaps, from 1; gives them in their order. */
export function settleHeadings(document: Tag): Heading[] {
  const open: number[] = [];
  const found: Heading[] = [];
  for (const tag of walkTags(document)) {
    const written = /^H([1-6])?$/.exec(tag.role);
    if (!written) continue;
    const own = Number(written[1] ?? 6);
    while (open.length > 0 && open.at(-1)! >= own) open.pop();
    open.push(own);
    tag.role = `H${Math.min(open.length, 6)}`;
    found.push({ tag, level: open.length });
  }
  return found;
}

/** Says of lists how they are numbered, of cells what they head, and what is heard in another language. */
export function completeTags(document: Tag): void {
  const ids = new Map<string, string>();
  let notes = 0;
  for (const tag of walkTags(document)) {
    if (tag.role === 'L') completeList(tag);
    if (tag.role === 'Table') completeTable(tag);
    if (tag.id !== undefined) {
      const id = `cell${ids.size + 1}`;
      ids.set(tag.id, id);
      tag.id = id;
    }
    if (tag.role === 'Note') {
      notes += 1;
      tag.id = `note${notes}`;
    }
  }
  for (const tag of walkTags(document)) renameHeaders(tag, ids);
  settleLanguages(document, undefined);
}

function tagsOf({ kids }: Tag): Tag[] {
  return kids.filter((kid: Kid) => kid.type === 'tag');
}

function completeList(list: Tag): void {
  const hasLabels = tagsOf(list).some((item) => tagsOf(item).some(({ role }) => role === 'Lbl'));
  if (!hasLabels || list.attributes.get('List')?.has('ListNumbering')) return;
  list.attributes = withEntries(list.attributes, 'List', [['ListNumbering', { name: 'Disc' }]]);
}

function withEntries(
  attributes: Tag['attributes'],
  owner: string,
  entries: readonly (readonly [string, PdfValue])[],
): Map<string, PdfDictionary> {
  const own = attributes.get(owner) ?? new Map([['O', { name: owner }]]);
  return new Map([...attributes, [owner, new Map([...own, ...entries])]]);
}

/** A cell that heads says what: by itself, or its column in the first row and else its row. */
function completeTable(table: Tag): void {
  const rows = [...walkTags(table)].filter(({ role }) => role === 'TR');
  for (const [index, row] of rows.entries())
    for (const cell of tagsOf(row)) {
      const own = cell.attributes.get('Table');
      const kept = [...(own ?? [])].filter(
        ([name, value]) => !(name.endsWith('Span') && value === 1),
      );
      const isHead = cell.role === 'TH' && !own?.has('Scope');
      const scope: PdfValue = { name: index === 0 ? 'Column' : 'Row' };
      const entries = new Map<string, PdfValue>([
        ...kept,
        ...(isHead ? [['Scope', scope] as const] : []),
      ]);
      const rest = [...cell.attributes].filter(([owner]) => owner !== 'Table');
      if (entries.size === 0 || (entries.size === 1 && entries.has('O')))
        cell.attributes = new Map(rest);
      else
        cell.attributes = new Map([
          ...rest,
          ['Table', new Map<string, PdfValue>([['O', { name: 'Table' }], ...entries])],
        ]);
    }
}

function renameHeaders(tag: Tag, ids: ReadonlyMap<string, string>): void {
  const headers = listStrings(tag.attributes.get('Table')?.get('Headers'));
  const own = headers.flatMap((id) => ids.get(id) ?? []);
  if (headers.length === 0) return;
  const entries = [['Headers', own.map(createString)]] as const;
  tag.attributes = withEntries(tag.attributes, 'Table', entries);
}

/** A language is said where it changes. */
function settleLanguages(tag: Tag, around: string | undefined): void {
  const own = tag.language ?? around;
  if (tag.language === around) tag.language = undefined;
  for (const kid of tagsOf(tag)) settleLanguages(kid, own);
}
