import { listNodes } from '../blocks/list-nodes.ts';
import type { Section } from '../blocks/section.ts';
import { rangeOf } from '../blocks/section-parts.ts';
import { createFinding, type Finding, type FindingPlace } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';
import type { FrontMatter } from './front-matter.ts';
import {
  type DirectiveContext,
  type DirectiveFault,
  findDirectiveFaults,
  findValueFaults,
  isDirective,
  readEntries,
} from './marp-directives.ts';

/** A note, as far as Marp's directives go. */
export interface DirectedNote {
  readonly sections: readonly Section[];
  readonly matter: FrontMatter;
  readonly text: string;
  readonly isMarp: boolean;
  /** Of its theme; undefined for Marp's own. */
  readonly css: string | undefined;
}

/** Classes of Marp's own themes. */
const marpClasses: readonly string[] = ['invert', 'lead', 'gaia'];

/** Says which of Marp's directives, in comments and in the front matter, are nearly one that there is. */
export function checkDirectives(
  { sections, matter, text, isMarp, css }: DirectedNote,
  store: Store,
): Finding[] {
  const classes =
    css === undefined
      ? marpClasses
      : [...new Set([...css.matchAll(/section\.([\w-]+)/g)].map(([, name]) => name!))];
  const isStyled = (name: string): boolean => text.includes(`.${name}`);
  const context = { isMarp, classes, isStyled };
  const ofAll = [...matter.values].flatMap(([key, { value, place }]) =>
    findValueFaults([key, String(value)], context).map((fault) => createFault(fault, place)),
  );
  const ofSlides = sections.flatMap((section) =>
    listComments(section, store).flatMap(({ entries, position }) =>
      entries
        .flatMap((entry) => findDirectiveFaults(entry, context satisfies DirectiveContext))
        .map((fault) => createFault(fault, rangeOf(section, { position }))),
    ),
  );
  return [...ofAll, ...ofSlides];
}

function createFault(fault: DirectiveFault, place: FindingPlace): Finding {
  // One call for each: what it is told goes by its rule.
  if (fault.rule === 'directive-key') return createFinding(fault.rule, place, fault.facts);
  if (fault.rule === 'directive-value') return createFinding(fault.rule, place, fault.facts);
  return createFinding(fault.rule, place, fault.facts);
}

type Comment = Pick<Section['tree'], 'position'> & {
  readonly entries: readonly (readonly [key: string, value: string])[];
};

/** Comments that hold keys and values. */
function listComments({ tree, hash }: Section, store: Store): Comment[] {
  return store.get('directives', [hash], () =>
    listNodes(tree).flatMap((node): Comment[] => {
      const { position } = node;
      if (node.type === 'marpDirectives')
        return [{ entries: Object.entries(node.values), position }];
      const entries = node.type === 'comment' ? readEntries(node.value) : [];
      return entries.length > 0 ? [{ entries, position }] : [];
    }),
  );
}

/** Code, whose comments are shown, or a comment. */
const codeOrComment =
  /^[ \t>]*(?<fence>`{3,}|~{3,}).*\n(?:.*\n)*?[ \t>]*\k<fence>[`~]*[ \t]*$|(?<!`)(?<span>`+)(?!`).*?(?<!`)\k<span>(?!`)|<!--(?<comment>[\s\S]*?)-->/gm;

/** The text of a Marp deck without what is said to the speaker: of its comments, directives stay. */
export function dropSpeakerComments(text: string): string {
  return [...text.matchAll(codeOrComment)].reduceRight((left, { 0: whole, index, groups }) => {
    const comment = groups?.['comment'];
    if (comment === undefined || isDirective(comment)) return left;
    return left.slice(0, index) + left.slice(index + whole.length);
  }, text);
}
