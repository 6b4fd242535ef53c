import { textOf, readTitle } from '../blocks/phrasing.ts';
import { findParts, rangeOf, type SectionParts } from '../blocks/section-parts.ts';
import { outlineSections } from '../deck/outline.ts';
import type { Settings } from '../options/settings.ts';
import type { Problem, Range } from '../problems/problem.ts';
import { type RelationsReport, reportRelations } from '../relations/report-relations.ts';
import type { NoteSource } from '../source/note-source.ts';
import type { Store } from '../store/store.ts';
import { analyseNote } from './analyse-note.ts';
import { type ParsedSource, parseSource } from './parse-source.ts';
import { settleProblems } from './settle-problems.ts';

/** All that can be said of a note without a browser. Ranges are of the note's text, 1-based. */
export interface Analysis {
  /** The note's path, as problems name it. */
  readonly note: string;
  readonly title: string | undefined;
  /** A Marp deck: its slides are its author's, so it has no relations. */
  readonly isMarp: boolean;
  readonly outline: readonly OutlineEntry[];
  readonly links: readonly (Ranged & { readonly url: string; readonly text: string })[];
  readonly pictures: readonly (Ranged & { readonly url: string; readonly alt: string })[];
  /** TeX. */
  readonly formulas: readonly (Ranged & { readonly tex: string; readonly isDisplayed: boolean })[];
  /** Mermaid. */
  readonly diagrams: readonly (Ranged & { readonly code: string })[];
  readonly relations: RelationsReport;
  /** What is wrong with it; what only drawing and measuring can tell is not among it. */
  readonly problems: readonly Problem[];
}

/** A heading. */
export interface OutlineEntry extends Ranged {
  readonly title: string;
  /** 1 to 6. */
  readonly depth: number;
}

/** What stands somewhere in the note. */
export interface Ranged {
  readonly range: Range;
}

/** Analyses a note. @throws {CliError} theme-unknown, font-unknown, for a theme that the settings name */
export async function describeNote(
  source: NoteSource,
  settings: Settings,
  store: Store,
): Promise<Analysis> {
  const parsed = await parseSource(source, settings, { store });
  const isMarp = parsed.own.marp;
  const analysed = isMarp ? undefined : await analyseNote(parsed);
  return {
    note: source.path,
    title: analysed?.deck.meta.title ?? parsed.own.title,
    isMarp,
    outline: listHeadings(parsed),
    ...describeParts(parsed),
    relations: analysed ? reportRelations(analysed.related.note) : { terms: [], relations: [] },
    problems: settleProblems((analysed ?? parsed).findings, {
      file: source.path,
      sections: parsed.note.sections,
      rules: settings.rules,
    }),
  };
}

function listHeadings({ note, store }: ParsedSource): OutlineEntry[] {
  return outlineSections(note.sections, store).flatMap(({ heading, depth, lineOffset }) => {
    if (!heading) return [];
    const range = rangeOf({ line: lineOffset + 1 }, heading);
    return [{ title: readTitle(heading.children), depth, range }];
  });
}

function describeParts({
  note,
  store,
}: ParsedSource): Pick<Analysis, 'links' | 'pictures' | 'formulas' | 'diagrams'> {
  const describe = <Key extends 'links' | 'images' | 'formulas' | 'diagrams', Entry>(
    key: Key,
    entryOf: (node: SectionParts[Key][number]) => Entry,
  ): (Entry & Ranged)[] =>
    note.sections.flatMap((section) => {
      const nodes: readonly SectionParts[Key][number][] = findParts(section, store)[key];
      return nodes.map((node) => ({ ...entryOf(node), range: rangeOf(section, node) }));
    });
  return {
    links: describe('links', ({ url, children }) => ({ url, text: textOf(children) })),
    pictures: describe('images', ({ url, alt }) => ({ url, alt: alt ?? '' })),
    formulas: describe('formulas', ({ type, value }) => ({
      tex: value,
      isDisplayed: type === 'math',
    })),
    diagrams: describe('diagrams', ({ value }) => ({ code: value })),
  };
}
