import type { RootContent } from 'mdast';
import { plainText } from '../blocks/blocks.ts';
import { isPlainText } from '../blocks/figure.ts';
import type { Language } from '../blocks/language.ts';
import type { Layout, Slide } from './types.ts';

/** A quote of so few words, alone on its slide, is set large; so is a statement or a question. */
const maxQuoteWords = 35;
const maxStatementWords = 25;
/** An address or a long name is no word to be set large. */
const longWord = /[!-~]{33}/;

/** The layout of a slide; that of a few words alone, where its author leaves it open. */
export function findDisplay(
  { layout, blocks }: Pick<Slide, 'layout' | 'blocks'>,
  language: Language,
): Layout {
  const [block, ...others] = blocks.filter(({ type }) => type !== 'footnotes');
  if (layout !== 'auto' || !block || others.length > 0) return layout;
  const words = language.countWords(plainText(block));
  if (isQuote(block)) return words <= maxQuoteWords ? 'quote' : layout;
  return isStatement(block) && words > 0 && words <= maxStatementWords ? 'statement' : layout;
}

function isQuote(block: RootContent): boolean {
  return block.type === 'blockquote' && block.children.every(({ type }) => type === 'paragraph');
}

/** A paragraph of text, or the only item of a list. */
function isStatement(block: RootContent): boolean {
  if (block.type === 'list') {
    const [item, ...others] = block.children;
    const [only, ...rest] = item?.children ?? [];
    const isPlain = block.ordered !== true && item?.checked == null;
    return isPlain && others.length + rest.length === 0 && only !== undefined && isStatement(only);
  }
  if (block.type !== 'paragraph' || !isPlainText(block)) return false;
  return !longWord.test(plainText(block));
}
