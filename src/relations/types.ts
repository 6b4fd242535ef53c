import type { SourceLines } from '../deck/types.ts';

/** Where a relation or a term comes from. */
export type Source = AuthorSource | NotesSource | PackSource;

/** The author drew it: front matter, a `relations` fence, or a diagram of the notes. */
export interface AuthorSource {
  readonly type: 'author';
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** A diagram of the notes shows it. */
  readonly isDrawn?: boolean;
}

/** A sentence of the notes states it. */
export interface NotesSource {
  readonly type: 'notes';
  readonly file: string;
  /** 1-based line on which the sentence begins. */
  readonly line: number;
}

/** A knowledge pack states it, by a page of documentation. */
export interface PackSource {
  readonly type: 'pack';
  readonly pack: string;
  readonly url: string;
  /** Day on which it was written down or last checked, `2026-11-24`. */
  readonly asOf: string;
  /** True, but drawn only where a term would stand alone without it. */
  readonly incidental?: true;
  /** Where it holds only partly: when it does. */
  readonly only?: string;
}

/** Unique in a note: the pack's id, else from the term's label. */
export type TermId = string;

/** Something that the notes are about, under all its names. */
export interface Term {
  readonly id: TermId;
  /** What the map's box says. */
  readonly label: string;
  /** Every other name, as packs and notes spell them. */
  readonly aliases: readonly string[];
  /** Name of the group that it is drawn in. */
  readonly kind: string | undefined;
  /** `logos:aws-ecs`. */
  readonly icon: string | undefined;
  /** Day on which the thing ends or ended, `2026-09-30`. */
  readonly ended: string | undefined;
  /** Where the notes name it first. */
  readonly source: AuthorSource | NotesSource;
}

/** What the form of a list says of its items: each is a kind of the whole, or a part of it, or the next step. */
export type ListForm = 'kind' | 'next' | 'part';

/** One edge: `from` does `label` to `to`. */
export interface Relation {
  readonly from: TermId;
  readonly to: TermId;
  /** A verb group in plain words: "runs tasks on". */
  readonly label: string;
  /** It holds in both directions. */
  readonly isMutual: boolean;
  readonly source: Source;
  /** Where no sentence but a list says it; the label is in the language of the notes all the same. */
  readonly form?: ListForm;
}

/** A relation whose ends may be no things. */
export interface LikelyRelation {
  /** As the notes spell it. */
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** What the notes' terms have to do with each other. */
export interface RelationGraph {
  readonly terms: readonly Term[];
  readonly relations: readonly Relation[];
  /** What a looser reader would add, for the author to accept. @default nothing */
  readonly likely?: readonly LikelyRelation[];
}

/** A graph, with what drawing it on slides takes. */
export interface RelatedNote extends RelationGraph {
  /** Names of groups, in drawing order. */
  readonly kinds: readonly string[];
  /** Titles of the packs by id. */
  readonly packs: ReadonlyMap<string, string>;
  /** What each section (a heading and its text) says, in the note's order. */
  readonly sections: readonly RelatedSection[];
}

/** A section and the terms that it names. */
export interface RelatedSection {
  readonly source: SourceLines;
  /** Level of its heading; 0 before the first one. */
  readonly depth: number;
  /** Text of its heading. */
  readonly title: string;
  /** Ids of the terms that the section explains: those of its heading, else those it sets in bold or defines. */
  readonly about: readonly string[];
  /** How often each term is named. */
  readonly mentions: ReadonlyMap<string, number>;
}
