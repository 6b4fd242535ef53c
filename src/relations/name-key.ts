/**
 * How names are compared. A name is a run of words; each word has a key: acronyms keep their capitals (ECS is not "ecs"),
 * all others lose case and plural. Names with equal keys are one name.
 */

/** A word of a text, and where it stands. */
export interface Word {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.+#_][\p{L}\p{N}]+|\+\+|#)*/gu;
const articles = new Set(['a', 'an', 'the']);

/** The words of a text in order; hyphens and slashes part words. */
export function findWords(text: string): Word[] {
  return Array.from(text.matchAll(wordPattern), (match): Word => {
    const whole = match[0].replace(/['’]s$/, '');
    // "l’enzyme"
    const word = whole.replace(/^(?:[ldjmnts]|qu)['’](?=\p{L}{2})/iu, '');
    const start = match.index + whole.length - word.length;
    return { key: keyOfWord(word), text: word, start, end: start + word.length };
  });
}

/** The key of a name; '' when it has no word. Articles at its start do not count. */
export function keyOfName(name: string): string {
  const words = findWords(name);
  while (words.length > 1 && articles.has(words[0]?.key ?? '')) words.shift();
  return words.map(({ key }) => key).join(' ');
}

/** `ECS`, `EC2`, `K8s`, `VPCs`: letters in capitals, with or without digits and a plural ending. */
export function isAcronym(word: string): boolean {
  return /^(?:\p{Lu}[\p{Lu}\p{N}]+|\p{Lu}\d+)s?$/u.test(word);
}

function keyOfWord(word: string): string {
  if (isAcronym(word)) return word.replace(/(?<=[\p{Lu}\p{N}])s$/u, '');
  return toSingular(word.toLowerCase());
}

/** Not grammar: two spellings of one word must come out alike (cache, caches), and different words not (not, note). */
function toSingular(word: string): string {
  if (word.length < 4 || !(word.endsWith('s') || word.endsWith('e'))) return word;
  if (/(?:ss|us|is)$/.test(word)) return word;
  if (/[^aeiou]ies$/.test(word)) return `${word.slice(0, -3)}y`;
  return word.replace(/s$/, '').replace(/(?<=[sxz]|ch|sh)e$/, '');
}

/** A name as part of an id: small letters and digits, hyphens between words. */
export function slugOf(label: string): string {
  const slug = findWords(label)
    .map(({ text }) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
    .join('-');
  return slug || 'term';
}

/** Names of one thing that end as plurals do. */
const oneThing =
  /(?:ss|us|is|ics|news|series|species|kubernetes|jenkins|postgres|windows|pandas|keras|athens)$/iu;

/** Plurals without an s. */
const irregular =
  /(?:teria|ondria|omena|\p{Ll}{2}mata|(?:^|\s)(?:strata|errata|data|people|men|women|feet|teeth|mice|children|police|fungi|nuclei|cacti|alumni|stimuli)|\p{Ll}{3}ae)$/iu;

/** Whether a name is of several things. */
export function isPluralName(name: string): boolean {
  const end = name.slice(-12);
  if (/\p{Lu}{2}s$/u.test(name)) return true;
  return (/\p{Ll}{2}s$/u.test(name) && !oneThing.test(end)) || irregular.test(end);
}

/** A name as a box says it: with a capital, unless it is spelt with its own, or as code is: `make_sections`. */
export function createLabel(name: string): string {
  const isOwn = name !== name.toLowerCase() || /[_.:()\\/$#@]/.test(name);
  return isOwn ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
