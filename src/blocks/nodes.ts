/** The nodes that Lectern adds to mdast: plugins in `markdown/` make them, modules in `blocks/` say what they are. */
import type { BlockContent, DefinitionContent, Node, Parent, PhrasingContent } from 'mdast';

/** A displayed formula, TeX. */
export interface Maths extends Node {
  type: 'math';
  value: string;
  /** What references to its number call it. */
  label?: string;
  /** TeX that defines what holds here. @default nothing */
  macros?: readonly string[];
  meta?: string | null;
}

/** A formula in a line of text, TeX. */
export interface InlineMaths extends Node {
  type: 'inlineMath';
  value: string;
  /** TeX that defines what holds here. @default nothing */
  macros?: readonly string[];
}

/** What draws diagrams that are not Mermaid's. */
export type ToolName = 'graphviz' | 'plantuml';

/** A diagram. */
export interface Diagram extends Node {
  type: 'diagram';
  /** Its source. */
  value: string;
  /** What draws it. @default Mermaid */
  tool?: ToolName;
  /** Name of its drawing among the deck's. @default its source */
  drawing?: string;
  /** Which of its lines come one after the other; two or more. @default all at once */
  steps?: readonly DiagramStep[];
  /** All of a relation map, as it is: the one that a handout has large. */
  isWholeMap?: true;
  /** Which part of the drawing it shows, of which part of that, and so on. @default all of it */
  part?: readonly number[];
  /** Height that layout chose, px of a slide 1280 wide. @default what the theme gives */
  height?: number;
}

/** What a step of a diagram brings. */
export interface DiagramStep {
  /** Counted from 1. */
  readonly lines: readonly number[];
  /** Everything that no step names. */
  readonly isAll: boolean;
}

/** Relations as the author wrote them, one a line; no part of a slide. */
export interface Relations extends Node {
  type: 'relations';
  value: string;
}

/** A GitHub alert, an Obsidian callout or a `:::tip` container. */
export interface Alert extends Parent {
  type: 'alert';
  kind: AlertKind;
  /** As the author wrote it, in small letters: `note`, `danger`, `theorem`. */
  name: string;
  /** Of a theorem and its like, "2.1". @default it has none */
  number?: string;
  /** It goes on on another slide. @default false */
  isCut?: boolean;
  /** What the author calls this one; empty where it is just a note, a tip and so on. */
  label: PhrasingContent[];
  children: (BlockContent | DefinitionContent)[];
}

/** How an alert looks. */
export type AlertKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** `<details>`: an answer to reveal. */
export interface Details extends Parent {
  type: 'details';
  summary: PhrasingContent[];
  children: (BlockContent | DefinitionContent)[];
}

/** `:::notes`: for the speaker, and for readers of the handout. */
export interface NotesBlock extends Parent {
  type: 'notesBlock';
  /** For the speaker alone, as `<aside class="notes">` and `:::speaker` are. @default false */
  isPrivate?: boolean;
  children: (BlockContent | DefinitionContent)[];
}

/** An HTML comment that is no directive: the author's words to the speaker. */
export interface Comment extends Node {
  type: 'comment';
  value: string;
}

/** What can be said to Lectern in a comment. */
export const instructionNames: readonly string[] = [
  'break',
  'keep',
  'skip',
  'handout-only',
  'layout',
  'ignore',
];

/** `<!-- lectern: name value -->`. */
export interface Instruction extends Node {
  type: 'instruction';
  name: string;
  value: string;
}

/** `<!-- _class: lead -->` and its like, for Marp. */
export interface MarpDirectives extends Node {
  type: 'marpDirectives';
  values: Record<string, string>;
}

/** An allowed HTML element around text. */
export interface Markup extends Parent {
  type: 'markup';
  tag: string;
  /** Class names of our own making; notes cannot set any. */
  className?: string;
  /** BCP 47, where it is not the note's. */
  language?: string;
  children: PhrasingContent[];
}

/** The box of a task list item. */
export interface TaskBox extends Node {
  type: 'taskBox';
  checked: boolean;
}

/** Generated: the agenda, or what a section slide lists. */
export interface Contents extends Node {
  type: 'contents';
  role: 'agenda' | 'contents';
  /** Titles have no numbers of their own. */
  isNumbered: boolean;
  items: readonly ContentsItem[];
}

/** One line of a contents list. */
export interface ContentsItem {
  readonly title: readonly PhrasingContent[];
  /** 1-based; it goes on where the list goes on to another slide. */
  readonly number: number;
  /** Id of the slide it leads to; undefined where the heading stands here alone. */
  readonly target: string | undefined;
}

/** Footnotes of a slide's text, at its end. */
export interface Footnotes extends Parent {
  type: 'footnotes';
  children: Footnote[];
}

/** One footnote with its number in the note, 1-based. */
export interface Footnote extends Parent {
  type: 'footnote';
  number: number;
  children: (BlockContent | DefinitionContent)[];
}

/** The number of a footnote in the text. */
export interface FootnoteMark extends Node {
  type: 'footnoteMark';
  number: number;
}

interface OwnBlocks {
  math: Maths;
  diagram: Diagram;
  relations: Relations;
  alert: Alert;
  details: Details;
  notesBlock: NotesBlock;
  comment: Comment;
  instruction: Instruction;
  marpDirectives: MarpDirectives;
  contents: Contents;
  footnotes: Footnotes;
  footnote: Footnote;
}

interface OwnPhrasing {
  inlineMath: InlineMaths;
  markup: Markup;
  taskBox: TaskBox;
  comment: Comment;
  footnoteMark: FootnoteMark;
}

declare module 'mdast' {
  interface Data {
    /** What links within the note call this place. */
    places?: readonly string[];
    /** In which of its author's two columns a block stands. */
    side?: 1 | 2;
  }
  interface BlockContentMap extends OwnBlocks {}
  interface PhrasingContentMap extends OwnPhrasing {}
  interface RootContentMap extends OwnBlocks, OwnPhrasing {}
}
