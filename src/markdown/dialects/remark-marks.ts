/**
 * Signs around words that many tools know: `==marked==`, `^^inserted^^` or `++inserted++`, `++ctrl+alt++`, `H~2~O`, `x^2^`, and
 * an editor's in braces.
 */
import type { PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';
import {
  listWrittenTexts,
  matchFromLast,
  partOf,
  type TextPart,
  type WrittenText,
} from '../written-text.ts';

/** An element by the signs around its text. */
interface Pair {
  readonly sign: string;
  readonly tag: string;
  /** Signs beside others of their kind, or inside of words, are signs. */
  readonly pattern: RegExp;
}

/** `++i or i++`, `++n; ++m++`: what programs count with is none of these. */
const counting = String.raw`(\w+)\b[^+]*\b\1\+\+|\w{1,2}\b[^+]*\b\w{1,2}\+\+|[^+]*[;=<>]`;

const pairs: readonly Pair[] = [
  { sign: '{+ ', tag: 'ins', pattern: /(?<!\\)\{\+ [^\s{}](?:[^{}]*[^\s{}])? \+\}/g },
  { sign: '{- ', tag: 'del', pattern: /(?<!\\)\{- [^\s{}](?:[^{}]*[^\s{}])? -\}/g },
  { sign: '[+ ', tag: 'ins', pattern: /(?<!\\)\[\+ [^\s[\]](?:[^[\]]*[^\s[\]])? \+\](?!\()/g },
  { sign: '[- ', tag: 'del', pattern: /(?<!\\)\[- [^\s[\]](?:[^[\]]*[^\s[\]])? -\](?!\()/g },
  { sign: '{==', tag: 'mark', pattern: /(?<!\\)\{==(?=[^\s=])(?:[^=]|=(?!=))+?==\}/g },
  { sign: '{++', tag: 'ins', pattern: /(?<!\\)\{\+\+(?=[^\s+])(?:[^+]|\+(?!\+))+?\+\+\}/g },
  { sign: '{--', tag: 'del', pattern: /(?<!\\)\{--(?=[^\s-])(?:[^-]|-(?!-))+?--\}/g },
  {
    sign: '==',
    tag: 'mark',
    pattern: /(?<![=\\\w])==(?=[^\s=])(?:[^=]|=(?!=))*?(?<=[^\s=])==(?![=\w])/g,
  },
  {
    sign: '^^',
    tag: 'ins',
    pattern: /(?<![\^\\\w])\^\^(?=[^\s^])(?:[^^]|\^(?!\^))*?(?<=[^\s^])\^\^(?![\^\w])/g,
  },
  {
    sign: '++',
    tag: 'ins',
    pattern: new RegExp(
      String.raw`(?<![+\\\w])\+\+(?=[^\s+])(?!${counting})(?:[^+]|\+(?!\+))*?(?<=[^\s+])\+\+(?![+\w])`,
      'g',
    ),
  },
  { sign: '~', tag: 'sub', pattern: /(?<=[A-Za-z)])~[A-Za-z\d+,−-]{1,12}~(?!~)/g },
  { sign: '^', tag: 'sup', pattern: /(?<=[A-Za-z\d)~])\^[A-Za-z\d+*,−-]{1,12}\^(?![\w^])/g },
  // Between letters: a transposed matrix, its inverse or a whole power, and no tower of powers.
  {
    sign: '^',
    tag: 'sup',
    pattern: /(?<=(?<![\w^])[A-Z]|\))\^(?:[THtT*+]|[−-]?[1-9])\^(?=[A-Za-z](?![\w^(]))/g,
  },
];

/** Of an editor, what stands instead of something: both at once. */
const exchange = /(?<!\\)\{~~(?<old>[^~{}\n]+)~>(?<new>[^~{}\n]+)~~\}/g;

/** Signs of Han and how they are read, as HackMD has them. */
const ruby =
  /(?<![\\{$])\{(?=[\p{sc=Han}々]+\|)[^{}|\n]+\|[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Latin}\p{M}ー ]+\}/gu;

const remark = /(?<!\\)\{>>(?<said>[^{}]+?)<<\}/g;

/** Other words between the signs are inserted. */
const key = String.raw`(?:"[^"\n]+"|(?:alt|arrow-\w+|backspace|caps-lock|cmd|command|control|ctrl|del|delete|down|end|enter|esc|escape|f\d\d?|fn|home|ins|insert|left|menu|meta|num-lock|option|page-down|page-up|pause|print-screen|return|right|shift|space|super|tab|up|win|windows|[\p{L}\p{N}])(?=\+))`;
const keys = new RegExp(String.raw`(?<![+\\\w{])\+\+${key}(?:\+${key})*\+\+(?![+\w])`, 'giu');
const oneKey = /"[^"]+"|[\p{L}\p{N}-]+/gu;

