/** remark.js: a line `--` where a slide goes on, `*` before lines of code that are highlighted, `![:scale 50%](a.png)`. */
import { type Edit, type MaskedNote, matchedPart, type Rewriting } from './masked-note.ts';

const words = String.raw`[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*`;
const places = 'bottom|center|inverse|left|middle|right|top';
/** What only remark.js says of a slide: `class: center, middle`, `layout: true`. */
const own = String.raw`(?:class:[ \t]*(?:${words}|(?:${places})(?:[ \t]+(?:${places}))*)|(?:continued|count|exclude|layout):[ \t]*(?:true|false)|template:[ \t]*[\w-]+)`;
const other = String.raw`(?:background-(?:color|image|position|size)|name):[ \t]*\S.*`;
/** In the first lines of the note, or of a slide. */
const property = new RegExp(
  String.raw`(?:^|\n---?[ \t]*\n)(?:(?:${own}[ \t]*|${other})\n)*${own}[ \t]*(?:\n(?!-{3,}[ \t]*\n)|$)`,
);
/** Slidev closes a slide's properties. */
const slidev = /^---[ \t]*\n(?:[\w-]+:.*\n){1,50}---[ \t]*$/m;
/** Classes of texts that only remark.js's own styles have. */
const columns = /^\.(?:left|right)-column\[|^\.pull-(?:left|right)\[|^\.footnote\[/m;
/** Where a slide ends, what is said to it begins, or it goes on. */
const slides = /^(?:---|\?{3})[ \t]*$|\n[ \t]*\n--[ \t]*\n[ \t]*(?:\n|(?![\s\S]))/m;
/** Nothing else stands in its line, and no heading is meant by it. */
const pause = /^--[ \t]*$/gm;
const fence =
  /^([ \t]*)(`{3,}|~{3,})[ \t]*([\w+#-]*)[^\n]*\n([\s\S]{0,20000}?)\n\1\2[`~]*[ \t]*$/gm;
/** Where a star begins an item, or nothing is highlighted. */
const unmarked = /^(?:md|markdown|mermaid|remark|rst|relations|math)$/i;
const macro = /!\[:(?:scale|width)[ \t]+(\d+(?:%|px)?)\](\([^()\n]*\))/g;

/** Whether a note is written for remark.js. One sign alone is found in others too. */
function isRemarkJs(text: string): boolean {
  return slides.test(text) && ((property.test(text) && !slidev.test(text)) || columns.test(text));
}

/** Leaves out what only remark.js shows so, and marks lines of code as other tools do. */
export function rewriteRemarkJs({ text, source }: MaskedNote): Rewriting {
  if (!isRemarkJs(text)) return { edits: [], findings: [] };
  const pauses = [...text.matchAll(pause)].map((match): Edit => ({
    ...matchedPart(match),
    by: '',
  }));
  const scaled = [...text.matchAll(macro)].map((match): Edit => {
    const [, size = '', address = ''] = match;
    return { ...matchedPart(match), by: `![]${address}{width=${size.replace(/px$/, '')}}` };
  });
  return {
    edits: [...pauses, ...scaled, ...[...source.matchAll(fence)].flatMap(markLines)],
    findings: [],
  };
}

function markLines({
  0: whole,
  2: mark = '',
  3: lang = '',
  4: code = '',
  index,
}: RegExpExecArray): Edit[] {
  if (unmarked.test(lang) || !/^[ \t]*\*/m.test(code) || code.includes(mark)) return [];
  let at = index + whole.indexOf('\n') + 1;
  return code.split('\n').flatMap((line): Edit[] => {
    const from = at;
    at += line.length + 1;
    const [, margin = '', rest] = /^([ \t]*)\*(?! ?[*/])(.*\S.*)$/.exec(line) ?? [];
    // A comment that goes on begins so too, one blank further in.
    if (rest === undefined || margin.length % 2 === 1) return [];
    const by = `${margin}${rest.startsWith(' ') ? ' ' : ''}${rest} // [!code hl]`;
    return [{ from, to: from + line.length, by }];
  });
}
