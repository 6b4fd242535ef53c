/**
 * What Marp is made to write otherwise, by rules for markdown-it's tokens. A slide of Lectern's own is written with what
 * was held back from Marp; a Marp deck's with tokens for its pictures and ids.
 */
import { mapCssUrls } from '../html/css-urls.ts';
import { createTextRenderer, type FindEmoji, wrapEmoji } from '../html/emoji.ts';
import { mapSources, mapText } from '../html/foreign.ts';
import { renderAttributes } from '../html/attributes.ts';
import { createToken } from '../html/tokens.ts';
import type { LinkTarget } from '../html/fill.ts';
import { readLink } from './links.ts';
import { changeAttributes, changeRule, type MarkdownIt, setRule } from './markdown-it.ts';
import { findFirstHeld, findLastHeld, type Held, readAddress, splitHeld } from './placeholders.ts';

/** Has all text written with pictures for its emoji: that of paragraphs, of code, of descriptions, of formulas. */
export function hookText(md: MarkdownIt, findEmoji: FindEmoji): void {
  const renderText = createTextRenderer(findEmoji);
  setRule(md, 'text', ({ token }) => renderText(token.content));
  // What a short name stands for.
  setRule(md, 'marp_emoji', ({ token }) => renderText(token.content));
  setRule(md, 'code_inline', ({ token: { attrs, content } }) => {
    return `<code${renderAttributes(new Map(attrs))}>${renderText(content)}</code>`;
  });
  for (const type of [
    'fence',
    'code_block',
    'html_block',
    'marp_math_inline',
    'marp_math_block',
    'marpit_advanced_background_image_open',
  ])
    changeRule(md, type, (html) => mapText(html, (text) => wrapEmoji(text, findEmoji)));
}

/** Has code say how many columns its longest line has. */
export function hookCodeWidth(md: MarkdownIt): void {
  for (const type of ['fence', 'code_block'])
    changeRule(md, type, (html, { content }) => {
      const columns = Math.max(1, ...content.split('\n').map(countColumns));
      const before = html.indexOf('<pre');
      if (before < 0) return html;
      const [open, rest] = [html.slice(0, before), html.slice(before)];
      // Marp's highlighter gives it a style.
      const at = rest.indexOf(' style="');
      return at >= 0 && at < rest.indexOf('>')
        ? open + rest.replace(' style="', ` style="--columns:${columns};`)
        : open + rest.replace('<pre', `<pre style="--columns:${columns}"`);
    });
}

/** Columns of a line: two for signs that are twice as wide. */
function countColumns(line: string): number {
  const wide = line.match(
    /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\u3000-\u303f\uff01-\uff60]/gu,
  );
  return Array.from(line.replaceAll('\t', '        ')).length + (wide?.length ?? 0);
}

/** What the rules are told of a slide of Lectern's own. */
export interface HeldEnv {
  readonly held: readonly Held[];
}

/** Has what was held back from Marp written in its place; needs `HeldEnv`. */
export function hookHeld(md: MarkdownIt, findEmoji: FindEmoji): void {
  const renderText = createTextRenderer(findEmoji);
  const heldOf = (env: unknown): readonly Held[] => (env as HeldEnv).held;
  setRule(md, 'text', ({ token, env }) =>
    splitHeld(token.content, heldOf(env))
      .map((part) => (typeof part === 'string' ? renderText(part) : part.html))
      .join(''),
  );
  setRule(md, 'paragraph_open', ({ before, after, env, renderTag }) => {
    const type = findFirstHeld(after?.children?.[0]?.content ?? '', heldOf(env))?.type;
    if (type !== 'block' && type !== 'opening') return renderTag();
    return before?.hidden ? '\n' : '';
  });
  setRule(md, 'paragraph_close', ({ token, before, env, renderTag }) => {
    const type = findLastHeld(before?.children?.at(-1)?.content ?? '', heldOf(env))?.type;
    const isGone = (type === 'block' || type === 'closing') && !token.hidden;
    return isGone ? '\n' : renderTag();
  });
}

/** Leaves open where links within the note lead, and what pictures are that Marp itself puts on slides. */
export function hookLinks(md: MarkdownIt): void {
  changeAttributes(md, 'lectern_links', ({ type }, name, value) => {
    if (name === 'style' || name === 'data-background-image') return mapCssUrls(value, readAddress);
    if (type === 'image' && name === 'src') return readAddress(value);
    return type === 'link_open' && name === 'href' ? readLink(value) : value;
  });
}

/** What the addresses of a Marp deck become. */
export interface AddressRules {
  /** Gives a token for the address of a picture. */
  readonly keepPicture: (address: string) => string;
  /** Where a link to a file leads. */
  readonly findTarget: (address: string) => LinkTarget | undefined;
}

/** Leaves open what a Marp deck's pictures are, where its links to files lead, and what its ids are called. */
export function hookAddresses(md: MarkdownIt, { keepPicture, findTarget }: AddressRules): void {
  changeAttributes(md, 'lectern_addresses', ({ type }, name, value) => {
    if (name === 'style' || name === 'data-background-image') return mapCssUrls(value, keepPicture);
    if (type === 'image' && name === 'src') return keepPicture(value);
    if (type === 'heading_open' && name === 'id') return createToken('id', value);
    if (type !== 'link_open' || name !== 'href') return value;
    if (value.startsWith('#')) return createToken('to-id', value.slice(1));
    const target = findTarget(value);
    return target ? createToken('to-file', JSON.stringify(target)) : value;
  });
  for (const name of ['html_block', 'html_inline'])
    changeRule(md, name, (html) => mapSources(html, keepPicture));
}
