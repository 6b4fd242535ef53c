/**
 * Problem: Chromium makes an element of each box, calls most of them nothing, and has text beside blocks.
 * Approach: boxes that mean nothing are left out; what is left is put into the elements that PDF/UA has for it: sections,
 * paragraphs, bodies of list items. What the page says for us alone (`markPrint`) becomes notes, formulas and emoji.
 */
import { type Content, createTag, type Kid, type Tag } from './tag.ts';

/** Elements that stand in a line of text. */
const inlineRoles = new Set(['Code', 'Em', 'Form', 'Lbl', 'Link', 'Quote', 'Span', 'Strong']);

/** Elements that stand in a line, or alone. */
const freeRoles = new Set(['Figure', 'Formula']);

/** Elements that hold blocks alone. */
const groupRoles = new Set(['Art', 'BlockQuote', 'Div', 'Document', 'Part', 'Sect']);

/** Elements that hold a line of text, or blocks. */
const mixedRoles = new Set(['Caption', 'LBody', 'Note', 'TD', 'TH']);

/** Boxes: Chromium tells them apart by how they are laid out, which says nothing. */
const boxes = new Set(['Div', 'NonStruct']);

/** Elements that may have nothing in them. */
const mayBeEmpty = new Set(['Document', 'TD', 'TH', 'TR']);

/** Before what an emoji is: `markPrint` puts it there. */
const emojiSign = '\u2063';

/** Puts the tags of a document in order; `isShown` says of content that readers get it. */
export function arrangeTags(tops: readonly Tag[], isShown: (content: Content) => boolean): Tag {
  const root = tops.length === 1 && tops[0]!.role === 'Document' ? tops[0]! : undefined;
  const document = createTag('Document', splitSections(root?.kids ?? tops));
  document.language = root?.language;
  return settle(document, isShown) ?? document;
}

/** What stands at the top, each a section; boxes around several of them are left out. */
function splitSections(kids: readonly Kid[]): Kid[] {
  return kids.flatMap((kid): Kid | Kid[] => {
    if (kid.type !== 'tag' || !boxes.has(kid.role)) return kid;
    const below = kid.kids;
    const isAround = below.length > 0 && below.every((each) => isBox(each) && !isLeaf(each));
    return isAround ? splitSections(below) : { ...kid, role: 'Sect' };
  });
}

function isBox(kid: Kid): kid is Tag {
  return kid.type === 'tag' && boxes.has(kid.role);
}

/** Whether a tag is the text of one node of the page, and nothing else. */
function isLeaf({ kids, language, mark }: Tag): boolean {
  return !language && !mark && kids.every((kid) => kid.type === 'content');
}

/** Gives a tag in order; undefined when nothing is in it. */
function settle(tag: Tag, isShown: (content: Content) => boolean): Tag | undefined {
  const { role, alt } = readRole(tag);
  const isDrawn = alt !== undefined || tag.alt !== undefined;
  const isOwnShown = isDrawn ? () => true : isShown;
  const kids = tag.kids.flatMap((kid) => {
    if (kid.type === 'tag') return settle(kid, isOwnShown) ?? [];
    return kid.type === 'annotation' || isOwnShown(kid) ? kid : [];
  });
  if (kids.length === 0 && !mayBeEmpty.has(role)) return undefined;
  const settled: Tag = { ...tag, role, alt, kids };
  if (role === 'Span' && tag.alt?.startsWith(emojiSign)) {
    settled.alt = undefined;
    settled.actualText = tag.alt.slice(1);
  }
  return arrangeKids(settled);
}

function readRole(tag: Tag): { role: string; alt: string | undefined } {
  const { alt, mark, kids } = tag;
  if (mark === 'formula') return { role: 'Formula', alt };
  if (alt?.startsWith(emojiSign)) return { role: 'Span', alt: undefined };
  if (kids.some((kid) => kid.type === 'annotation')) return { role: 'Link', alt };
  if (mark === 'note' && tag.role !== 'LI') return { role: 'Note', alt };
  if (mark === 'caption') return { role: 'Caption', alt };
  if (tag.role === 'Figure' && alt === undefined && hasTags(tag)) return { role: 'Div', alt };
  return { role: tag.role === 'Link' ? 'Span' : tag.role, alt };
}

