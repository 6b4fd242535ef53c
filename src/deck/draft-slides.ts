/**
 * What one topic (a heading and its content) becomes: draft slides, cut where the author or a rule says so.
 * Whether they fit is nobody's business here.
 */
import type { Image, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { createFinding, type Finding } from '../problems/problem.ts';
import {
  type Comment,
  type Details,
  type Instruction,
  instructionNames,
  type NotesBlock,
} from '../blocks/nodes.ts';
import { renderSuggestion as suggest } from '../problems/suggest.ts';
import { growLeads } from './grow-leads.ts';
import { liftNotes } from './lift-notes.ts';
import { findLines } from './outline.ts';
import { partAnswers } from './part-answers.ts';
import { type Lead, type ProseOptions, separateInside, splitProse } from './prose.ts';
import type { Layout, Slide, SpeakerNote } from './types.ts';

/** A slide before it has a title, an id and a place. */
export interface SlideDraft extends Pick<
  Slide,
  'blocks' | 'notes' | 'directives' | 'backgrounds' | 'keep' | 'layout' | 'handoutOnly' | 'source'
> {
  /** Set on the slide of a `<details>`. */
  readonly answer: readonly PhrasingContent[] | undefined;
  readonly skip: boolean;
}

/** One in the making. */
type OpenDraft = {
  -readonly [Key in keyof SlideDraft]: SlideDraft[Key] extends readonly (infer Item)[]
    ? Item[]
    : SlideDraft[Key];
} & { readonly leads: PlacedLead[] };

/** What of a long paragraph stands on a draft. */
interface PlacedLead {
  readonly lead: Lead;
  readonly shown: readonly RootContent[];
}

/** The drafts of a topic's content; none when it has no content. */
export interface TopicDrafts {
  readonly drafts: readonly SlideDraft[];
  readonly findings: readonly Finding[];
}

/** Instructions that say yes to something of a slide. */
const flags = new Map<string, 'keep' | 'skip' | 'handoutOnly'>([
  ['keep', 'keep'],
  ['skip', 'skip'],
  ['handout-only', 'handoutOnly'],
]);
const layouts: readonly Layout[] = ['auto', 'stack', 'columns', 'quote'];

/** How blocks are cut. */
export interface DraftOptions extends Omit<ProseOptions, 'next'> {
  /** How many words a slide may show before long paragraphs give no more of themselves. */
  readonly words: number;
}

/** Cuts a topic's blocks into draft slides; lines are those of the blocks. */
export function draftSlides(blocks: readonly RootContent[], options: DraftOptions): TopicDrafts {
  const drafts: OpenDraft[] = [createDraft()];
  const findings: Finding[] = [];
  const lifted = blocks.flatMap(partAnswers).map((block) => liftNotes([block]));
  const shown = lifted.flatMap((each) => each.blocks);
  const inside = lifted.map(({ blocks: [node], notes }) => {
    if (node)
      findings.push(
        ...addBlock(node, drafts, { ...options, next: shown[shown.indexOf(node) + 1] }),
      );
    // An answer is followed by those inside of it, and an empty draft.
    const answer = node?.type === 'details' ? node.summary : undefined;
    return { draft: drafts.findLast((draft) => !answer || draft.answer === answer), notes };
  });
  for (const { draft, notes } of inside) draft?.notes.push(...notes.map(speakerNoteOf));
  for (const draft of drafts) showMore(draft, options);
  for (const draft of drafts)
    draft.source = findLines([...draft.blocks, ...draft.notes.flatMap((note) => note.blocks)]);
  return { drafts: mergeEmpty(drafts).map(({ leads: _leads, ...draft }) => draft), findings };
}

function addBlock(
  node: RootContent,
  drafts: OpenDraft[],
  options: DraftOptions & ProseOptions,
): readonly Finding[] {
  const draft = drafts.at(-1) ?? createDraft();
  if (node.type === 'instruction') return follow(node, drafts);
  if (node.type === 'thematicBreak') startDraft(drafts);
  else if (node.type === 'marpDirectives')
    draft.directives = { ...draft.directives, ...node.values };
  else if (node.type === 'comment' || node.type === 'notesBlock')
    draft.notes.push(speakerNoteOf(node));
  else if (node.type === 'details') return addAnswer(node, drafts, options);
  else if (node.type === 'paragraph') addParagraph(node, draft, options);
  else draft.blocks.push(separateInside(node));
  return [];
}

/** A slide with nothing on it. */
export function emptyDraft(): SlideDraft {
  const { leads: _leads, ...draft } = createDraft();
  return draft;
}

/** Whether a slide shows nothing: it holds notes or directives, if that. */
export function isBareDraft({ blocks, backgrounds, answer }: SlideDraft): boolean {
  return blocks.length + backgrounds.length === 0 && !answer;
}

function createDraft(): OpenDraft {
  return {
    blocks: [],
    notes: [],
    directives: {},
    backgrounds: [],
    answer: undefined,
    keep: false,
    layout: 'auto',
    skip: false,
    handoutOnly: false,
    source: { first: 1, last: 1 },
    leads: [],
  };
}

function isBlank({ blocks, notes, backgrounds }: OpenDraft): boolean {
  return blocks.length === 0 && notes.length === 0 && backgrounds.length === 0;
}

function startDraft(drafts: OpenDraft[]): OpenDraft {
  const last = drafts.at(-1);
  if (last && isBlank(last) && !last.answer) return last;
  const draft = createDraft();
  drafts.push(draft);
  return draft;
}

function follow({ name, value, position }: Instruction, drafts: OpenDraft[]): Finding[] {
  const draft = drafts.at(-1)!;
  const place = position;
  const flag = flags.get(name);
  const layout = layouts.find((each) => each === value);
  if (name === 'break') startDraft(drafts);
  else if (flag) draft[flag] = true;
  // Problems have their place in the note, not on a slide.
  else if (name === 'ignore') return [];
  else if (name !== 'layout')
    return [
      createFinding('directive-unknown', place, {
        name,
        suggestion: suggest(name, instructionNames),
      }),
    ];
  else if (layout) draft.layout = layout;
  else
    return [
      createFinding('layout-unknown', place, { name: value, suggestion: suggest(value, layouts) }),
    ];
  return [];
}

function speakerNoteOf(node: Comment | NotesBlock): SpeakerNote {
  if (node.type === 'notesBlock' && node.isPrivate)
    return { visibility: 'private', isBlock: false, blocks: node.children };
  if (node.type === 'notesBlock')
    return { visibility: 'reader', isBlock: true, blocks: node.children };
  const paragraphs = node.value.split(/\n\s*\n/).map((value): Paragraph => ({
    type: 'paragraph',
    children: [{ type: 'text', value: value.trim() }],
  }));
  return { visibility: 'private', isBlock: false, blocks: paragraphs };
}

/** An answer, and those inside of it after it. */
function addAnswer(node: Details, drafts: OpenDraft[], options: DraftOptions): Finding[] {
  const answer = startDraft(drafts);
  answer.answer = node.summary;
  const inner = draftSlides(node.children, { ...options, prose: 'full' });
  for (const draft of inner.drafts) {
    if (draft.answer) {
      drafts.push({ ...(draft as OpenDraft), leads: [] });
      continue;
    }
    answer.blocks.push(...draft.blocks);
    answer.backgrounds.push(...draft.backgrounds);
    answer.notes.push(...draft.notes);
  }
  drafts.push(createDraft());
  return [...inner.findings];
}

function addParagraph(node: Paragraph, draft: OpenDraft, options: ProseOptions): void {
  const isBackground = (child: PhrasingContent): child is Image =>
    child.type === 'image' && /^bg(?:\s|$)/.test(child.alt ?? '');
  draft.backgrounds.push(...node.children.filter(isBackground));
  const children = node.children.filter((child) => !isBackground(child));
  if (children.every((child) => child.type === 'text' && !child.value.trim())) return;
  const { shown, spoken, lead } = splitProse({ ...node, children }, options);
  draft.blocks.push(...shown);
  if (lead) draft.leads.push({ lead, shown });
  if (spoken) draft.notes.push({ visibility: 'reader', isBlock: false, blocks: [spoken] });
}

/** Leads take the room that the slide has left; one that is shown whole is not spoken too. */
function showMore(draft: OpenDraft, { words, language }: DraftOptions): void {
  const { blocks, leads, notes } = draft;
  const grown = growLeads(
    leads.map(({ lead }) => lead),
    { blocks, words, language },
  );
  for (const [index, { lead, shown }] of leads.entries()) {
    const more = grown[index]!;
    const [first] = shown;
    if (first) blocks.splice(blocks.indexOf(first), shown.length, ...more.shown);
    const spoken = notes.findIndex(({ blocks: [block] }) => block === lead.paragraph);
    if (!more.spoken) notes.splice(spoken, 1);
  }
}

/** A slide without blocks hands its notes and directives to the one before, or else after it. */
function mergeEmpty(drafts: readonly OpenDraft[]): OpenDraft[] {
  const filled = drafts.filter(
    ({ blocks, backgrounds, answer }) => blocks.length > 0 || backgrounds.length > 0 || answer,
  );
  const [first = drafts[0]] = filled;
  if (!first) return [];
  const out = filled.length > 0 ? filled : [first];
  drafts.forEach((draft, index) => {
    if (out.includes(draft)) return;
    const before = out.filter((each) => drafts.indexOf(each) < index).at(-1) ?? first;
    before.notes.push(...draft.notes);
    before.keep ||= draft.keep;
    if (before.layout === 'auto') before.layout = draft.layout;
    before.skip ||= draft.skip;
    before.handoutOnly ||= draft.handoutOnly;
    before.directives = { ...draft.directives, ...before.directives };
  });
  return out.filter(
    (draft) =>
      !isBlank(draft) || draft.answer || Object.keys(draft.directives).length > 0 || draft.skip,
  );
}
