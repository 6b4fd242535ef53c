import type { Language } from '../blocks/language.ts';
import { plainTex } from '../blocks/plain-tex.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { findDefinitions } from './find-definitions.ts';
import { namesOfHeading } from './find-names.ts';
import { frames } from './introducing.ts';
import { isCaption, isNothing, isRepeated, isTerm } from './is-term.ts';
import { cleanName, type ItemLabel, labelOf } from './item-label.ts';
import { listNamed } from './list-named.ts';
import { createMatcher, type Mention } from './matcher.ts';
import { findWords, keyOfName } from './name-key.ts';
import type { SectionText, Span, TextUnit } from './read-units.ts';

/** A place where a section introduces a name. */
export interface OwnIntroduction {
  readonly name: string;
  readonly line: number;
  readonly sentence: string;
  /** The same with formulas as text can show them. */
  readonly shown: string;
  readonly isDefined: boolean;
  /** It says of which kind the term is, "X is a ...", or is the entry of a definition list. */
  readonly isStated?: boolean;
}

/** What definitions are read with. */
export interface DefinitionReaderRequest {
  /** Names that the note singles out. */
  readonly names: readonly string[];
  readonly headings: readonly TextUnit[];
  readonly language: Language;
  readonly store: Store;
}

/** Reads what a section introduces, in the order of its text; with lines counted in the section. */
export type ReadDefinitions = (
  section: Pick<SectionText, 'hash' | 'units'>,
) => readonly OwnIntroduction[];

/** Longer texts are no prose. */
const maxText = 20_000;
/** Longer sentences define nothing that anybody could learn. */
const maxSentence = 600;

/** Creates a reader for a note. */
export function createDefinitionReader(request: DefinitionReaderRequest): ReadDefinitions {
  const { names, headings, language, store } = request;
  const { find, hash } = createMatcher(
    [...names, ...headings.flatMap(listParts)].map((text) => ({
      text,
      owner: text,
      isExact: false,
    })),
    store,
  );
  const keys = new Set(names.map(keyOfName));
  const isKnown: IsKnown = (name) => isTerm(name) && keys.has(keyOfName(name));
  const readUnit = (unit: TextUnit): OwnIntroduction[] =>
    [
      ...readLabel(unit, isKnown),
      ...cutSentences(unit, language).flatMap((sentence, index) => [
        ...readFrames(sentence, find),
        ...(index > 0 ? readBoldLabel(sentence, isKnown) : []),
        ...readBold(sentence),
        ...readAbbreviation(sentence),
      ]),
    ].toSorted((a, b) => a.line - b.line);
  const read = (units: readonly TextUnit[]): OwnIntroduction[] => {
    const said = units.filter(({ role, isDenied }) => role !== 'heading' && !isDenied);
    const own = said.flatMap((unit) =>
      unit.role === 'cell' || unit.text.length > maxText ? [] : readUnit(unit),
    );
    return [...own, ...readHeading(units, said, language)].toSorted((a, b) => a.line - b.line);
  };
  const key = hashValue([hash, names.length, language.tag]);
  return ({ hash: own, units }) => store.get('own introductions', [own, key], () => read(units));
}

/** "Perceptron era" may be about perceptrons: the words of a heading, two together and each. */
function listParts({ text }: TextUnit): string[] {
  const words = findWords(text).filter((word) => /^[\p{L}-]{4,}$/u.test(word.text));
  const pairs = words.flatMap((word, index) => {
    const next = words[index + 1];
    return next && next.start - word.end === 1 ? [text.slice(word.start, next.end)] : [];
  });
  return [...pairs, ...words.map((word) => word.text)].filter(isTerm);
}

/** Whether the note speaks of what a label names: "Advantages:" names nothing. */
type IsKnown = (name: string) => boolean;

interface Sentence {
  readonly text: string;
  readonly shown: string;
  readonly line: number;
  /** Offsets into the sentence. */
  readonly bold: readonly Span[];
  readonly emphasised: readonly Span[];
}

