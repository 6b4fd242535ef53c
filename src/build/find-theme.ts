import type { FrontMatter } from '../markdown/front-matter.ts';
import type { NoteSettings } from '../options/resolve-note-settings.ts';
import type { Settings } from '../options/settings.ts';
import { CliError } from '../problems/cli-error.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';
import { loadTheme, type Theme } from '../render/theme.ts';

/** Who may name a theme. */
export interface ThemeRequest {
  readonly own: NoteSettings;
  readonly settings: Settings;
  readonly matter: FrontMatter;
  readonly store: Store;
}

/** A theme that the command line names must be there; one that a note names, perhaps for another tool, is a finding. */
export async function findTheme({
  own,
  settings,
  matter,
  store,
}: ThemeRequest): Promise<{ theme: Theme; findings: Finding[] }> {
  const isNotes = own.theme !== settings.theme;
  const { root } = settings;
  try {
    const theme = await loadTheme({ theme: own.theme, root, isNotes, store });
    return { theme, findings: [...theme.findings] };
  } catch (error) {
    if (!isNotes || !(error instanceof CliError)) throw error;
    const place = matter.values.get('theme')?.place ?? { line: 1, column: 1 };
    const facts = { name: own.theme, fallback: settings.theme };
    const theme = await loadTheme({ theme: settings.theme, root, isNotes: false, store });
    const finding = createFinding('theme-unknown', place, facts);
    return { theme, findings: [...theme.findings, ...(own.marp ? [] : [finding])] };
  }
}
