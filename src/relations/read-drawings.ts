import { joinLines } from '../html/line-breaks.ts';
import { listNodes } from '../blocks/list-nodes.ts';
import type { Section } from '../blocks/section.ts';
import type { AuthorRelation } from './author-relations.ts';
import { cleanName } from './item-label.ts';
import { mapMark } from './map-source.ts';

/** The relations that the author has drawn: flowcharts, class, entity and state diagrams in Mermaid. */
export function readDrawings(sections: readonly Section[]): AuthorRelation[] {
  return sections.flatMap((section) =>
    listNodes(section.tree).flatMap((node) => {
      if (node.type !== 'diagram' || node.value.trimStart().startsWith(mapMark)) return [];
      // The fence stands on the line before its first.
      const line = section.line + (node.position?.start.line ?? 1);
      return readDrawing(node.value).map((each) => ({ ...each, line: line + each.line }));
    }),
  );
}

/** With lines counted from 0. */
function readDrawing(source: string): AuthorRelation[] {
  const lines = source.split('\n');
  const head = lines.findIndex((line) =>
    /^\s*(?:flowchart|graph|classDiagram|erDiagram|stateDiagram)/.test(line),
  );
  if (head < 0 || lines.length > maxLines) return [];
  const kind = lines[head]!.trim();
  const rest = lines.slice(head + 1);
  const read = /^(?:flowchart|graph)/.test(kind)
    ? readFlowchart(rest)
    : rest.flatMap((text, line) => readTyped(text, kind).map((each) => ({ ...each, line })));
  return read.flatMap(({ from, to, label, isMutual, line }) => {
    const [start, end] = [cleanName(from), cleanName(to)];
    if (start === undefined || end === undefined) return [];
    return [{ from: start, to: end, label: plainText(label), isMutual, line: line + head + 1 }];
  });
}

/** A larger drawing is no drawing of concepts. */
const maxLines = 400;

const shape = String.raw`(?:\[\[?\(?[^\]]*\)?\]?\]|\(\(?\[?[^)]*\]?\)?\)|\{\{?[^}]*\}?\}|>[^\]]*\])`;
const node = String.raw`[\p{L}\p{N}_.-]*[\p{L}\p{N}_]\s*${shape}?(?::::[\w-]+)?`;
const nodes = new RegExp(`^\\s*(${node}(?:\\s*&\\s*${node})*)`, 'u');
const link =
  /^\s*(?<start><)?(?:--\s+(?<inner>[^->|]+?)\s+-{2,}>|-\.\s+(?<dotted>[^.>|]+?)\s+\.-+>|==\s+(?<thick>[^=>|]+?)\s+={2,}>|(?<plain>-{2,}[>ox]?|-\.+-[>ox]?|={2,}>?))\s*(?:\|(?<label>[^|]*)\|)?/u;

/** Ids lead to the texts of nodes; a drawing that asks questions shows what to do, not what is. */
function readFlowchart(lines: readonly string[]): AuthorRelation[] {
  const texts = new Map<string, string>();
  const found: AuthorRelation[] = [];
  for (const [line, text] of lines.entries()) {
    if (/\{[^{}]*\?"?\}/.test(text)) return [];
    for (const statement of text.replace(/%%.*$/, '').split(';'))
      found.push(...readChain(statement, texts).map((each) => ({ ...each, line })));
  }
  const nameOf = (id: string): string => texts.get(id) ?? id;
  return found.map((each) => ({ ...each, from: nameOf(each.from), to: nameOf(each.to) }));
}

function readChain(statement: string, texts: Map<string, string>): AuthorRelation[] {
  const found: AuthorRelation[] = [];
  if (/^\s*(?:subgraph|end|style|class|classDef|click|linkStyle|direction)\b/.test(statement))
    return [];
  let rest = statement;
  let before = readNodes(rest, texts);
  while (before) {
    rest = rest.slice(before.length);
    const arrow = link.exec(rest);
    if (!arrow) break;
    rest = rest.slice(arrow[0].length);
    const next = readNodes(rest, texts);
    if (!next) break;
    const { start, inner, dotted, thick, plain = '', label } = arrow.groups ?? {};
    const isMutual = start !== undefined || /^[-=.]+$/.test(plain);
    const words = label ?? inner ?? dotted ?? thick ?? '';
    for (const from of before.ids)
      for (const to of next.ids) found.push({ from, to, label: words, isMutual, line: 0 });
    before = next;
  }
  return found;
}

function readNodes(
  text: string,
  texts: Map<string, string>,
): { ids: string[]; length: number } | undefined {
  const found = nodes.exec(text);
  if (!found) return undefined;
  const ids = found[0].split(/\s*&\s*(?![^[(]*[\])])/u).map((each) => {
    const [, id = '', inside] =
      /^\s*([\p{L}\p{N}_.-]*[\p{L}\p{N}_])\s*(?:[[({>]+(.*?)[\])}]+)?(?::::.*)?$/su.exec(each) ??
      [];
    if (inside !== undefined) texts.set(id, plainText(inside));
    return id;
  });
  return { ids, length: found[0].length };
}

/** What the lines of a class diagram mean, read from left to right, and the other way. */
const typed: readonly (readonly [sign: RegExp, label: string, isReversed: boolean])[] = [
  [/^<\|(?:--|\.\.)$/, 'is a', true],
  [/^(?:--|\.\.)\|>$/, 'is a', false],
  [/^\*--$/, 'contains', false],
  [/^--\*$/, 'contains', true],
  [/^o--$/, 'has', false],
  [/^--o$/, 'has', true],
  [/^<--$/, 'refers to', true],
  [/^-->$/, 'refers to', false],
  [/^<\.\.$/, 'depends on', true],
  [/^\.\.>$/, 'depends on', false],
];

const pair =
  /^\s*([\p{L}\p{N}_-]*[\p{L}\p{N}_])\s*(?:"[^"]*"\s*)?([<|}{o*.-]*(?:--|\.\.)[>|{}o*.-]*)\s*(?:"[^"]*"\s*)?([\p{L}\p{N}_][\p{L}\p{N}_-]*)\s*(?::\s*(.*?))?\s*$/u;

/** "A <|-- B", "CUSTOMER ||--o{ ORDER : places", "Idle --> Busy : start" */
function readTyped(text: string, kind: string): Omit<AuthorRelation, 'line'>[] {
  const [, left = '', sign = '', right = '', said = ''] = pair.exec(text) ?? [];
  if (sign === '') return [];
  const [, label = '', isReversed = false] = kind.startsWith('classDiagram')
    ? (typed.find(([each]) => each.test(sign)) ?? [])
    : [];
  const names = [left, right].map(spell);
  const [from = '', to = ''] = isReversed ? names.toReversed() : names;
  return [{ from, to, label: said || label, isMutual: false }];
}

/** Ids are written without blanks. */
function spell(id: string): string {
  return id
    .replace(/_+/g, ' ')
    .replace(/(?<=\p{Ll})-(?=\p{Ll})/gu, ' ')
    .trim();
}

function plainText(text: string): string {
  return joinLines(text.replace(/^["'`\s]+|["'`\s]+$/g, '')).trim();
}