function cutSentences(unit: TextUnit, language: Language): Sentence[] {
  const ends = language.findSentenceEnds(unit.text);
  return ends.flatMap((end, index) => {
    const from = ends[index - 1] ?? 0;
    const whole = unit.text.slice(from, end);
    const start = from + (whole.length - whole.trimStart().length);
    const text = whole.trim();
    if (text === '' || text.length > maxSentence || text.endsWith('?')) return [];
    const place = ([a, b]: Span): Span[] =>
      a >= start && b <= end ? [[a - start, b - start]] : [];
    const [bold, emphasised] = [unit.bold.flatMap(place), unit.emphasised.flatMap(place)];
    const shown = showText(unit, start, end).trim();
    return [{ text, shown, line: unit.lineAt(start), bold, emphasised }];
  });
}

/** A part of a text, with formulas as text can show them. */
function showText({ text, formulas }: TextUnit, from: number, to: number): string {
  let [shown, at] = ['', from];
  for (const [start, end] of formulas) {
    if (start < at || end > to) continue;
    shown += text.slice(at, start) + plainTex(text.slice(start, end));
    at = end;
  }
  return shown + text.slice(at, to);
}

function readFrames(
  sentence: Sentence,
  find: (text: string) => readonly Mention[],
): OwnIntroduction[] {
  const { text, shown, line, bold } = sentence;
  const mentions = find(text);
  const isBold = ({ start, end }: Mention): boolean =>
    bold.some(([from, to]) => start < to && end > from);
  const found = mentions.flatMap((mention): { name: string; isStated?: boolean }[] => {
    const [before, after] = [text.slice(0, mention.start), text.slice(mention.end)];
    const isSubject = frames.start.test(before) && frames.says.test(after);
    const isCalled = frames.called.test(before) && isBold(mention);
    const isExplained =
      isBold(mention) && frames.explained.test(after) && !frames.partly.test(before);
    if (isSubject) {
      const isStated = !frames.definite.test(after);
      return isTerm(mention.text) ? [{ name: mention.text, isStated }] : [];
    }
    const isBeside = frames.beside.test(after) && !text.endsWith(':');
    const name = withoutArticle(mention.text);
    return (isCalled || isExplained || isBeside) && isTerm(name) ? [{ name }] : [];
  });
  const [, any = ''] =
    [frames.anyName, frames.bareName, frames.shortName]
      .map((frame) => frame.exec(text))
      .find(Boolean) ?? [];
  const keys = new Set(found.map(({ name }) => keyOfName(name)));
  const isNew = (name: string): boolean => isTerm(name) && !keys.has(keyOfName(name));
  const stated = isNew(any) ? [{ name: any, isStated: !frames.shortName.test(text) }] : [];
  const named = listNamed(sentence)
    .filter(isNew)
    .map((name) => ({ name }));
  const place = { line, sentence: text, shown, isDefined: true };
  return [...found, ...stated, ...named].map((each) => ({ ...each, ...place }));
}

function withoutArticle(name: string): string {
  return name.replace(frames.article, '');
}

/** "**Rasterization**: a way ...", "**AlexNet.** The first ...", a definition of a list, "**1NF: atomic values**". */
function readLabel(unit: TextUnit, isKnown: IsKnown): OwnIntroduction[] {
  const { text, under, role } = unit;
  const line = unit.lineAt(0);
  const [over] = under;
  if (over?.role === 'defined' && role !== 'defined') {
    const name = cleanName(over.text);
    const term =
      name === undefined
        ? []
        : [{ name, line: over.lineAt(0), ...firstOf(unit), isDefined: true, isStated: true }];
    return term;
  }
  const [span] = unit.bold;
  const label = labelOf(unit) ?? findRepeated(text, span);
  const isSetApart =
    label?.isBold === true ||
    role === 'item' ||
    /^(?:(?!\s-\s)[^:–—]){2,50}\s[-–—]\s(?!.*\s[-–—]\s)/su.test(text);
  if (label && label.rest !== '' && isSetApart) {
    const isApart =
      !text
        .slice(span?.[1] ?? 0)
        .trimStart()
        .startsWith('.') || !label.isBold;
    const rest = label.rest.replace(/^[.,]\s*/, '');
    if (findWords(rest).length < 3 || isNothing(rest) || isOnlyCode(unit, rest)) return [];
    if (!isKnown(label.name) && !isRepeated(label.name, rest)) return [];
    return [{ name: label.name, line, ...firstOf(unit), isDefined: isApart }];
  }
  if (!span || text.slice(0, span[0]).trim() !== '') return [];
  const inside = text.slice(...span);
  const [, head = '', tail = ''] = /^([^:.]{2,60})[:.]\s*(.*)$/su.exec(inside) ?? [];
  const name = cleanName(head);
  const isSaid = findWords(tail + text.slice(span[1])).length >= 2;
  return name !== undefined && isSaid && (isKnown(name) || isRepeated(name, text.slice(span[1])))
    ? [{ name, line, ...firstOf(unit), isDefined: inside.includes(':') }]
    : [];
}

