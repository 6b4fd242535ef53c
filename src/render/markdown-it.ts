/** markdown-it, which Marp is made of, as far as we look at it: it comes without types. */

/** A piece of a parsed document: an opening tag, a closing one, or something whole. */
export interface MarkdownToken {
  type: string;
  readonly tag: string;
  readonly content: string;
  readonly children: MarkdownToken[] | null;
  attrs: [name: string, value: string][] | null;
  meta: Readonly<Record<string, unknown>> | null;
  readonly hidden: boolean;
  readonly nesting: -1 | 0 | 1;
  /** Lines, 0-based. */
  readonly map: readonly [first: number, end: number] | null;
}

/** Writes a token as HTML; `env` is what its caller handed to the renderer. */
export type RenderRule = (
  ...place: [
    tokens: readonly MarkdownToken[],
    index: number,
    options: unknown,
    env: unknown,
    renderer: MarkdownRenderer,
  ]
) => string;

/** Writes tokens as HTML, by a rule for each type of them. */
export interface MarkdownRenderer {
  readonly rules: Record<string, RenderRule | undefined>;
  renderInline(tokens: readonly MarkdownToken[], options: unknown, env: unknown): string;
  renderToken(tokens: readonly MarkdownToken[], index: number, options: unknown): string;
}

/** What a parsed document is while rules change it. */
export interface ParseState {
  readonly tokens: readonly MarkdownToken[];
  /** It is a line of text alone, which becomes part of a document. */
  readonly inlineMode: boolean;
}

/** The parser and the renderer. */
export interface MarkdownIt {
  readonly core: {
    readonly ruler: { push(name: string, rule: (state: ParseState) => void): void };
  };
  readonly options: unknown;
  readonly renderer: MarkdownRenderer;
  parse(markdown: string, env: unknown): MarkdownToken[];
  set(options: Readonly<Record<string, unknown>>): MarkdownIt;
}

/** A token among others, as a rule sees it. */
export interface TokenPlace {
  readonly token: MarkdownToken;
  readonly before: MarkdownToken | undefined;
  readonly after: MarkdownToken | undefined;
  readonly env: unknown;
  /** Its tag, as markdown-it writes it. */
  readonly renderTag: () => string;
}

/** Has all tokens of a type written by `write`. */
export function setRule(
  { renderer: { rules } }: MarkdownIt,
  type: string,
  write: (place: TokenPlace) => string,
): void {
  rules[type] = (...[tokens, index, options, env, renderer]) => {
    const token = tokens[index];
    if (!token) return '';
    return write({
      token,
      before: tokens[index - 1],
      after: tokens[index + 1],
      env,
      renderTag: () => renderer.renderToken(tokens, index, options),
    });
  };
}

/** Changes what is written of all tokens of a type that has a rule. */
export function changeRule(
  { renderer: { rules } }: MarkdownIt,
  type: string,
  change: (html: string, token: Pick<MarkdownToken, 'content'>) => string,
): void {
  const rule = rules[type];
  if (rule)
    rules[type] = (...place) => {
      const [tokens, index] = place;
      return change(rule(...place), tokens[index] ?? { content: '' });
    };
}

/** Changes the attributes of all tokens, once they are parsed. `rule` names the step. */
export function changeAttributes(
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
        token.attrs = token.attrs.map(([name, value]) => [
          name,
          change(token, name, String(value)),
        ]);
  });
}

/** Writes the tokens from `from` up to `end`, each as what it is among all of them. */
export function renderTokens(
  tokens: readonly MarkdownToken[],
  { from, end }: { readonly from: number; readonly end: number },
  { md, env }: { readonly md: MarkdownIt; readonly env: unknown },
): string {
  const { renderer, options } = md;
  let html = '';
  for (let index = from; index < end; index += 1) {
    const token = tokens[index];
    if (!token) break;
    const rule = renderer.rules[token.type];
    if (token.type === 'inline') html += renderer.renderInline(token.children ?? [], options, env);
    else if (rule) html += rule(tokens, index, options, env, renderer);
    else html += renderer.renderToken(tokens, index, options);
  }
  return html;
}
