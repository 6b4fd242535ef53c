import type { Image, Link, Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { createFinding } from '../problems/problem.ts';
import { report } from './report.ts';
import { visit } from './visit.ts';
import { listWrittenTexts, matchFromLast, partOf, type WrittenText } from './written-text.ts';

/** A picture or a link to a file, whose address has spaces; for Markdown it is text. Nothing that is more than text may be in it. */
const spaced =
  /(?<![\\!])(?<mark>!?)\[(?<text>[^\][\n\uFDD6]*)\]\([ \t]*(?<url>(?![<\s])(?:[^()<>\n\uFDD6]|\([^()\n\uFDD6]*\)){0,200}? (?:[^()<>\n\uFDD6]|\([^()\n\uFDD6]*\)){0,200}?\.(?<type>\w{2,8})(?:#[^\s()]*)?)(?:[ \t]+(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'))?[ \t]*\)/g;
/** A picture or a link that has an address, without its end. An address of the web is a link of its own in it. */
const unclosed =
  /(?<![\\!])(?<mark>!?)\[[^\][\n\uFDD6]+\]\([ \t]*(?:\uFDD6+|[^\s()<>:\uFDD6]+\.(?:md|html?|pdf|png|jpe?g|gif|svg|webp)(?=[ \t\n.,;]|$))/gi;
/** Looking at all texts takes longer. */
const openLine = /\]\([^\])\n]*$/m;
const pictures = /^(?:png|jpe?g|gif|svg|webp|avif)$/i;
const files = /^(?:md|markdown|pdf|html?|pptx?|docx?|xlsx?|csv|txt|zip|ipynb)$/i;

/** Reads addresses with spaces as those who write them mean it, and says so of those without an end. */
export const remarkAddresses: Plugin<[], Root> = () => (tree, file) => {
  const value = String(file.value);
  endAtQuotes(tree, value);
  const isSpaced = value.search(spaced) >= 0;
  const texts = isSpaced || openLine.test(value) ? listWrittenTexts(tree, file) : [];
  reportUnclosed(texts, file);
  if (!isSpaced) return;
  for (const { text, positionOf, replace } of texts) {
    // From the last one: what stands before keeps its place.
    for (const match of [...text.matchAll(spaced)].toReversed()) {
      const { mark, url = '', type = '' } = match.groups ?? {};
      if (!(mark === '!' ? pictures : files).test(type)) continue;
      const position = positionOf(partOf(match));
      replace(partOf(match), createTarget(match, position));
      report(file, createFinding('address-spaces', position, { url }));
    }
  }
};

/** An address in quotation marks, `href="https://example.org"}`, ends with them; for GFM their second one is part of it. */
function endAtQuotes(tree: Root, source: string): void {
  visit(tree, 'link', (link, index, parent) => {
    const { start, end } = link.position ?? {};
    const [text] = link.children;
    if (start?.offset === undefined || end?.offset === undefined || text?.type !== 'text') return;
    const quote = source[start.offset - 1] ?? '';
    const length = text.value.indexOf(quote);
    const isLiteral = source.slice(start.offset, end.offset) === text.value;
    if (!isLiteral || !/["']/.test(quote) || length <= 0 || !parent || index === undefined) return;
    const close = { ...start, column: start.column + length, offset: start.offset + length };
    const rest: Text = {
      type: 'text',
      value: text.value.slice(length),
      position: { start: close, end },
    };
    link.url = link.url.slice(0, link.url.length - rest.value.length);
    text.value = text.value.slice(0, length);
    link.position = text.position = { start, end: close };
    parent.children.splice(index + 1, 0, rest);
  });
}

function reportUnclosed(texts: readonly WrittenText[], file: VFile): void {
  for (const written of texts)
    for (const match of matchFromLast(written, unclosed).toReversed()) {
      const { text, positionOf, sourceOf } = written;
      const part = partOf(match);
      // It may end later on its line.
      const close = text.indexOf(')', part.to);
      if (close >= 0 && !text.slice(part.to, close).includes('\n')) continue;
      // What else is no text may follow a bracket.
      const isAddress = !match[0].includes('\uFDD6') || /\]\(\s*(?:http|www)/i.test(sourceOf(part));
      const what = match.groups?.['mark'] === '!' ? 'this picture' : 'this link';
      if (isAddress) report(file, createFinding('link-unclosed', positionOf(part), { what }));
    }
}

function createTarget({ groups = {} }: RegExpExecArray, position: Position): Image | Link {
  const { mark, text = '', url = '', double, single } = groups;
  const target = { url, title: double ?? single ?? null, position };
  if (mark === '!') return { type: 'image', alt: text, ...target };
  return { type: 'link', children: [{ type: 'text', value: text || url }], ...target };
}
