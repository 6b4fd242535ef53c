/**
 * The examples of the specifications of CommonMark and GFM: a slide shows the words, links and structure that the specification
 * wants, but for what is listed here with its reason.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { listWords } from '../../src/coverage/list-words.ts';
import { createFiller } from '../../src/html/fill.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { createStore } from '../../src/store/store.ts';
import { layersOf, renderSlide } from '../render/slides.ts';

interface Example {
  readonly example: number;
  readonly section: string;
  readonly markdown: string;
  readonly html: string;
}

type Node = ReturnType<typeof fromHtml> | ReturnType<typeof fromHtml>['children'][number];

/** What of a piece of HTML readers notice. */
interface Seen {
  readonly words: string;
  readonly links: readonly string[];
  readonly elements: readonly string[];
}

/** Why a slide may differ from what the specification wants, and of which examples that is true. */
interface Reason {
  readonly why: string;
  readonly holds: (example: Example) => boolean;
}

const has =
  (pattern: RegExp) =>
  ({ markdown }: Example): boolean =>
    pattern.test(markdown);

const reasons: readonly Reason[] = [
  {
    why: 'Tags that say no more than Markdown does, and those that are not harmless, are left out; their text stays.',
    holds: has(/<(?:[!?]|\/?[a-z][\w-]*[\s/>])/i),
  },
  {
    why: 'Addresses of other kinds than the web and mail lead nowhere.',
    holds: has(/<(?!https?:|mailto:)[\w.+-]+:/),
  },
  {
    why: 'A table is one, too, where the line below its head has other columns; it is said.',
    holds: has(/^\|[^\n]*\|[^\n]*\|\n\| --- \|\n/),
  },
  { why: 'Addresses in text are links, as GFM has it.', holds: has(/https?:\/\/|www\.|@\w/) },
  { why: 'A link without an address is its text.', holds: has(/\[\w*\]\((?:<>)?\)|\]: <>/) },
  {
    why: 'A picture that is not there shows its description, or its address.',
    holds: has(/!\[\]/),
  },
  { why: 'The title of a picture is its caption.', holds: has(/^!\[.*(?:"title"|\n\[)/s) },
  {
    why: 'A rule parts slides; here both are put on one.',
    holds: has(/^[-*] \w+\n(?:\*\*\*|\* \* \*)\n/),
  },
  { why: 'A line of tags is left out, and said.', holds: has(/^#\p{Ll}+$/mu) },
  { why: 'A cell that a row has too many is kept.', holds: has(/\| boo \|/) },
  {
    why: 'Whether a list is loose is for the theme to show.',
    holds: ({ section }) => section.startsWith('List'),
  },
];

const folder = new URL('../../../shared/spec/', import.meta.url);
const names = ['commonmark', 'gfm'];
const isThere = names.every((name) => existsSync(new URL(`${name}.json`, folder)));

describe.skipIf(!isThere)('the specification (needs its examples beside the project)', () => {
  const examples = isThere ? names.map(readExamples) : [];
  const differing = examples.map((own) => own.filter(differs));

  test.each(names)('%s', (name) => {
    const index = names.indexOf(name);
    expect(examples[index]!.length).toBeGreaterThan(600);
    const unexplained = differing[index]!.filter(
      (example) => !reasons.some(({ holds }) => holds(example)),
    );
    expect(
      unexplained.map(({ example, markdown, html }) => [
        example,
        markdown,
        look(html),
        look(render(markdown)),
      ]),
    ).toEqual([]);
    // Reasons are no excuse for what is lost by and by.
    expect(differing[index]!.length).toBeLessThan(examples[index]!.length / 9);
  });

  test.each(reasons)('needs this reason alone: $why', ({ holds, why }) => {
    const others = reasons.filter((reason) => reason.why !== why);
    const unexplained = differing
      .flat()
      .filter((example) => holds(example) && !others.some((other) => other.holds(example)));
    expect(unexplained.length).toBeGreaterThan(0);
  });
});

function readExamples(name: string): readonly Example[] {
  return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as readonly Example[];
}

function differs({ markdown, html }: Example): boolean {
  return JSON.stringify(look(html)) !== JSON.stringify(look(render(markdown)));
}

function render(markdown: string): string {
  const { sections } = parseNote(markdown, createStore());
  const slide = renderSlide(sections.flatMap(({ tree }) => tree.children));
  const fill = createFiller({ anchors: new Map(), assets: slide.assets });
  return fill(layersOf(slide, 'content')[0]!.content);
}

const structure = /^(?:p|h\d|[uo]l|li|blockquote|pre|table|t[rdh])$/;
const inLines = /^(?:a|code|em|strong|del|span|b|i)$/;

/** Rules part slides, so none is compared; nor is how code and stress are written. */
function look(html: string): Seen {
  let text = '';
  const links: string[] = [];
  const elements: string[] = [];
  const visit = (node: Node): void => {
    if (node.type === 'text') text += node.value;
    const gap = node.type === 'element' && !inLines.test(node.tagName) ? ' ' : '';
    text += gap;
    if (node.type === 'element') {
      const { tagName, properties } = node;
      if (tagName === 'img') text += String(properties['alt'] ?? '');
      if (tagName === 'a') links.push(decodeURI(String(properties['href'] ?? '')));
      if (structure.test(tagName)) elements.push(tagName);
    }
    if ('children' in node) node.children.forEach(visit);
    text += gap;
  };
  visit(fromHtml(html, { fragment: true }));
  return { words: listWords(text).join(' '), links, elements };
}