function hasTags({ kids }: Tag): boolean {
  return kids.some((kid) => kid.type === 'tag' && !(isBox(kid) && isLeaf(kid)));
}

function arrangeKids(tag: Tag): Tag {
  const { role, kids } = tag;
  if (freeRoles.has(role)) return { ...tag, kids: kids.flatMap(flatten) };
  if (role === 'L') return { ...tag, kids: kids.flatMap(arrangeItem) };
  if (role === 'LI') return { ...tag, kids: arrangeItemKids(kids, tag.mark === 'note') };
  if (groupRoles.has(role)) return { ...tag, kids: gather(kids, true) };
  if (mixedRoles.has(role)) return { ...tag, kids: gather(kids, false) };
  if (boxes.has(role)) return tag;
  return { ...tag, kids: kids.flatMap(spread) };
}

/** What is inside a picture: what it paints, and its links. */
function flatten(kid: Kid): Kid[] {
  if (kid.type !== 'tag' || kid.role === 'Link') return [kid];
  return kid.kids.flatMap(flatten);
}

/** Boxes in a line are left out, but for those that say a language. */
function spread(kid: Kid): Kid[] {
  if (!isBox(kid)) return [kid];
  const below = kid.kids.flatMap(spread);
  return kid.language ? [{ ...kid, role: 'Span', kids: below }] : below;
}

function arrangeItem(kid: Kid): Kid[] {
  if (kid.type === 'tag' && (kid.role === 'LI' || kid.role === 'Caption')) return [kid];
  return [createTag('LI', arrangeItemKids([kid]))];
}

function arrangeItemKids(kids: readonly Kid[], isNote = false): Kid[] {
  const isLabel = (kid: Kid): boolean => kid.type === 'tag' && kid.role === 'Lbl';
  const body = gather(
    kids.filter((kid) => !isLabel(kid)),
    false,
  );
  const inside = isNote ? [createTag('Note', body)] : body;
  const rest = body.length > 0 ? [createTag('LBody', inside)] : [];
  return [...kids.filter(isLabel), ...rest];
}

/** Puts lines of text that stand beside blocks into paragraphs; without blocks, only where `isStrict`. */
function gather(kids: readonly Kid[], isStrict: boolean): Kid[] {
  const whole = kids.flatMap(dissolve);
  if (!isStrict && whole.every(isInline)) return whole.flatMap(spread);
  const out: Kid[] = [];
  let line: Kid[] = [];
  const end = (): void => {
    if (line.length > 0) out.push(...endLine(line));
    line = [];
  };
  for (const [index, kid] of whole.entries()) {
    if (!isInline(kid)) {
      end();
      out.push(kid);
    } else if (isBox(kid) && !hasLineBeside(whole, index)) {
      end();
      out.push(...endLine([kid]));
    } else line.push(kid);
  }
  end();
  return out;
}

/** The text of one node is the text itself, and a box with blocks is these blocks. */
function dissolve(kid: Kid): Kid[] {
  if (!isBox(kid)) return [kid];
  if (isLeaf(kid)) return kid.kids;
  if (isInline(kid)) return [kid];
  const kids = gather(kid.kids, true);
  return kid.language || kid.mark ? [{ ...kid, role: 'Div', kids }] : kids;
}

function isInline(kid: Kid): boolean {
  if (kid.type !== 'tag' || freeRoles.has(kid.role)) return true;
  if (boxes.has(kid.role)) return kid.kids.every(isInline);
  return inlineRoles.has(kid.role) && kid.kids.every(isInline);
}

function hasLineBeside(kids: readonly Kid[], index: number): boolean {
  return [kids[index - 1], kids[index + 1]].some(
    (kid) => kid !== undefined && isInline(kid) && !isBox(kid),
  );
}

/** A paragraph, but where pictures stand alone. */
function endLine(line: readonly Kid[]): Kid[] {
  if (line.every((kid) => kid.type === 'tag' && freeRoles.has(kid.role))) return [...line];
  const [only] = line;
  const isBoxAlone = line.length === 1 && isBox(only!);
  if (isBoxAlone) return [{ ...only, role: 'P', kids: only.kids.flatMap(spread) }];
  return [createTag('P', line.flatMap(spread))];
}
