/** What modules of `blocks/` write their blocks with: text as Markdown for Marp, the rest as HTML that Marp does not touch. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Asset } from '../html/assets.ts';
import type { RenderText } from '../html/emoji.ts';
import type { Words } from '../i18n/words.ts';
import type { Drawings } from './drawing.ts';
import type { InlineMaths, Maths } from './nodes.ts';

/** Gives the lines of a piece of code as HTML; unknown languages stay plain. */
export type Highlight = (code: string, lang: string) => readonly string[];

/** A formula as HTML, or what is wrong with it. */
export type RenderedMaths =
  | { readonly type: 'rendered'; readonly html: string }
  | {
      readonly type: 'broken';
      readonly message: string;
      /** The macro that nobody defined, where that is all. */
      readonly macro?: string;
    };

/** Renders TeX, displayed or in a line. */
export type RenderMaths = (
  formula: Pick<Maths | InlineMaths, 'value' | 'macros'>,
  display: boolean,
) => RenderedMaths;

/**
 * What HTML is to the paragraph that its token stands in: a part of its text; a block, or a tag of one, instead of it; the
 * opening tag of one that text follows; the closing tag of one that text comes before.
 */
export type HeldType = 'inline' | 'block' | 'opening' | 'closing';

/** Writes what a block is made of. */
export interface MarpWriter {
  readonly highlight: Highlight;
  readonly maths: RenderMaths;
  readonly drawings: Drawings;
  /** Titles of alerts that their author gave no other name. */
  readonly alertWords: Words['alerts'] & Words['statements'];
  /** Text as HTML. */
  readonly renderText: RenderText;
  /** Stores HTML and gives the token that stands for it in Markdown. */
  readonly hold: (html: string, type: HeldType) => string;
  /** Stores finished content (a drawing, a formula) and gives the token that stands for it in HTML. */
  readonly keep: (asset: Asset) => string;
  /** Blocks as Markdown. */
  readonly flow: (children: readonly RootContent[]) => string;
  /** A line of text as Markdown. */
  readonly phrasing: (children: readonly PhrasingContent[]) => string;
  /** The block as Markdown has it. */
  readonly markdown: () => string;
}

/** A source that cannot be drawn, with what is wrong. */
export function renderBroken(message: string, source: string, { renderText }: MarpWriter): string {
  const code = source
    .split('\n')
    .map((line) => `<span class="line">${renderText(line)}</span>`)
    .join('\n');
  return `<div class="broken"><p class="broken-message">${renderText(message)}</p><pre><code>${code}</code></pre></div>`;
}

/** Blocks between an opening and a closing tag. */
export function renderAround(
  children: readonly RootContent[],
  [open, close]: readonly [open: string, close: string],
  { flow }: MarpWriter,
): string {
  return [open, flow(children), close].filter(Boolean).join('\n\n');
}
