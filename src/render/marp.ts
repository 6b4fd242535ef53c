/** The one door to Marp. */
import { Marp } from '@marp-team/marp-core';

/** Renders slides; every slide on its own, so that none depends on its neighbours. */
export interface MarpRenderer {
  /** One slide's Marp Markdown to its `<svg data-marpit-svg>`. */
  readonly renderSlide: (markdown: string) => string;
  /** The style sheet of the theme and Marp's own. */
  readonly css: string;
}

/** What a renderer is made for. */
export interface MarpOptions {
  /** Name of a theme, built in or the one that `themeCss` defines. */
  readonly theme: string;
  /** CSS of a Marp theme, without imports from the network. */
  readonly themeCss: string | undefined;
  readonly size: '16:9' | '4:3';
}

/** Names of the themes that come with Marp. */
export const marpThemes: readonly string[] = ['default', 'gaia', 'uncover'];

// Each of these makes a slide depend on others, needs a script, or reads the author's text as code.
const quiet = {
  script: false,
  slug: false,
  anchor: false,
  math: false,
  html: false,
  printable: true,
} as const;

/** Marp, but for one slide at a time: its public `render` makes the whole style sheet anew each time. */
class SlideMarp extends Marp {
  renderOne(markdown: string): string {
    const slides: unknown = this.renderMarkdown(markdown, { htmlAsArray: true });
    return Array.isArray(slides) ? String(slides[0] ?? '') : '';
  }

  renderCss(theme: string): string {
    return this.renderStyle(theme);
  }
}

/** Creates a renderer for a deck's slides. */
export function createMarpRenderer({ theme, themeCss, size }: MarpOptions): MarpRenderer {
  const marp = new SlideMarp({
    ...quiet,
    emoji: { shortcode: false, unicode: false },
    markdown: { breaks: false, linkify: false },
  });
  // By default markdown-it drops what is nested deeper than six lists.
  marp.markdown.set({ maxNesting: 200 });
  if (themeCss !== undefined) marp.themeSet.add(themeCss);
  const head = `<!--\ntheme: ${JSON.stringify(theme)}\nsize: ${JSON.stringify(size)}\n-->\n\n`;
  const renderSlide = (markdown: string): string =>
    dropAutoScaling(marp.renderOne(head + markdown));
  renderSlide('');
  return { renderSlide, css: dropFontImports(marp.renderCss(theme)) };
}

/** Marp's auto-scaling needs its script; sizes are measured here instead. */
function dropAutoScaling(html: string): string {
  return html.replace(/ is="marp-[\w-]+"/g, '').replace(/ data-auto-scaling(?:="[^"]*")?/g, '');
}

function dropFontImports(css: string): string {
  return css.replace(/@import\s+(?:url\([^)]*\)|"[^"]*"|'[^']*')[^;]*;/g, '');
}

/** A note that is a Marp deck, as Marp renders it. */
export interface MarpDeck {
  /** One `<svg data-marpit-svg>` a slide. */
  readonly slides: readonly string[];
  /** Comments of each slide: what its author says. */
  readonly comments: readonly (readonly string[])[];
  /** First line of each slide in the Markdown given, 1-based. */
  readonly lines: readonly number[];
  readonly css: string;
}

/** markdown-it's token, as far as we look at it. */
interface MarkdownToken {
  readonly type: string;
  readonly map: readonly [first: number, end: number] | null;
}

/** Renders a whole Marp deck by Marp's own rules, but for what would need a script or the network. */
export async function renderMarpMarkdown(
  markdown: string,
  themeCss: string | undefined,
): Promise<MarpDeck> {
  const marp = new Marp({
    script: false,
    emoji: { shortcode: false, unicode: false },
    printable: true,
  });
  if (/\$/.test(markdown)) {
    const { katexMarpCorePlugin } = await import('@marp-team/marp-core/plugins/katex');
    marp.use(katexMarpCorePlugin({ fontPath: false }));
  }
  if (/^ *(?:```|~~~)[^\n]*\w/m.test(markdown)) {
    const { shikiMarpCorePlugin } = await import('@marp-team/marp-core/plugins/shiki');
    marp.use(shikiMarpCorePlugin());
  }
  if (themeCss !== undefined) marp.themeSet.default = marp.themeSet.add(themeCss);
  const { html, css, comments } = marp.render(markdown, { htmlAsArray: true });
  const tokens: readonly MarkdownToken[] = marp.markdown.parse(markdown, {});
  const opens = tokens.filter(({ type }) => type === 'marpit_slide_open');
  return {
    slides: html.map(dropAutoScaling),
    comments,
    lines: opens.map(({ map }) => (map?.[0] ?? 0) + 1),
    css: dropFontImports(css),
  };
}
