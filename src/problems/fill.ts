/** Values for the `{name}` gaps of a message. JSON-safe. */
export type Facts = Readonly<Record<string, string | number>>;

/** Names of the `{name}` gaps in a message; the braces of TeX's `\begin{name}` are no gap. */
export type Gaps<Template extends string> =
  Template extends `${infer Before}{${infer Name}}${infer Rest}`
    ? (Before extends `${string}\\begin` ? never : Name) | Gaps<Rest>
    : never;

/** The facts that fill a message without a gap left. */
export type FactsOf<Template extends string> = {
  readonly [Name in Gaps<Template>]: string | number;
};

/** The facts as the last arguments of a call; they can be left out where there is no gap to fill. */
export type FactsArguments<Template extends string> = [Gaps<Template>] extends [never]
  ? [facts?: Readonly<Record<string, never>>]
  : [facts: FactsOf<Template>];

/** Replaces each `{name}` by the fact of that name. */
export function fill(template: string, facts: Facts): string {
  return template.replace(/(?<!\\begin)\{(\w+)\}/g, (whole, name: string) =>
    Object.hasOwn(facts, name) ? String(facts[name]) : whole,
  );
}
