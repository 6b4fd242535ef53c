import type { Construct, Extension } from 'micromark-util-types';

/** Identifiers that other sections define, so that `[text][label]` and `[^label]` parse here as they do there. */
export interface KnownDefinitions {
  /** Normalised (micromark-util-normalize-identifier) labels of link and image definitions. */
  readonly links: readonly string[];
  /** Normalised labels of footnote definitions. */
  readonly footnotes: readonly string[];
}

/** Tells micromark's parser what is defined elsewhere, before it reads the first line. */
export function knownDefinitionsSyntax(known: KnownDefinitions): Extension {
  let isTold = false;
  const construct: Construct = {
    name: 'knownDefinitions',
    tokenize(_effects, _ok, nok) {
      if (!isTold) {
        isTold = true;
        const { parser } = this;
        parser.defined.push(...known.links);
        parser.gfmFootnotes = [...(parser.gfmFootnotes ?? []), ...known.footnotes];
      }
      return nok;
    },
  };
  return { document: { null: construct } };
}
