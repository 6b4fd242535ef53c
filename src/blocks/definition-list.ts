import type { BlockContent, Paragraph, Parent, RootContent } from 'mdast';
import { type AnyBlock, type BlockKind, createLeaf } from './block-kind.ts';
import { createFrame } from './frame.ts';
import { remind } from './list.ts';
import { type MarpWriter, renderAround } from './marp-writer.ts';
import { sliceEach } from './slice-each.ts';

/** Terms, each with what it means. */
export interface DefinitionList extends Parent {
  type: 'definitionList';
  children: DefinitionEntry[];
}

/** A term, and after it its descriptions. */
export interface DefinitionEntry extends Parent {
  type: 'definitionEntry';
  children: (Paragraph | Description)[];
}

/** One of the things that a term means. */
export interface Description extends Parent {
  type: 'description';
  children: BlockContent[];
}

declare module 'mdast' {
  interface BlockContentMap {
    definitionList: DefinitionList;
    description: Description;
  }
  interface RootContentMap {
    definitionList: DefinitionList;
    definitionEntry: DefinitionEntry;
    description: Description;
  }
}

/** A definition list. Paths in it are entry, term (0) or description, and so on within the description. */
export function createDefinitionList(any: AnyBlock): BlockKind<DefinitionList> {
  const partsOf = ({ children }: DefinitionList): RootContent[] =>
    children.flatMap((entry) => entry.children);
  return createLeaf<DefinitionList>({
    words: (list) => partsOf(list).flatMap(any.words),
    reading: (list) => partsOf(list).flatMap(any.reading),
    plain: ({ children }) =>
      children.flatMap((entry) => {
        const [term = '', ...rest] = entry.children.flatMap(any.plain);
        return [term, ...rest.map((line) => `  ${line}`)];
      }),
    shows: (list) => partsOf(list).some(any.shows),
    shape: ({ children }) => ({
      type: 'list',
      items: children.map((entry) => entry.children.map(any.shape)),
    }),
    role: (list, context) =>
      partsOf(list).every((part) => any.role(part, context) === 'text') ? 'text' : 'other',
    breaks: ({ children }, [index = 0, at = 0, ...rest]) => {
      const part = children[index]?.children[at];
      if (part && rest.some((step) => step > 0)) return any.breaks(part, rest);
      if (at === 0) return ['item'];
      return at === 1 ? ['itemContent'] : ['nestedItem'];
    },
    at: ({ children }, [index = 0, at = 0, ...rest]) => {
      const part = children[index]?.children[at];
      return part && any.at(part, rest);
    },
    slice: (list, range) => ({
      ...list,
      children: sliceEach(list.children, range, (entry, own) => {
        const children = sliceEach<RootContent>(entry.children, own, any.slice);
        const [term] = entry.children;
        const goesOn = (own.from?.[0] ?? 0) > 0 && term?.type === 'paragraph';
        return {
          ...entry,
          children: goesOn ? [remind(term), ...children] : children,
        } as typeof entry;
      }),
    }),
    split: (list, [index = 0, at = 0, ...rest], context) => {
      const entry = list.children[index];
      const part = entry?.children[at];
      const pieces = at > 0 && part && any.split(part, rest, context);
      if (!entry || !pieces) return undefined;
      const children = entry.children.toSpliced(at, 1, ...(pieces as Description[]));
      return [{ ...list, children: list.children.with(index, { ...entry, children }) }];
    },
    toMarp: renderDefinitionList,
    standsApart: () => true,
  });
}

/** A description of a term: a frame without a line around it. */
export function createDescription(any: AnyBlock): BlockKind<Description> {
  return {
    ...createFrame<Description>(any, 0),
    toMarp: ({ children }, writer) => {
      const { hold } = writer;
      return renderAround(children, [hold('<dd>', 'block'), hold('</dd>', 'block')], writer);
    },
  };
}

function renderDefinitionList({ children }: DefinitionList, writer: MarpWriter): string {
  const { hold, phrasing } = writer;
  const entries = children.map(({ children: [term, ...descriptions] }) => {
    const name = term?.type === 'paragraph' ? phrasing(term.children) : '';
    const head = hold('<dt>', 'opening') + name + hold('</dt>', 'closing');
    const open = `${hold('<div>', 'block')}\n\n${head}`;
    return renderAround(descriptions, [open, hold('</div>', 'block')], writer);
  });
  return [hold('<dl>', 'block'), ...entries, hold('</dl>', 'block')].join('\n\n');
}