/** A label that might be an instruction ("Open List"), but for what follows. */
function findRepeated(text: string, span: Span | undefined): ItemLabel | undefined {
  if (!span || text.slice(0, span[0]).trim() !== '') return undefined;
  const [name, tail] = [text.slice(...span).replace(/\W+$/u, ''), text.slice(span[1])];
  const rest = tail.replace(/^\s*:\s*/, '');
  return rest !== tail && isRepeated(name, rest) ? { name, rest, isBold: true } : undefined;
}

/** "Leaves: `C`, `D`" lists what belongs to a thing. */
function isOnlyCode({ text, code }: TextUnit, rest: string): boolean {
  const from = text.length - rest.length;
  const words = findWords(rest).filter(
    ({ start }) => !code.some(([a, b]) => from + start >= a && from + start < b),
  );
  return words.length === 0;
}

/** As a label, in the middle of a paragraph. */
function readBoldLabel(
  { text, shown, line, bold: [span] }: Sentence,
  isKnown: IsKnown,
): OwnIntroduction[] {
  if (!span || text.slice(0, span[0]).trim() !== '') return [];
  const name = cleanName(text.slice(...span));
  const isLabel = /:\s*$/.test(text.slice(...span)) || /^\s*:/.test(text.slice(span[1]));
  return name !== undefined && isLabel && isKnown(name) && findWords(text.slice(span[1])).length > 2
    ? [{ name, line, sentence: text, shown, isDefined: true }]
    : [];
}

/** So much of a text says what a label stands for. */
function firstOf(unit: TextUnit): Pick<OwnIntroduction, 'sentence' | 'shown'> {
  const { text } = unit;
  const last = text.slice(0, maxSentence).search(/[.!?]\s[^.]*$/);
  const cut = last > 0 ? last + 1 : maxSentence;
  const end = text.length <= maxSentence ? text.length : cut;
  return { sentence: text.slice(0, end).trim(), shown: showText(unit, 0, end).trim() };
}

/** "Stochastic gradient descent (SGD)": both names stand there first, if nothing more is said. */
function readAbbreviation({ text, shown, line }: Sentence): OwnIntroduction[] {
  return findDefinitions({ text, lineAt: () => line }).map(({ name }) => ({
    name,
    line,
    sentence: text,
    shown,
    isDefined: false,
  }));
}

/** Names in bold; several in one sentence are a list of what is to come. */
function readBold({ text, shown, line, bold }: Sentence): OwnIntroduction[] {
  const isListed = bold.some(
    ([from], index) =>
      index > 0 &&
      /^[\s,]*(?:and|or|und|oder|et|ou|y|e|&)?\s*$/u.test(text.slice(bold[index - 1]![1], from)),
  );
  if (isListed || bold.length > 2) return [];
  return bold.flatMap(([from, to]): OwnIntroduction[] => {
    const inside = text.slice(from, to);
    const name = cleanName(inside);
    const isLabel = /[.:!?]$/.test(inside.trim()) || /^\s*:/.test(text.slice(to));
    return name !== undefined && isTerm(name) && !isLabel && findWords(text).length > 5
      ? [{ name, line, sentence: text, shown, isDefined: false }]
      : [];
  });
}

/** What stands first below a heading is about what the heading names. */
function readHeading(
  units: readonly TextUnit[],
  said: readonly TextUnit[],
  language: Language,
): OwnIntroduction[] {
  const heading = units.find(({ role }) => role === 'heading');
  const first = said.find(
    ({ role, text }) => role === 'prose' && findWords(text).length > 3 && !isCaption(text),
  );
  if (!heading || !first || first.text.length > maxText) return [];
  const [sentence] = cutSentences(first, language);
  if (!sentence) return [];
  return namesOfHeading(heading)
    .filter(isTerm)
    .map((name) => ({
      name,
      line: sentence.line,
      sentence: sentence.text,
      shown: sentence.shown,
      isDefined: frames.belowHeading.test(sentence.text),
    }));
}
