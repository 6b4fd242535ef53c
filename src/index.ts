export {
  analyse,
  type AnalyseOptions,
  build,
  buildDeck,
  type BuildOptions,
  type BuildResult,
  check,
  type CheckOptions,
  render,
  type RenderedFile,
  type RenderOptions,
  type RenderResult,
  type ReportedAnalysis as Analysis,
  type ReportedDeck as BuiltDeck,
  type ReportedEvent as BuildEvent,
  type ReportedNote as NoteResult,
} from './api.ts';
export type { OutlineEntry, Ranged } from './build/describe-note.ts';
export type { WrittenFile } from './build/write-outputs.ts';
export type { NoteBytes as NoteInput } from './source/note-source.ts';
export {
  createHeadless,
  type Headless,
  type HeadlessOptions,
  type PageOptions,
} from './browser/browser.ts';
export { createConfigSchema } from './options/config-schema.ts';
export { type Format, formats } from './options/formats.ts';
export { resolveSettings, type SettingsSources } from './options/resolve-settings.ts';
export type {
  Answers,
  Blanks,
  HandoutLayout,
  Paper,
  PdfNotes,
  PdfSteps,
  PrintSettings,
} from './options/print-settings.ts';
export type { Prose, RelationsMode, Settings } from './options/settings.ts';
export { CliError, type FailureId } from './problems/cli-error.ts';
export type { DeckReport, SlideReport } from './build/report-deck.ts';
export type { Facts } from './problems/fill.ts';
export type { ReportedProblem as Problem } from './problems/report-problem.ts';
export { type RuleId, rules, type Severity } from './problems/rules.ts';
export type {
  RelationsReport,
  ReportedRelation,
  ReportedTerm,
} from './relations/report-relations.ts';
export type { AuthorSource, NotesSource, PackSource, Source } from './relations/types.ts';
export { version } from './options/version.ts';
