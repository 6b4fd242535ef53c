import type { Root, Text } from 'mdast';
import type { Plugin } from 'unified';
import { visit } from '../visit.ts';

const author = /\[name=([^\]\n]+)\]/g;
const time = /[ \t]*\[time=([^\]\n]+)\]/g;
const colour = /[ \t]*\[color=[^\]\n]+\]/g;

/** Reads who says what stands in a quote, and when, as HackMD writes it: `> [name=Ada] [time=May 1] [color=red]`. */
export const remarkQuoteAuthors: Plugin<[], Root> = () => (tree, file) => {
  if (!/\[(?:name|color)=/.test(String(file))) return;
  visit(tree, 'blockquote', (quote) => {
    visit(quote, 'text', (node: Text) => {
      node.value = node.value.replace(author, '— $1').replace(time, ', $1').replace(colour, '');
    });
  });
};
