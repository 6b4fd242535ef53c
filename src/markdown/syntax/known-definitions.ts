import type { Construct, Extension, ParseContext } from 'micromark-util-types';

/** Identifiers that other sections define, so that `[text][label]` and `[^label]` parse here as they do there. */
export interface KnownDefinitions {
  /** Normalised (micromark-util-normalize-identifier) labels of link and image definitions. */
  readonly links: readonly string[];
  /** Normalised labels of footnote definitions. */
  readonly footnotes: readonly string[];
}

/** Tells each of micromark's parsers what is defined elsewhere, before it reads the first line. */
export function knownDefinitionsSyntax(known: KnownDefinitions): Extension {
  let told: ParseContext | undefined;
  const construct: Construct = {
    name: 'knownDefinitions',
    tokenize(_effects, _ok, nok) {
      const { parser } = this;
      if (told !== parser) {
        told = parser;
        parser.defined.push(...known.links);
        parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...known.footnotes];
      }
      return nok;
    },
  };
  return { document: { null: construct } };
}
