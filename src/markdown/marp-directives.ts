/** Marp's directives, as far as it can be told that an author meant one and wrote something else. */
import { slideDirectives } from '../problems/slide-directives.ts';
import { findSuggestion, findTypo } from '../problems/suggest.ts';

/** What is said of a whole Marp deck. */
const deckDirectives: readonly string[] = ['theme', 'style', 'size', 'math', 'headingDivider'];
const paginations: readonly string[] = ['true', 'false', 'hold', 'skip'];

/** What is wrong with a directive: a finding's rule and facts. */
export type DirectiveFault =
  | { readonly rule: 'directive-key'; readonly facts: { name: string; meant: string } }
  | {
      readonly rule: 'directive-value';
      readonly facts: { name: string; value: string; meant: string };
    }
  | { readonly rule: 'directive-whole'; readonly facts: { name: string } };

/** What a note's directives are read with. */
export interface DirectiveContext {
  /** It is a Marp deck, where directives hold without a `_` too. */
  readonly isMarp: boolean;
  /** Classes that the theme has. */
  readonly classes: readonly string[];
  /** Whether a class is known elsewhere: its author wrote CSS for it. */
  readonly isStyled: (name: string) => boolean;
}

type Entry = readonly [key: string, value: string];

/** The keys and values of a comment that holds nothing else; none where it has other words. */
export function readEntries(comment: string): Entry[] {
  const entries: [string, string][] = [];
  for (const line of comment.split('\n')) {
    const [, key, value = ''] = /^(_?[A-Za-z][A-Za-z-]*)[ \t]*:(?:[ \t]+(.*))?$/.exec(line) ?? [];
    const last = entries.at(-1);
    if (key !== undefined) entries.push([key, value]);
    else if (last && /^(?:[ \t]+|-[ \t])/.test(line)) last[1] += `\n${line}`;
    else if (line.trim() !== '') return [];
  }
  return entries;
}

/** Whether a comment of a Marp deck holds directives, and is no words to the speaker. */
export function isDirective(comment: string): boolean {
  return readEntries(comment.trim()).some(([key]) =>
    [...slideDirectives, ...deckDirectives].includes(key.replace(/^_/, '')),
  );
}

/** What is wrong with a directive, or with words that are nearly one; undefined for what may be said to the speaker. */
export function findDirectiveFaults(
  [key, value]: Entry,
  context: DirectiveContext,
): DirectiveFault[] {
  const { isMarp } = context;
  const name = key.replace(/^_/, '');
  const isOwn = name !== key;
  const known = isMarp && !isOwn ? [...slideDirectives, ...deckDirectives] : slideDirectives;
  if (!known.includes(name)) {
    const meant = isOwn ? findMeantOwn(name, value) : findMeant(name, value, known);
    if (meant === undefined) return [];
    const isWritten = isMarp && !isOwn;
    return [
      { rule: 'directive-key', facts: { name: key, meant: isWritten ? meant : `_${meant}` } },
    ];
  }
  if (!isMarp && !isOwn)
    return canBe(name, value) ? [{ rule: 'directive-whole', facts: { name } }] : [];
  return findValueFaults([key, value], context);
}

/** Which of a directive's values are nearly one that there is. */
export function findValueFaults(
  [key, value]: Entry,
  { classes, isStyled }: DirectiveContext,
): DirectiveFault[] {
  const name = key.replace(/^_/, '');
  const check = (word: string, meant: string | undefined): DirectiveFault[] =>
    meant === undefined
      ? []
      : [{ rule: 'directive-value', facts: { name: key, value: word, meant } }];
  if (name === 'paginate') {
    const word = unquote(value);
    if (paginations.includes(word.toLowerCase())) return [];
    return check(word, findSuggestion(word, paginations));
  }
  if (name !== 'class') return [];
  return listWords(value).flatMap((word) =>
    classes.includes(word) || isStyled(word) ? [] : check(word, findTypo(word, classes)),
  );
}

/** With a `_` before it nearly nothing else can be meant, but for words in emphasis. */
function findMeantOwn(name: string, value: string): string | undefined {
  if (/_\W*$/.test(value) || name.length < 3) return undefined;
  return findSuggestion(name, slideDirectives);
}

/** Words with a colon are mostly said to the speaker: the name is all but right, and the value is one that it can have. */
function findMeant(name: string, value: string, known: readonly string[]): string | undefined {
  const meant = findTypo(name, known);
  if (meant === undefined || meant[0] !== name[0]?.toLowerCase()) return undefined;
  return canBe(meant, value) ? meant : undefined;
}

function canBe(name: string, written: string): boolean {
  const value = unquote(written);
  if (value === '') return false;
  switch (name) {
    case 'paginate':
      return paginations.includes(value.toLowerCase());
    case 'class':
      return listWords(value).length === 1 && /^\[?[\w-]+\]?$/.test(value);
    case 'color':
    case 'backgroundColor':
      return /^(?:#[\da-f]{3,8}|[a-z]+|[a-z]+\([^)]*\))$/i.test(value);
    case 'theme':
      return /^[\w-]+$/.test(value);
    case 'size':
      return /^\d+:\d+$|^\d+K$/i.test(value);
    case 'math':
      return /^(?:katex|mathjax)$/i.test(value);
    case 'headingDivider':
      return /^[\d,[\]\s-]+$/.test(value);
    case 'style':
      return value.includes('{');
    default:
      return true;
  }
}

function listWords(value: string): string[] {
  return value.split(/[\s,'"[\]]+/).filter((word) => word !== '' && word !== '-');
}

function unquote(value: string): string {
  return value.trim().replace(/^(['"])(.*)\1$/s, '$2');
}
