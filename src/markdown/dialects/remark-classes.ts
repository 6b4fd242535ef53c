import type { Heading, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import { createFinding } from '../../problems/problem.ts';
import { wholeSlide } from '../hidden-slides.ts';
import { report } from '../report.ts';
import {
  listWrittenTexts,
  matchFromLast,
  partOf,
  type TextPart,
  type WrittenText,
} from '../written-text.ts';

const known =
  'alert|big|blue|bold|bottom|boxed|caption|center|centre|column|credit|footer|footnote|green|grey|gray|half|hide|huge|inverse|large|left|left-column|left-\\w+|middle|orange|pull-left|pull-right|purple|red|right|right-column|right-\\w+|small|smaller|third|tiny|top|underline|img-[\\w-]+|font\\d+|bg-\\w+|content-box-[\\w-]+';
/** Behind a word it is a property, and of other names a selector. */
const classed = new RegExp(
  String.raw`(?<![\w\\.])(?<start>(?:\.(?:${known}))+\[)(?:[^\][]|\[(?:[^\][]|\[[^\][]*\])*\])*\]`,
  'g',
);

/** A whole paragraph may have a class of any name. */
const whole =
  /^(?<start>(?:\.[A-Za-z][\w-]*)+\[)(?=.*[ \uFDD6])(?:[^\][]|\[(?:[^\][]|\[[^\][]*\])*\])*\]$/;

const property =
  /^[ \t]*(?:background-(?:color|image|position|size)|class|continued|count|exclude|layout|name|template):[ \t]*\S.*$/;

/** What a slide of Slidev has between two rules, beside remark.js's properties; where there is one, any other line is too. */
const slidevProperty =
  /^(?:background|class|clicks|clicksStart|disabled|dragPos|hide|hideInToc|layout|layoutClass|level|preload|routeAlias|src|transition|zoom):[ \t]*\S/;
const anyProperty = /^(?:[A-Za-z][\w-]*:(?:[ \t].*)?|[ \t]+\S.*|#.*)$/;

/** Of remark.js and of Slidev: a slide that is not shown. */
const leftOut = /^[ \t]*(?:exclude|disabled|hide):[ \t]*true/;

/** Leaves out what remark.js and Slidev say of how slides look: their properties, and the classes of texts, `.center[text]`. */
export const remarkClasses: Plugin<[], Root> = () => (tree, file) => {
  dropProperties(tree, file);
  if (!/\.[a-z][\w-]{0,40}\[/i.test(String(file.value))) return;
  for (const text of listWrittenTexts(tree, file)) {
    const { positionOf, replace } = text;
    for (const part of findMarks(text)) {
      const value = part.to - part.from === 1 ? '</span>' : '<span>';
      replace(part, { type: 'html', value, position: positionOf(part) });
    }
  }
};

/** Where classes begin and end, from the last mark on; there may be one in another. */
function findMarks(text: WrittenText): TextPart[] {
  const found = whole.exec(text.text);
  const outer = found ? [found] : matchFromLast(text, classed);
  return outer
    .flatMap((match) => {
      const { from, to } = partOf(match);
      const start = match.groups!['start']!;
      const inside = match[0].slice(start.length, -1);
      const inner = [...inside.matchAll(classed)].flatMap((each): TextPart[] => {
        const at = from + start.length + each.index;
        const end = at + each[0].length;
        return [
          { from: at, to: at + each.groups!['start']!.length },
          { from: end - 1, to: end },
        ];
      });
      return [{ from, to: from + start.length }, ...inner, { from: to - 1, to }];
    })
    .toSorted((a, b) => b.from - a.from);
}

/** They stand in the first lines of a slide; two dashes between are where it goes on. */
function dropProperties(tree: Root, file: VFile): void {
  let isFirst = true;
  tree.children = tree.children.flatMap((node, index): RootContent[] => {
    const wasFirst = isFirst;
    isFirst = node.type === 'thematicBreak';
    if (node.type !== 'paragraph' && node.type !== 'heading') return [node];
    if (isPause(node)) {
      report(file, createFinding('slide-property', node.position));
      return [];
    }
    if (!wasFirst) return [node];
    const { start, end } = node.position ?? {};
    const source = String(file.value).slice(start?.offset, end?.offset);
    const lines = source.split('\n');
    const count = countProperties(lines, index === 0);
    // At the top of a note, a name is one.
    if (count === 0 || (index === 0 && lines.slice(0, count).every(isName))) return [node];
    const isSetext = /^-+[ \t]*$/.test(lines.at(-1) ?? '');
    if (node.type === 'heading' && !isSetext) return [node];
    report(file, createFinding('slide-property', node.position));
    isFirst = node.type === 'heading';
    const children = dropLines(node, lines.slice(0, count).join('\n').length + 1);
    const { position } = node;
    const isExcluded = lines.slice(0, count).some((line) => leftOut.test(line));
    return [
      ...(isExcluded
        ? [{ type: 'instruction' as const, name: 'skip', value: wholeSlide, position }]
        : []),
      ...(children.length === 0 ? [] : [{ type: 'paragraph' as const, children, position }]),
      // What looks like the line below a heading is where the slide ends.
      ...(node.type === 'heading' ? [{ type: 'thematicBreak' as const, position }] : []),
    ];
  });
}

/** How many of a slide's first lines are its properties; a row of dashes may end them. `isFirst` at the top of a note. */
function countProperties(lines: readonly string[], isFirst: boolean): number {
  const last = lines.length - 1;
  const isBlock = /^-{3,}[ \t]*$/.test(lines[last] ?? '');
  const own = lines.slice(0, last);
  if (
    isBlock &&
    own.some((line) => slidevProperty.test(line)) &&
    own.every((line) => anyProperty.test(line))
  )
    return last;
  // What a deck begins with has other names too, such as its title.
  const isOwn = lines.some((line) => property.test(line) && !isName(line));
  if (isFirst && isOwn && lines.every((line) => anyProperty.test(line))) return lines.length;
  const other = lines.findIndex((line) => !property.test(line));
  return other < 0 ? lines.length : other;
}

function isPause({ children }: Paragraph | Heading): boolean {
  const [only, ...rest] = children;
  return only?.type === 'text' && /^(?:--|\. \. \.)$/.test(only.value) && rest.length === 0;
}

function isName(line: string): boolean {
  return /^[ \t]*name:/.test(line);
}

/** What stands in a paragraph behind its first characters. */
function dropLines({ children, position }: Paragraph | Heading, length: number): PhrasingContent[] {
  const from = (position?.start.offset ?? 0) + length;
  return children.flatMap((node): PhrasingContent[] => {
    const { start, end } = node.position ?? {};
    if (!start || !end || start.offset! >= from) return [node];
    if (end.offset! <= from || node.type !== 'text') return [];
    const dropped = node.value.slice(0, from - start.offset!).split('\n').length - 1;
    const value = node.value.split('\n').slice(dropped).join('\n');
    const line = start.line + dropped;
    return [{ ...node, value, position: { start: { line, column: 1, offset: from }, end } }];
  });
}
