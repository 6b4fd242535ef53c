/** Cuts sentences into segments that the library can read. */
import type { Mention } from './matcher.ts';
import { isPluralName } from './name-key.ts';
import { stative } from './phrases.ts';
import type { Span } from './read-units.ts';
import type { SegmentSign, SentenceText } from './sentence.ts';

/** "A, which runs on B, stores C" says "A stores C" and "A runs on B". */
export function liftRelatives(sentence: SentenceText): SentenceText[] {
  const { text, mentions } = sentence;
  for (const subject of mentions) {
    const from = subject.end;
    const found = relative.exec(text.slice(from));
    if (!found || !isOf(subject.text, found[0])) continue;
    const [whole, opening = '', comma = ''] = found;
    const to = from + whole.length;
    const start = from + opening.length;
    const rest: Span = [to - comma.length, text.length];
    const own = blank(sentence, [0, subject.start], [from, start], rest);
    return [own, ...liftRelatives(blank(sentence, [from, to]))];
  }
  return [sentence];
}

/** "which Beta outperforms" has another subject. */
const relative =
  /^(,\s+which)\s+(?!(?:an?|the|its|their|our|we|you|they|it|he|she)\s|\p{Lu})[^,;:]+?(,|(?=[.!]?\s*$))/u;

/** "The price of apples, which is high": not the apples. */
function isOf(subject: string, relative: string): boolean {
  const verb = /which\s+(?:\p{L}+ly\s+)?(is|was|has|are|were|have)\b/u.exec(relative)?.[1];
  return verb === undefined || /^(?:are|were|have)$/.test(verb) === isPluralName(subject);
}

/** The sentence with blanks in the place of some stretches; offsets stay. */
function blank({ text, mentions, code }: SentenceText, ...spans: Span[]): SentenceText {
  const isInside = (at: number): boolean => spans.some(([from, to]) => from <= at && at < to);
  return {
    text: Array.from({ length: text.length }, (_, at) => (isInside(at) ? ' ' : text[at])).join(''),
    mentions: mentions.filter(({ start }) => !isInside(start)),
    code: code.filter(([from]) => !isInside(from)),
  };
}

/** What stands at an offset of a segment's text. */
interface Piece<Thing> {
  readonly at: number;
  readonly thing: Thing;
}

/** A segment before its words are read: a noun stands for each term, a stand-in for code. */
export interface RawSegment {
  text: string;
  readonly pieces: Piece<Mention>[];
  readonly codes: Piece<string>[];
  readonly after: SegmentSign;
}

/** Nouns in the place of terms, one and several, with their parts of speech as the library names them. */
export const standIns: Readonly<Record<string, string>> = {
  xtermo: 'ProperNoun',
  xtermi: 'Plural',
};

function createSegment(after: SegmentSign): RawSegment {
  return { text: '', pieces: [], codes: [], after };
}

/** Puts a noun in the place of each term, leaves out what is in parentheses, and cuts at colons, dashes, semicolons. */
export function cutSegments(
  { text, mentions, code }: SentenceText,
  isDoubtful: (word: string) => boolean,
): RawSegment[] {
  const segments: RawSegment[] = [createSegment('')];
  for (let at = 0; at < text.length;) {
    const segment = segments.at(-1)!;
    const mention = mentions.find(({ start }) => start === at);
    const inParentheses = /^\s*(?:\([^()]*\)|\[[^[\]]*\])/.exec(text.slice(at));
    const cut = /^(?:\s+[-–—]{1,3}\s+|—|([:;])\s+)/.exec(text.slice(at));
    const span = code.find(([from]) => from === at);
    if (mention) {
      const rest = text.slice(mention.end);
      const isSubject = /^\s*:\s|^\s+[-–—]\s/.test(rest) || acting.test(rest);
      addMention(segment, { mention, isSubject }, isDoubtful);
      at = mention.end;
    } else if (inParentheses) at += inParentheses[0].length;
    else if (cut) {
      segments.push(createSegment((cut[1] ?? '-') as SegmentSign));
      at += cut[0].length;
    } else if (span && span[1] > at) {
      segment.codes.push({ at: segment.text.length, thing: text.slice(...span) });
      segment.text += 'Codepiece';
      at = span[1];
    } else {
      segment.text += text[at];
      at += 1;
    }
  }
  return segments.filter((segment) => segment.text.trim() !== '');
}

