/**
 * Problem: Intl.Segmenter ends sentences after abbreviations, in addresses and inside brackets.
 * Approach: it proposes ends; what these rules refuse is none. A sentence too many costs a reader less than half of one.
 * Limits: abbreviations are those of the languages that most notes are written in.
 */
import { segmentText } from './segment-text.ts';

/** Whether a sentence ends is seen from so many characters around. */
const reach = 40;

/** Where the sentences of a text end, as offsets. The last one ends with the text. */
export function findSentenceEnds(prose: string, segmenter: Intl.Segmenter): number[] {
  const isInBrackets = createBracketReader(prose);
  const ends: number[] = [];
  for (const { segment, index } of segmentText(segmenter, prose)) {
    const end = index + segment.length;
    const start = ends.at(-1) ?? 0;
    const before = prose.slice(Math.max(start, end - reach), end);
    const after = prose.slice(end, end + reach);
    const isEnd = !goesOn(before, after) && !isNumber(prose.slice(start, end));
    if (end === prose.length || (isEnd && !isInBrackets(end))) ends.push(end);
  }
  return ends;
}

/** A number alone, as before an item of a list. */
function isNumber(sentence: string): boolean {
  return sentence.length < 10 && /^\s*\(?(?:\d+|\p{L})[.)]\s*$/u.test(sentence);
}

function goesOn(before: string, after: string): boolean {
  return (
    // In an address, a version, a file's name.
    /[.!?]$/.test(before) ||
    // "Why?" he asked; 「はい。」と言った。
    /^\p{Ll}/u.test(after) ||
    // Nothing begins with these: "<meta ... />".
    /^[/,;:=|>)\]}]/.test(after) ||
    (/[）」』】》]$/.test(before) && /^\p{L}/u.test(after)) ||
    abbreviation.test(before) ||
    (/^\p{N}/u.test(after) && beforeNumber.test(before)) ||
    // "z." and "B.".
    (/(?:^|[\s(])\p{L}\.\s*$/u.test(before) && /^\p{L}\p{M}?\./u.test(after)) ||
    (/\d\.\s*$/.test(before) && afterOrdinal.test(after))
  );
}

/** Abbreviations that stand before a capital letter too, by language. */
const abbreviations = [
  String.raw`\p{Lu}\p{M}?`,
  // English
  '[Dd]r|[Mm]rs?|[Mm]s|[Pp]rofs?|[Ss]t|[Ff]igs?|[Ee]qs?|[Nn]os?|[Vv]ols?|[Pp]p?|[Cc]f|[Vv]s|[Vv]iz|[Aa]l|[Ii]nc|[Ll]td',
  String.raw`[Ee]tc|[Ee]\.?\s?g|[Ii]\.?\s?e|[Ss]ect?s?|[Cc]h|[Cc]haps?|[Rr]efs?|[Aa]pprox|[Rr]esp|[Ii]bid|[Tt]hm|Jr|Sr|Ex|Prop|Def`,
  String.raw`U\.\s?S|U\.\s?K|Ph\.\s?D`,
  // German
  String.raw`[Nn]r|z\.\s?B|d\.\s?h|u\.\s?a|i\.\s?d\.\s?R|[Bb]zw|[Vv]gl|[Aa]bb|[Cc]a|[Uu]sw|[Ee]vtl|[Gg]gf|[Ii]nkl|[Ss]og|[Bb]spw|[Kk]ap`,
  // French, Italian
  String.raw`p\.\s?ex|c\.-à-d|[Mm]mes?|[Mm]lles?|MM|[Ee]nv|[Ss]ig|[Dd]ott|[Ee]cc|ad\ses`,
  // Spanish, Portuguese
  String.raw`p\.\s?ej|[Ss]r(?:es|as?|ta)?|[Dd]ra|[Uu]ds?|EE|UU|[Pp]ágs?|[Aa]prox|[Nn]úm`,
  // Dutch, Swedish, Polish, Czech
  String.raw`[Bb]ijv|[Ee]nz|d\.w\.z|t\.\s?ex|bl\.\s?a|[Nn]p|[Tt]zn|[Ii]td|[Ii]tp|m\.\s?in|[Nn]apř|[Tt]zv|[Aa]td`,
  // Russian
  String.raw`т\.\s?[едкпн]|[Сс]м|[Рр]ис|[Сс]тр|[Нн]апр|[Аа]нгл|[Ии]м|и\sдр|и\sпр`,
].join('|');

const abbreviation = new RegExp(String.raw`(?:^|[\s([{„“"'«/])(?:${abbreviations})\.\s*$`, 'u');

/** Words otherwise, but not before a number: "Tab. 3". */
const beforeNumber =
  /(?:^|[\s([])(?:[Tt]ab|[Aa]bs|[Aa]rt|[Bb]d|[Pp]ar|[Pp]t|[Tt]eil|[Gg]l|[Гг]л|[Тт]абл|[Ee]x)\.\s*$/u;

/** A number and a dot are an ordinal in front of these. */
const afterOrdinal =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Auflage|Kapitel|Semester|Klasse|Grad|Ordnung)\b/u;

const pairs = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['）', '（'],
  ['」', '「'],
  ['』', '『'],
  ['】', '【'],
  ['》', '《'],
]);
const openers = new Set(pairs.values());

/** Brackets further apart were not meant as a pair. */
const maxBracketed = 400;

/** Tells of growing offsets whether they are inside of brackets. */
function createBracketReader(prose: string): (offset: number) => boolean {
  const spans = findBrackets(prose);
  let next = 0;
  return (offset) => {
    while (next < spans.length && spans[next]!.close < offset) next += 1;
    const span = spans[next];
    return span !== undefined && span.open < offset;
  };
}

interface Brackets {
  readonly open: number;
  readonly close: number;
}

/** The outermost pairs, in their order. */
function findBrackets(prose: string): Brackets[] {
  const open: { mark: string; at: number }[] = [];
  const spans: Brackets[] = [];
  for (const { 0: mark, index: at } of prose.matchAll(/[()[\]{}（）「」『』【】《》]/g)) {
    if (openers.has(mark)) open.push({ mark, at });
    const from = open.findLastIndex((each) => each.mark === pairs.get(mark));
    if (from < 0) continue;
    const span = { open: open[from]!.at, close: at };
    open.length = from;
    if (at - span.open > maxBracketed) continue;
    while (spans.length > 0 && spans.at(-1)!.open > span.open) spans.pop();
    spans.push(span);
  }
  return spans;
}
