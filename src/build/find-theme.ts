import path from 'node:path';
import { CliError } from '../problems/cli-error.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { findProjectFonts } from '../assets/project-fonts.ts';
import type { Store } from '../store/store.ts';
import { isThemeFile, loadTheme, type Theme } from '../render/theme.ts';
import type { ParsedSource } from './parse-source.ts';

/** A theme, and the files that it was, or would have been, read from. */
export interface FoundTheme {
  readonly theme: Theme;
  readonly findings: readonly Finding[];
  readonly inputs: readonly string[];
}

/** A theme that the command line names must be there; one that a note names, perhaps for another tool, is a finding. */
export async function findTheme({
  own,
  settings,
  matter,
  store,
}: ParsedSource): Promise<FoundTheme> {
  const isNotes = own.theme !== settings.theme;
  const { root } = settings;
  const request = { theme: own.theme, root, isNotes, size: own.size, store };
  const inputs = isThemeFile(own.theme) ? [path.resolve(root, own.theme)] : [];
  try {
    const theme = addFonts(await loadTheme(request), root, store);
    return { theme, findings: theme.findings, inputs: [...inputs, ...theme.inputs] };
  } catch (error) {
    if (!isNotes || !(error instanceof CliError)) throw error;
    const facts = { name: own.theme, fallback: settings.theme, suggestion: error.hint };
    const fallback = await loadTheme({ ...request, theme: settings.theme, isNotes: false });
    const theme = addFonts(fallback, root, store);
    const finding = createFinding('theme-unknown', matter.values.get('theme')?.place, facts);
    return { theme, findings: [...theme.findings, ...(own.marp ? [] : [finding])], inputs };
  }
}

/** Marp's own themes ask for no fonts of ours. */
function addFonts(theme: Theme, root: string, store: Store): Theme {
  if (theme.css === undefined) return theme;
  return { ...theme, faces: [...theme.faces, ...findProjectFonts(root, store)] };
}
