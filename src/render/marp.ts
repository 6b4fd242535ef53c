/** The one door to Marp. */
import { Marp } from '@marp-team/marp-core';
import { loadGrammars } from '../assets/highlight.ts';
import type { FindEmoji } from '../html/emoji.ts';
import { dropImports } from '../html/css-urls.ts';
import { hookDirection } from './block-direction.ts';
import { replaceYamlEscapes } from '../html/noncharacters.ts';
import { renderDirective } from './directive-comments.ts';
import type { MarkdownIt, MarkdownToken } from './markdown-it.ts';
import {
  type AddressRules,
  hookAddresses,
  hookCodeWidth,
  hookHeld,
  hookLinks,
  hookText,
} from './marp-hooks.ts';
import type { Placeholders } from './placeholders.ts';
import { findPackedTheme, type PackedTheme, type PackedThemeKey } from './packed-theme.ts';
import { readSlide, type SlideHtml } from './slide-html.ts';

/** Renders slides; every slide on its own, so that none depends on its neighbours. */
export interface MarpRenderer {
  /** One slide's Marp Markdown, with what was held back from it. */
  readonly renderSlide: (
    markdown: string,
    placeholders: Pick<Placeholders, 'held' | 'assets'>,
  ) => SlideHtml;
  /** The style sheet of the theme and Marp's own. */
  readonly css: string;
}

/** What a renderer is made for. */
export interface MarpRendererOptions extends PackedThemeKey {
  /** BCP 47 tag of the language that the deck is in. */
  readonly lang: string;
  readonly findEmoji: FindEmoji;
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
  emoji: { shortcode: false, unicode: false },
} as const;

/** Marp, but in steps: its public `render` makes the whole style sheet anew each time. */
class SteppedMarp extends Marp {
  /** What a theme has Marp scale: "true" for all, or names. */
  private readonly readScaling: (theme: string) => string;

  constructor(options: ConstructorParameters<typeof Marp>[0]) {
    super({ ...options, script: false });
    // Auto-scaling needs Marp's script; sizes are measured here instead.
    const { themeSet } = this;
    const getThemeMeta = themeSet.getThemeMeta.bind(themeSet);
    this.readScaling = (theme) => String(getThemeMeta(theme, 'auto-scaling') ?? '');
    themeSet.getThemeMeta = (theme, meta) =>
      meta === 'auto-scaling' ? undefined : getThemeMeta(theme, meta);
  }

  get md(): MarkdownIt {
    return this.markdown as MarkdownIt;
  }

  /** The tokens of each slide. */
  parseSlides(markdown: string): readonly (readonly MarkdownToken[])[] {
    this.md.parse(markdown, {});
    return (this.lastSlideTokens ?? []) as MarkdownToken[][];
  }

  /** What the author says on each slide. */
  get comments(): readonly (readonly string[])[] {
    return this.lastComments ?? [];
  }

  /** Whether the deck's theme shrinks code that is wider than its slide. */
  get isCodeShrunk(): boolean {
    const theme = this.lastGlobalDirectives?.['theme'] as string | undefined;
    return /^true$|\bcode\b/.test(this.readScaling(theme ?? this.themeSet.default?.name ?? ''));
  }

  /** The style sheet of a theme. @default the one that the Markdown names */
  renderCss(theme = this.lastGlobalDirectives?.['theme'] as string | undefined): string {
    return this.renderStyle(theme);
  }
}

/** Marp without its own themes, of which its constructor parses all three. */
class BareMarp extends SteppedMarp {
  protected override applyMarkdownItPlugins(md: MarkdownIt): void {
    super.applyMarkdownItPlugins(md);
    this.themeSet.add = () => undefined as never;
  }

  /** Knows a theme from its outline alone. */
  addOutline(css: string): void {
    Reflect.deleteProperty(this.themeSet, 'add');
    this.themeSet.add(css);
  }
}

const options = { ...quiet, markdown: { breaks: false, linkify: false } };

/** Creates a renderer for a deck's slides. */
export function createMarpRenderer(request: MarpRendererOptions): MarpRenderer {
  const packed = findPackedTheme(request);
  if (packed === undefined) {
    const marp = createThemedMarp(request);
    return createRenderer(marp, request, () => dropImports(marp.renderCss(request.theme)));
  }
  const marp = new BareMarp(options);
  marp.addOutline(packed.outline);
  return createRenderer(marp, request, () => packed.css);
}

function createThemedMarp({ themeCss }: PackedThemeKey): SteppedMarp {
  const marp = new SteppedMarp(options);
  if (themeCss !== undefined) marp.themeSet.add(themeCss);
  return marp;
}

/** Does beforehand what takes long about a theme. */
export function packTheme(key: PackedThemeKey): PackedTheme {
  const marp = createThemedMarp(key);
  marp.parseSlides(headOf(key));
  const { themeSet } = marp;
  const sizes = themeSet.getThemeMeta(key.theme, 'size') ?? [];
  const [width, height] = ['width', 'height'].map((name) => themeSet.getThemeProp(key.theme, name));
  return {
    css: dropImports(marp.renderCss(key.theme)),
    outline: `/* ${[`@theme ${key.theme}`, ...[sizes].flat().map((size) => `@size ${size}`)].join('\n')} */ section { width: ${width}; height: ${height}; }`,
  };
}

