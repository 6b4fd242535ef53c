/**
 * What Marp is made to write otherwise, by rules for markdown-it's tokens. A slide of Lectern's own is written with what
 * was held back from Marp; a Marp deck's with tokens for its pictures and ids.
 */
import { mapCssUrls } from '../html/css-urls.ts';
import { createTextRenderer, type FindEmoji, wrapEmoji } from '../html/emoji.ts';
import { mapSources, mapText } from '../html/foreign.ts';
import { renderAttributes } from '../html/attributes.ts';
import { createToken } from '../html/tokens.ts';
import { decodeAddress } from './links.ts';
import type { MarkdownIt, MarkdownToken, RenderRule } from './markdown-it.ts';
import { findFirstHeld, findLastHeld, type Held, readAddress, splitHeld } from './placeholders.ts';

/** Has all text written with pictures for its emoji: that of paragraphs, of code, of descriptions, of formulas. */
export function hookText(md: MarkdownIt, findEmoji: FindEmoji): void {
  const { rules } = md.renderer;
  const renderText = createTextRenderer(findEmoji);
  rules['text'] = (tokens, index) => renderText(tokens[index]?.content ?? '');
  rules['code_inline'] = (tokens, index) => {
    const { attrs, content = '' } = tokens[index] ?? {};
    return `<code${renderAttributes(new Map(attrs))}>${renderText(content)}</code>`;
  };
  for (const name of [
    'fence',
    'code_block',
    'html_block',
    'marp_math_inline',
    'marp_math_block',
    'marpit_advanced_background_image_open',
  ])
    changeRule(rules, name, (html) => mapText(html, (text) => wrapEmoji(text, findEmoji)));
}

/** What the rules are told of a slide of Lectern's own. */
export interface HeldEnv {
  readonly held: readonly Held[];
}

/** Has what was held back from Marp written in its place; needs `HeldEnv`. */
export function hookHeld(md: MarkdownIt, findEmoji: FindEmoji): void {
  const { rules } = md.renderer;
  const renderText = createTextRenderer(findEmoji);
  rules['text'] = (tokens, index, _options, env) =>
    splitHeld(tokens[index]?.content ?? '', (env as HeldEnv).held)
      .map((part) => (typeof part === 'string' ? renderText(part) : part.html))
      .join('');
  rules['paragraph_open'] = (tokens, index, options, env, renderer) => {
    const text = tokens[index + 1]?.children?.[0]?.content ?? '';
    const type = findFirstHeld(text, (env as HeldEnv).held)?.type;
    const isGone = type === 'block' || type === 'opening';
    if (!isGone) return renderer.renderToken(tokens, index, options);
    return tokens[index - 1]?.hidden ? '\n' : '';
  };
  rules['paragraph_close'] = (tokens, index, options, env, renderer) => {
    const text = tokens[index - 1]?.children?.at(-1)?.content ?? '';
    const type = findLastHeld(text, (env as HeldEnv).held)?.type;
    const isGone = (type === 'block' || type === 'closing') && !tokens[index]?.hidden;
    return isGone ? '\n' : renderer.renderToken(tokens, index, options);
  };
}

/** Leaves open where links within the note lead, and what is behind the content. */
export function hookLinks(md: MarkdownIt): void {
  changeAttributes(md, 'lectern_links', ({ type }, name, value) => {
    if (name === 'style') return mapCssUrls(value, readAddress);
    return type === 'link_open' && name === 'href' && value.startsWith('#')
      ? createToken('to-anchor', decodeAddress(value.slice(1)))
      : value;
  });
}

/** Leaves open what a Marp deck's pictures are and what its ids are called. `keepPicture` gives a token for an address. */
export function hookAddresses(md: MarkdownIt, keepPicture: (address: string) => string): void {
  changeAttributes(md, 'lectern_addresses', ({ type }, name, value) => {
    if (name === 'style' || name === 'data-background-image') return mapCssUrls(value, keepPicture);
    if (type === 'image' && name === 'src') return keepPicture(value);
    if (type === 'heading_open' && name === 'id') return createToken('id', value);
    return type === 'link_open' && name === 'href' && value.startsWith('#')
      ? createToken('to-id', value.slice(1))
      : value;
  });
  for (const name of ['html_block', 'html_inline'])
    changeRule(md.renderer.rules, name, (html) => mapSources(html, keepPicture));
}

/** Changes what a rule writes that writes more than text: others' HTML is read where it comes in. */
function changeRule(
  rules: Record<string, RenderRule | undefined>,
  name: string,
  change: (html: string) => string,
): void {
  const rule = rules[name];
  if (rule) rules[name] = (...rest) => change(rule(...rest));
}

function changeAttributes(
  md: MarkdownIt,
  rule: string,
  change: (token: MarkdownToken, name: string, value: string) => string,
): void {
  md.core.ruler.push(rule, ({ tokens, inlineMode }) => {
    if (inlineMode) return;
    // A header's tokens are the same objects on every slide.
    const once = new Set(tokens.flatMap((each) => [each, ...(each.children ?? [])]));
    for (const token of once)
      if (token.attrs)
        token.attrs = token.attrs.map(([name, value]) => [name, change(token, name, String(value))]);
  });
}
