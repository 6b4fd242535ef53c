/** Sentences as tokens with parts of speech, by the `compromise` library; terms go through it as single nouns. */
import type { Mention } from './matcher.ts';
import type { Span } from './read-units.ts';
import type { TermId } from './types.ts';

/** A word of a sentence. */
export interface Token {
  readonly text: string;
  /** In small letters. */
  readonly word: string;
  /** Parts of speech, as compromise names them: Noun, Verb, PastTense, ... */
  readonly tags: ReadonlySet<string>;
  /** Which phrase it belongs to. */
  readonly phrase: 'Noun' | 'Verb' | 'Pivot' | 'Adjective' | '';
  readonly term: TermId | undefined;
  /** A piece of code or a formula; its text is as the notes have it. */
  readonly isCode: boolean;
  /** A comma follows. */
  readonly comma: boolean;
}

/** A stretch of a sentence between colons, dashes and semicolons. */
export interface Segment {
  readonly tokens: readonly Token[];
  /** What comes before it: nothing, a colon, a dash or a semicolon. */
  readonly after: '' | ':' | '-' | ';';
}

/** A sentence with the terms that it names, offsets from its start. */
export interface SentenceText {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly code: readonly Span[];
}

/** Reads sentences. */
export type TokeniseSentence = (sentence: SentenceText) => Segment[];

/** What `compromise` knows of words: parts of speech, and words that may be two of them. */
interface LibraryModel {
  readonly one: { readonly lexicon: Readonly<Record<string, unknown>> };
  readonly two: { readonly switches: Readonly<Record<string, unknown>> };
}

interface FoundTerm {
  readonly text: string;
  readonly post: string;
  readonly tags: readonly string[];
  readonly chunk?: string;
  readonly offset: { readonly start: number };
}

/** Loads the library, which takes as long as a hundred sentences, and gives the reader. */
export async function loadTokeniser(): Promise<TokeniseSentence> {
  const { default: nlp } = await import('compromise');
  const { one, two } = nlp.model() as unknown as LibraryModel;
  /** A single word that the library knows as a verb or an adjective too ("scale"): the sentence decides. */
  const isDoubtful = (word: string): boolean =>
    /(?:less|ful|ous|[ai]ble)$/.test(word) ||
    ((word in one.lexicon || word in two.switches) && nlp(word).has('(#Verb|#Adjective|#Adverb)'));
  return (sentence) =>
    liftRelatives(sentence)
      .flatMap((each) => joinEllipses(cutSegments(each, isDoubtful)))
      .map((segment) => {
        const { text, after, lexicon } = segment;
        const found = nlp(text, lexicon).json({ offset: true }) as { terms: FoundTerm[] }[];
        const tokens = found.flatMap(({ terms }) =>
          terms.map((term) => createToken(term, segment)),
        );
        return { tokens: tokens.map(countsOnly), after };
      });
}