/** Reads them as the elements that they mean; a remark in braces is for the speaker. */
export const remarkMarks: Plugin<[], Root> = () => (tree, file) => {
  const source = String(file.value);
  let texts: readonly WrittenText[] | undefined;
  const change = (sign: string, pattern: RegExp, by: Change): void => {
    if (!source.includes(sign)) return;
    const found = (texts ??= listWrittenTexts(tree, file)).flatMap((text) =>
      matchFromLast(text, pattern).map((match) => ({ text, match })),
    );
    for (const { text, match } of found) by(text, match);
    if (found.length > 0) texts = undefined;
  };
  change('++', keys, setKeys);
  for (const { sign, tag, pattern } of pairs)
    change(sign, pattern, (text, match) => {
      const { from, to } = partOf(match);
      setTag(text, { from: to - sign.length, to }, `</${tag}>`);
      setTag(text, { from, to: from + sign.length }, `<${tag}>`);
    });
  change('{~~', exchange, setExchange);
  change('|', ruby, ({ positionOf, replace }, match) => {
    const position = positionOf(partOf(match));
    const [base = '', reading = ''] = match[0].slice(1, -1).split('|');
    const rt: PhrasingContent = {
      type: 'markup',
      tag: 'rt',
      children: [{ type: 'text', value: reading, position }],
      position,
    };
    const children: PhrasingContent[] = [{ type: 'text', value: base, position }, rt];
    replace(partOf(match), { type: 'markup', tag: 'ruby', children, position });
  });
  change('{>>', remark, ({ positionOf, replace }, match) => {
    const value = match.groups?.['said']?.trim() ?? '';
    replace(partOf(match), { type: 'comment', value, position: positionOf(partOf(match)) });
  });
};

type Change = (text: WrittenText, match: RegExpExecArray) => void;

function setTag({ positionOf, replace }: WrittenText, part: TextPart, value: string): void {
  replace(part, { type: 'html', value, position: positionOf(part) });
}

function setExchange({ positionOf, replace }: WrittenText, match: RegExpExecArray): void {
  const position = positionOf(partOf(match));
  const text = (value = ''): PhrasingContent[] => [{ type: 'text', value, position }];
  const children: PhrasingContent[] = [
    { type: 'delete', children: text(match.groups?.['old']), position },
    { type: 'markup', tag: 'ins', children: text(match.groups?.['new']), position },
  ];
  replace(partOf(match), { type: 'markup', tag: 'span', children, position });
}

/** Each key in a box, the signs between them as they are. */
function setKeys(text: WrittenText, { 0: whole, index }: RegExpExecArray): void {
  const to = index + whole.length;
  setTag(text, { from: to - 2, to }, '</span>');
  for (const match of [...whole.matchAll(oneKey)].toReversed()) {
    const part = { from: index + match.index, to: index + match.index + match[0].length };
    const position = text.positionOf(part);
    const name: PhrasingContent = { type: 'text', value: nameKey(match[0]), position };
    text.replace(part, { type: 'markup', tag: 'kbd', children: [name], position });
  }
  setTag(text, { from: index, to: index + 2 }, '<span>');
}

/** `ctrl` is Ctrl, `arrow-up` Arrow Up, `"A key"` A key. */
function nameKey(written: string): string {
  if (written.startsWith('"')) return written.slice(1, -1);
  return written
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