/** "A: runs on B", "A - the heart of B": what stands before the sign is the subject of what follows. */
export function joinEllipses(segments: readonly RawSegment[]): RawSegment[] {
  return segments.map((segment, index) => {
    const subject = segments[index - 1];
    const isCut = segment.after === ':' || segment.after === '-';
    if (!isCut || subject?.pieces.length !== 1 || !isAlone(subject)) return segment;
    const [first] = segment.pieces;
    if (first && segment.text.slice(0, first.at).trim() === '') return segment;
    const isNoun = /^\s*(?:an?|the)\s/i.test(segment.text);
    // Only the third person tells a statement ("runs") from an instruction ("run").
    const [, word = '', next = ''] = /^\s*(\p{L}{2,})\s(\S*)/u.exec(segment.text) ?? [];
    const isPlural = isPluralName(subject.pieces[0]?.thing.text ?? '');
    const isVerb =
      word.endsWith('s') ||
      (isPlural && stative.has(word.toLowerCase()) && !/^(?:an?|your|this)$/.test(next));
    if (!isNoun && !isVerb) return segment;
    // "Inheritance: a subclass inherits from B" has a subject of its own.
    if (first && isNoun && /^\s*(?:an?|the)\s+$/i.test(segment.text.slice(0, first.at))) {
      const rest = segment.text.slice(first.at).replace(/^\S+/, '');
      if (acting.test(rest)) return segment;
    }
    const copula = isPlural ? 'are ' : 'is ';
    const opening = `${subject.text.trimEnd()} ${isNoun ? copula : ''}`;
    const rest = segment.text.trimStart();
    const shift = opening.length - (segment.text.length - rest.length);
    const move = <Thing>({ at, thing }: Piece<Thing>): Piece<Thing> => ({ at: at + shift, thing });
    return {
      text: opening + rest.charAt(0).toLowerCase() + rest.slice(1),
      pieces: [...subject.pieces, ...segment.pieces.map(move)],
      codes: [...subject.codes, ...segment.codes.map(move)],
      after: segment.after,
    };
  });
}

/** Nothing but a term, an article before it. */
function isAlone({ text, pieces }: RawSegment): boolean {
  const [piece] = pieces;
  if (!piece) return false;
  const before = text.slice(0, piece.at);
  return /^\s*(?:an?\s+|the\s+)?$/i.test(before) && /^\S+\s*$/.test(text.slice(piece.at));
}

/** After a subject: what it does, or how often. */
export const acting: RegExp =
  /^\s+(?:\p{L}+ly|often|also|then|is|are|was|were|has|have|can|does|\p{L}{2,}[^s\P{L}]s)\s/u;

function addMention(
  segment: RawSegment,
  { mention, isSubject }: { mention: Mention; isSubject: boolean },
  isDoubtful: (word: string) => boolean,
): void {
  segment.pieces.push({ at: segment.text.length, thing: mention });
  const { text } = mention;
  const isFirst = segment.text.trim() === '' && segment.after === '';
  const isPlain = /^\p{Ll}+$/u.test(text) || (isFirst && /^\p{Lu}\p{Ll}+$/u.test(text));
  if (isPlain && !(isFirst && isSubject) && isDoubtful(text.toLowerCase())) {
    segment.text += text;
    return;
  }
  const isPlural = /[^s'’]s$/.test(text) && !/\p{Lu}s?$/u.test(text);
  segment.text += isPlural ? 'Xtermi' : 'Xtermo';
}