/** "A, which runs on B, stores C" says "A stores C" and "A runs on B". */
function liftRelatives(sentence: SentenceText): SentenceText[] {
  const { text, mentions } = sentence;
  for (const subject of mentions) {
    const from = subject.end;
    const found = /^(,\s+which)\s+[^,;:]+?(,|(?=[.!]?\s*$))/.exec(text.slice(from));
    if (!found) continue;
    const [whole, opening = '', comma = ''] = found;
    const to = from + whole.length;
    const start = from + opening.length;
    const rest: Span = [to - comma.length, text.length];
    const relative = blank(sentence, [0, subject.start], [from, start], rest);
    return [relative, ...liftRelatives(blank(sentence, [from, to]))];
  }
  return [sentence];
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

interface RawSegment {
  text: string;
  readonly pieces: Piece<Mention>[];
  readonly codes: Piece<string>[];
  readonly after: Segment['after'];
  readonly lexicon: Record<string, string>;
}

function createSegment(after: Segment['after']): RawSegment {
  return { text: '', pieces: [], codes: [], after, lexicon: {} };
}

/** Puts a noun in the place of each term, leaves out what is in parentheses, and cuts at colons, dashes, semicolons. */
function cutSegments(
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
      addMention(segment, mention, isDoubtful);
      at = mention.end;
    } else if (inParentheses) at += inParentheses[0].length;
    else if (cut) {
      segments.push(createSegment((cut[1] ?? '-') as Segment['after']));
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
function joinEllipses(segments: readonly RawSegment[]): RawSegment[] {
  return segments.map((segment, index) => {
    const subject = segments[index - 1];
    const isCut = segment.after === ':' || segment.after === '-';
    if (!isCut || subject?.pieces.length !== 1 || !isAlone(subject)) return segment;
    const [first] = segment.pieces;
    if (first && segment.text.slice(0, first.at).trim() === '') return segment;
    const isNoun = /^\s*(?:an?|the)\s/i.test(segment.text);
    // Only the third person tells a statement ("runs") from an instruction ("run").
    if (!isNoun && !/^\s*\p{L}{2,}s\s/u.test(segment.text)) return segment;
    const opening = `${subject.text.trimEnd()} ${isNoun ? 'is ' : ''}`;
    const rest = segment.text.trimStart();
    const shift = opening.length - (segment.text.length - rest.length);
    const move = <Thing>({ at, thing }: Piece<Thing>): Piece<Thing> => ({ at: at + shift, thing });
    return {
      text: opening + rest.charAt(0).toLowerCase() + rest.slice(1),
      pieces: [...subject.pieces, ...segment.pieces.map(move)],
      codes: [...subject.codes, ...segment.codes.map(move)],
      after: segment.after,
      lexicon: { ...subject.lexicon, ...segment.lexicon },
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

function addMention(
  segment: RawSegment,
  mention: Mention,
  isDoubtful: (word: string) => boolean,
): void {
  segment.pieces.push({ at: segment.text.length, thing: mention });
  const { text } = mention;
  const isFirst = segment.text.trim() === '' && segment.after === '';
  const isPlain = /^\p{Ll}+$/u.test(text) || (isFirst && /^\p{Lu}\p{Ll}+$/u.test(text));
  if (isPlain && isDoubtful(text.toLowerCase())) {
    segment.text += text;
    return;
  }
  const letters = mention.start
    .toString(26)
    .replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
  const stand = `Xterm${letters}`;
  const isPlural = /[^s'’]s$/.test(text) && !/\p{Lu}s?$/u.test(text);
  segment.lexicon[stand.toLowerCase()] = isPlural ? 'Plural' : 'ProperNoun';
  segment.text += stand;
}

const quantities = /^(?:number|set|lot|variety|range|list|series|collection|group|couple|pair)s?$/;

/** "a set of types" speaks of types, not of sets. */
function countsOnly(token: Token, index: number, tokens: readonly Token[]): Token {
  const isCounting = quantities.test(token.text) && tokens[index + 1]?.word === 'of';
  const before = tokens.slice(Math.max(0, index - 2), index);
  const hasArticle = before.some(({ word }) => /^an?$/.test(word));
  return token.term && isCounting && hasArticle ? { ...token, term: undefined } : token;
}

function createToken(
  { text, post, tags, chunk, offset }: FoundTerm,
  { pieces, codes }: RawSegment,
): Token {
  const mention = pieces.find(({ at }) => at === offset.start)?.thing;
  const code = codes.find(({ at }) => at === offset.start)?.thing;
  const isNoun = text.startsWith('Xterm') || tags.includes('Noun');
  return {
    text: mention?.text ?? code ?? text,
    word: text.toLowerCase(),
    tags: new Set(tags),
    phrase: (chunk ?? '') as Token['phrase'],
    term: isNoun ? mention?.owner : undefined,
    isCode: code !== undefined,
    comma: post.includes(','),
  };
}
