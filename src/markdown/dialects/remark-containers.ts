import type { BlockContent, DefinitionContent, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { toString } from 'mdast-util-to-string';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Alert, AlertKind, NotesBlock } from '../../blocks/nodes.ts';
import { createFinding } from '../../problems/problem.ts';
import { findSuggestion } from '../../problems/suggest.ts';
import { alignBlocks } from '../alignment.ts';
import { report } from '../report.ts';
import { readQuartoCallout } from './quarto-callouts.ts';

/** Names of containers and callouts, as documentation tools and note apps use them, and how each looks. */
const kinds: readonly (readonly [AlertKind, names: readonly string[]])[] = [
  ['tip', ['tip', 'hint', 'success', 'check', 'done']],
  ['important', ['important', 'question', 'help']],
  ['warning', ['warning', 'attention']],
  ['caution', ['caution', 'danger', 'error', 'failure', 'fail', 'missing', 'bug']],
];

/** Names that all look like a note, as documentation tools, note apps and textbooks use them. */
const plainNames =
  'note info abstract summary tldr todo example exercise quote cite theorem lemma corollary proposition proof definition remark axiom conjecture algorithm problem faq seealso'.split(
    ' ',
  );

/** Containers that only arrange what they hold. */
const arranging = new Set(
  'block center code-group col column columns container div grid row slides v-pre'.split(' '),
);

/** Containers for the speaker alone; `:::notes` is for readers too. */
const privateNames = new Set(
  'content-hidden d-none hidden presenter presenter-notes private speaker speaker-notes speakernotes'.split(
    ' ',
  ),
);

/** Of Material for MkDocs, what stands below a picture or a table. */
const captions = new Set(['caption', 'figure-caption', 'table-caption']);

const answers = new Set(['details', 'spoiler', 'collapse', 'solution', 'answer']);

/** How a container or callout of this name looks. */
export function alertKind(name: string): AlertKind {
  return kinds.find(([, names]) => names.includes(name.toLowerCase()))?.[0] ?? 'note';
}

/** Whether a name, in small letters, is one of a box that slides show, or of an answer. */
export function isBoxName(name: string): boolean {
  return (
    answers.has(name) ||
    plainNames.includes(name) ||
    kinds.some(([, names]) => names.includes(name))
  );
}

/** The known name that an unknown one is probably a misspelling of, `notes` for the speaker among them where it is a container's. */
export function findMeantName(name: string, isContainer: boolean): string | undefined {
  const known = [
    ...(isContainer
      ? ['notes', 'tab', ...privateNames, ...arranging, ...captions, ...answers]
      : []),
    ...plainNames,
    ...kinds.flatMap(([, names]) => names),
  ];
  const small = name.toLowerCase();
  return known.includes(small) ? undefined : findSuggestion(small, known);
}

/** "solution" and "Part 2" make "Solution: Part 2"; "spoiler" says no more than that there is something. */
function nameAnswer(name: string, label: readonly PhrasingContent[]): PhrasingContent[] {
  const word = name.charAt(0).toUpperCase() + name.slice(1);
  if (label.length === 0) return [{ type: 'text', value: word }];
  if (name !== 'solution' && name !== 'answer') return [...label];
  return [{ type: 'text', value: `${word}: ` }, ...label];
}

/** Turns `:::notes` into speaker notes, `:::spoiler` into answers and every other `:::` container into an alert. */
export const remarkContainers: Plugin<[], Root> = () => (tree, file) => {
  transform(tree, file);
};

function transform(parent: { children: RootContent[] }, file: VFile): void {
  parent.children = parent.children.flatMap((child): RootContent[] => {
    if ('children' in child) transform(child as { children: RootContent[] }, file);
    if (child.type !== 'containerDirective') return [child];
    if (child.data?.box === undefined && isOpen(child, file))
      report(file, createFinding('container-unclosed', child.position?.start));
    const node = readQuartoCallout(child);
    const meant = findMeantName(node.name, true);
    if (meant !== undefined) {
      const signs = child.data?.box === undefined ? ':::' : '!!! ';
      const facts = { name: signs + node.name, meant: signs + meant };
      report(file, createFinding('box-unknown', node.position?.start, facts));
    }
    return fold(node);
  });
}

/** Whether a container ends with the list item or quote that it stands in. At the top level the line scanner found out. */
function isOpen({ position }: ContainerDirective, file: VFile): boolean {
  const source = String(file).slice(position?.start.offset, position?.end.offset).trimEnd();
  return !/\n[\s>]*:{3,}$/.test(source);
}

/** What a container holds, without it. */
function arrange(name: string, children: RootContent[]): RootContent[] {
  if (name === 'center') return alignBlocks(children, 'center');
  if (name === 'column' || name === 'col') return startColumn(children);
  return name === 'columns' || name === 'row' ? placeInColumns(children) : children;
}

function startColumn([first, ...rest]: RootContent[]): RootContent[] {
  return first ? [{ ...first, data: { ...first.data, startsColumn: true } }, ...rest] : [];
}

/** Two columns are columns; of more, each would be too narrow for a slide. */
function placeInColumns(blocks: RootContent[]): RootContent[] {
  const [first, at, ...others] = blocks.flatMap(({ data }, index) =>
    data?.startsColumn ? [index] : [],
  );
  if (first !== 0 || at === undefined || others.length > 0) return blocks;
  return blocks.map((block, index) => ({
    ...block,
    data: { ...block.data, side: index < at ? 1 : 2 },
  }));
}

function markCaption(block: RootContent): RootContent {
  return block.type === 'paragraph'
    ? { ...block, data: { ...block.data, caption: 'below' } }
    : block;
}

function fold(node: ContainerDirective): RootContent[] {
  const [first, ...rest] = node.children;
  const isLabelled = first?.type === 'paragraph' && first.data?.directiveLabel === true;
  const label = isLabelled ? first.children : [];
  const children = (isLabelled ? rest : node.children) as (BlockContent | DefinitionContent)[];
  const { name, position, data } = node;
  if (captions.has(name)) return children.map(markCaption);
  if (name === 'tab') {
    const title: BlockContent = {
      type: 'paragraph',
      children: [{ type: 'strong', children: label }],
    };
    return [title, ...children];
  }
  if (data?.box === 'closed')
    return [
      {
        type: 'details',
        summary: label.length > 0 ? label : nameAnswer(name, []),
        children,
        position,
      },
    ];
  const isPrivate = privateNames.has(name.toLowerCase());
  if (name === 'notes' || isPrivate) {
    const lead: BlockContent[] = label.length > 0 ? [{ type: 'paragraph', children: label }] : [];
    const block: NotesBlock = { type: 'notesBlock', children: [...lead, ...children], position };
    return [isPrivate ? { ...block, isPrivate } : block];
  }
  if (arranging.has(name)) {
    const moved = arrange(name, children);
    if (label.length === 0) return moved;
    // Its own line holds words too; they are the speaker's.
    const value = `::: ${name} ${toString(label)}`.trim();
    return [{ type: 'comment', value, position }, ...moved];
  }
  if (answers.has(name))
    return [{ type: 'details', summary: nameAnswer(name, label), children, position }];
  const own = data?.isUntitled === true ? '' : name.toLowerCase();
  const { id, number } = node.attributes ?? {};
  const alert: Alert = {
    type: 'alert',
    kind: alertKind(name),
    name: own,
    label,
    children,
    position,
  };
  if (number) alert.number = number;
  if (id) alert.data = { places: [id] };
  return [alert];
}

declare module 'mdast' {
  interface Data {
    /** A column of its author's begins with it. */
    startsColumn?: boolean;
  }
}