function headOf({ theme, size }: PackedThemeKey): string {
  return `${renderDirective('theme', theme)}\n\n${renderDirective('size', size)}\n\n`;
}

function createRenderer(
  marp: SteppedMarp,
  request: MarpRendererOptions,
  renderCss: () => string,
): MarpRenderer {
  const { lang, findEmoji } = request;
  const { md } = marp;
  // By default markdown-it drops what is nested deeper than six lists.
  md.set({ maxNesting: 200 });
  hookText(md, findEmoji);
  hookHeld(md, findEmoji);
  hookLinks(md);
  hookDirection(md, lang);
  const head = headOf(request);
  marp.parseSlides(head);
  return {
    renderSlide: (markdown, { held, assets }) => {
      const [tokens = []] = marp.parseSlides(head + markdown);
      return { ...readSlide(tokens, { md, env: { held } }), assets };
    },
    css: renderCss(),
  };
}

/** Marp's highlighter gives up after half a second: what a slow machine leaves out would be another deck. */
const untimed: Marp['shikiTransformers'][number] = {
  name: 'lectern:untimed',
  preprocess(_code, options) {
    options.tokenizeTimeLimit = 0;
  },
};

/** A note that is a Marp deck, as Marp renders it. */
export interface MarpDeck {
  /** With tokens of assets for pictures. */
  readonly slides: readonly Omit<SlideHtml, 'assets'>[];
  /** Comments of each slide: what its author says. */
  readonly comments: readonly (readonly string[])[];
  /** First line of each slide in the Markdown given, 1-based. */
  readonly lines: readonly number[];
  readonly css: string;
}

/** What a Marp deck is rendered with. */
export interface MarpDeckOptions extends AddressRules {
  readonly themeCss: string | undefined;
  readonly findEmoji: FindEmoji;
}

/** Renders a whole Marp deck by Marp's own rules, but for what would need a script or the network. */
export async function renderMarpDeck(
  markdown: string,
  { themeCss, findEmoji, ...addresses }: MarpDeckOptions,
): Promise<MarpDeck> {
  const marp = new SteppedMarp({
    printable: true,
    // Their pictures are ours, like those of emoji that stand in the text.
    emoji: { shortcode: true, unicode: false },
  });
  const { md } = marp;
  if (/\$/.test(markdown)) {
    const { katexMarpCorePlugin } = await import('@marp-team/marp-core/plugins/katex');
    marp.use(katexMarpCorePlugin({ fontPath: false }));
  }
  if (/^ *(?:```|~~~)[^\n]*\w/m.test(markdown)) {
    const { shikiMarpCorePlugin } = await import('@marp-team/marp-core/plugins/shiki');
    const fences = [...markdown.matchAll(/^ *(?:`{3,}|~{3,}) *([\w+#-]+)/gm)];
    await loadGrammars(fences.map(([, lang = '']) => lang.toLowerCase()));
    marp.use(shikiMarpCorePlugin());
    marp.shikiTransformers.push(untimed);
  }
  hookText(md, findEmoji);
  hookAddresses(md, addresses);
  hookCodeWidth(md);
  if (themeCss !== undefined) marp.themeSet.default = marp.themeSet.add(themeCss);
  const slides = marp.parseSlides(replaceYamlEscapes(markdown));
  const scopes = nameScopes(slides.flat());
  return {
    slides: slides.map((tokens) => readSlide(tokens, { md, env: {} })),
    comments: marp.comments,
    lines: slides.map((tokens) => {
      const open = tokens.find(({ type }) => type === 'marpit_slide_open');
      return (open?.map?.[0] ?? 0) + 1;
    }),
    css: [...scopes].reduce(
      (css, [key, name]) => css.replaceAll(key, name),
      dropImports(marp.renderCss()) + (marp.isCodeShrunk ? shrunkCode : ''),
    ),
  };
}

/** As Marp's script does it: letters of code are as wide as each other, so its longest line says how large it can be. */
const shrunkCode = `
div.marpit > svg > foreignObject > section pre[style*='--columns'] { container-type: inline-size; }
div.marpit > svg > foreignObject > section pre[style*='--columns'] > code {
  font-size: min(1em, calc(100cqi / (var(--columns) * 0.63)));
}`;

const scopePrefix = 'data-marpit-scope-';

/** Marp gives scoped styles random keys. They become numbers, since a deck comes out the same each time: key to name. */
function nameScopes(tokens: readonly MarkdownToken[]): ReadonlyMap<string, string> {
  const scopes = new Map<string, string>();
  const rename = (attribute: string): string => {
    if (!attribute.startsWith(scopePrefix)) return attribute;
    const key = attribute.slice(scopePrefix.length);
    const name = scopes.get(key) ?? String(scopes.size + 1);
    scopes.set(key, name);
    return scopePrefix + name;
  };
  for (const token of tokens)
    if (token.attrs) token.attrs = token.attrs.map(([name, value]) => [rename(name), value]);
  return scopes;
}
