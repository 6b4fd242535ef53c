/** What belongs to no tag is marked so: or readers of the document would not know whether it was forgotten. */
import { type Painted, readRun } from './painted.ts';
import type { Part, TextRun } from './read-content.ts';
import { createTag, keyOfContent, type Tag } from './tag.ts';

/** Where each content stands: the tags above it, the nearest last. */
export type Owners = ReadonlyMap<string, readonly Tag[]>;

/**
 * Marks what no tag has: numbers and bullets of list items become their labels, everything else, backgrounds, lines, running
 * heads, page numbers, is no content.
 */
export function markContent(painted: Painted, page: number, owners: Owners): void {
  let next = Math.max(-1, ...painted.parts.map(({ mcid = -1 }) => mcid)) + 1;
  for (const [index, part] of painted.parts.entries()) {
    const { mcid } = part;
    if (mcid !== undefined) {
      if (!owners.has(`${painted.owner} ${mcid}`)) hide(painted, part);
      continue;
    }
    const item = part.runs.length > 0 ? findItem(painted, index, owners) : undefined;
    if (item) {
      const stream = painted.owner === page ? undefined : painted.owner;
      addLabel(item, { type: 'content', page, stream, mcid: next });
      wrap(painted, part, `/Lbl <</MCID ${next}>> BDC\n`);
      next += 1;
    } else wrap(painted, part, '/Artifact BMC\n');
  }
}

/** The list item that begins after a part that is not marked. */
function findItem(painted: Painted, index: number, owners: Owners): Tag | undefined {
  const following = painted.parts
    .slice(index + 1)
    .find(({ mcid, runs }) => mcid !== undefined && runs.length > 0);
  if (following?.mcid === undefined) return undefined;
  const above = owners.get(`${painted.owner} ${following.mcid}`) ?? [];
  const item = above.findLast(({ role }) => role === 'LI');
  if (!item || painted.parts[index]!.runs[0]!.y !== following.runs[0]!.y) return undefined;
  return isFirst(item, `${painted.owner} ${following.mcid}`) ? item : undefined;
}

function isFirst(item: Tag, key: string): boolean {
  const first = (tag: Tag): string | undefined => {
    for (const kid of tag.kids) {
      const found =
        kid.type === 'tag' ? first(kid) : kid.type === 'content' ? keyOfContent(kid) : undefined;
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return first(item) === key;
}

function addLabel(item: Tag, content: Tag['kids'][number]): void {
  const label = item.kids.find((kid): kid is Tag => kid.type === 'tag' && kid.role === 'Lbl');
  if (label) label.kids.unshift(content);
  else item.kids.unshift(createTag('Lbl', [content]));
}

function wrap({ edits }: Painted, { open, close }: Part, begin: string): void {
  edits.push({ from: open[0], to: open[0], text: begin });
  edits.push({ from: close[1], to: close[1], text: '\nEMC' });
}

function hide({ edits }: Painted, { open: [from, to] }: Part): void {
  edits.push({ from, to, text: '/Artifact BMC' });
}

/** Where text goes on in a new line of the same element, Chromium leaves out the space that it ended with. */
export function addSpaces(painted: Painted, owners: Owners): void {
  let before: { readonly run: TextRun; readonly block: Tag } | undefined;
  for (const { mcid, runs } of painted.parts) {
    if (mcid === undefined) continue;
    const block = owners.get(`${painted.owner} ${mcid}`)?.findLast(isBlock);
    for (const run of runs) {
      if (before && before.block === block && Math.abs(before.run.y - run.y) > run.size * lineStep)
        addSpace(painted, before.run, run);
      before = block && { run, block };
    }
  }
}

/** Of an em: indices stand higher or lower by less. */
const lineStep = 0.65;

const lines = new Set(['Code', 'Em', 'Link', 'Quote', 'Span', 'Strong']);

function isBlock({ role }: Tag): boolean {
  return !lines.has(role);
}

/** Scripts that have no spaces between words, and signs after which a line may end in the middle of one. */
const joined =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const hyphened = /[^\s][-\u00AD\u2010\u2011/]$/u;

/** A line without a space that is longer is a piece of an address or the like. */
const maxWord = 24;

function addSpace(painted: Painted, before: TextRun, after: TextRun): void {
  const [end, start] = [readRun(painted, before), readRun(painted, after)];
  if (end === '' || start === '') return;
  if (/\s$/.test(end) || /^\s/.test(start) || hyphened.test(end)) return;
  if (joined.test(end.at(-1)!) || joined.test(start.at(0)!)) return;
  if (!/\s/.test(end) && end.length > maxWord) return;
  before.endsWithSpace = true;
  const own = painted.fontOf(before).space === undefined ? findSpaceFont(painted) : before;
  const space = own && painted.fontOf(own).space;
  if (!own || space === undefined) return;
  const change = own === before ? '' : `/${own.font} 1 Tf\n`;
  painted.edits.push({ from: before.end, to: before.end, text: `${change}<${space}> Tj\n` });
}

/** Text in a font that has a space: of some fonts the page has a part without. */
function findSpaceFont({ parts, fontOf }: Painted): TextRun | undefined {
  return parts.flatMap(({ runs }) => runs).find((run) => fontOf(run).space !== undefined);
}
