import type { List, ListItem, PhrasingContent } from 'mdast';
import { createSlide } from '../deck/create-slide.ts';
import { createSlideIds } from '../deck/slide-ids.ts';
import type { Slide } from '../deck/types.ts';
import type { Introduction } from './find-introductions.ts';
import { findWords } from './name-key.ts';

/** Fewer terms of a chapter need no list. */
const minTerms = 3;
/** More than fit on a slide that anybody reads. */
const maxTerms = 6;
/** A longer sentence is a paragraph. */
const maxWords = 34;

/**
 * Ends chapters with the terms that they have introduced, each with the sentence that says what it is; a lecture whose
 * chapters introduce few ends with those of all.
 */
export function addRecaps(
  slides: readonly Slide[],
  introductions: readonly Introduction[],
  title: string,
): readonly Slide[] {
  const terms = introductions.filter(
    ({ isDefined, shown }) => isDefined && findWords(shown).length <= maxWords,
  );
  const byEnd = new Map<Slide, Introduction[]>();
  for (const [chapter, own] of groupTerms(slides, terms)) {
    if (own.length < minTerms) continue;
    const end = slides.findLast((slide) => slide.chapter === chapter);
    if (end) byEnd.set(end, own);
  }
  const last = slides.at(-1);
  const shown = terms.filter(({ line }) => findSlide(slides, line));
  if (byEnd.size === 0 && shown.length > 1 && last) byEnd.set(last, shown);
  const { claim } = createSlideIds();
  for (const { id } of slides) claim(id);
  return slides.flatMap((slide) => {
    const own = byEnd.get(slide);
    if (!own) return [slide];
    const { breadcrumb, chapter, source, id } = slide;
    const recap = createSlide('content', claim(`${id}-terms`), {
      title: { depth: 2, content: [{ type: 'text', value: title }] },
      breadcrumb: breadcrumb.slice(0, 1),
      chapter,
      source: { first: source.last, last: source.last },
      blocks: [listTerms(choose(own))],
    });
    return [slide, recap];
  });
}

/** Statements before what is only labelled, in the order of the lecture. */
function choose(terms: readonly Introduction[]): Introduction[] {
  const stated = terms.filter(({ isStated }) => isStated);
  const others = terms.filter(({ isStated }) => !isStated);
  const chosen = new Set([...stated, ...others].slice(0, maxTerms));
  return terms.filter((term) => chosen.has(term));
}

function groupTerms(
  slides: readonly Slide[],
  terms: readonly Introduction[],
): ReadonlyMap<string, Introduction[]> {
  const groups = new Map<string, Introduction[]>();
  for (const term of terms) {
    const chapter = findSlide(slides, term.line)?.chapter;
    if (chapter !== undefined) groups.set(chapter, [...(groups.get(chapter) ?? []), term]);
  }
  return groups;
}

function findSlide(slides: readonly Slide[], line: number): Slide | undefined {
  return slides.find(
    ({ source, type }) => source.first <= line && source.last >= line && type === 'content',
  );
}

function listTerms(terms: readonly Introduction[]): List {
  const children = terms.map((term): ListItem => ({
    type: 'listItem',
    spread: false,
    children: [{ type: 'paragraph', children: markTerm(term) }],
  }));
  return { type: 'list', ordered: false, spread: false, children };
}

/** The sentence with the term in bold; before it where it does not name it so. */
function markTerm({ names, shown: said }: Introduction): PhrasingContent[] {
  const [name = ''] = names;
  const shown = dropLabel(said, names);
  const at = shown.toLowerCase().indexOf(name.toLowerCase());
  const mark = (value: string): PhrasingContent => ({
    type: 'strong',
    children: [{ type: 'text', value }],
  });
  if (at === -1) return [mark(`${name}:`), { type: 'text', value: ` ${shown}` }];
  const end = at + name.length;
  return [
    { type: 'text', value: shown.slice(0, at) },
    mark(shown.slice(at, end)),
    { type: 'text', value: shown.slice(end) },
  ];
}

/** "Momentum: Momentum is ..." says it twice. */
function dropLabel(text: string, names: readonly string[]): string {
  const [, label = '', rest = ''] = /^([^:.]{1,80}?)[:.]\s+(\S.*)$/su.exec(text) ?? [];
  const starts = (some: string): boolean =>
    names.some((name) => some.toLowerCase().startsWith(name.toLowerCase()));
  return label !== '' && starts(label) && starts(rest) ? rest : text;
}
