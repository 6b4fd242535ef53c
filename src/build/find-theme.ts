import { CliError } from '../problems/cli-error.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { findProjectFonts } from '../assets/project-fonts.ts';
import type { Store } from '../store/store.ts';
import { isThemeFile, listThemeFiles, loadTheme, type Theme } from '../render/theme.ts';
import { dress } from './dress-theme.ts';
import type { ParsedSource } from './parse-source.ts';

/** A theme, and the files that it was, or would have been, read from. */
export interface FoundTheme {
  readonly theme: Theme;
  readonly findings: readonly Finding[];
  readonly inputs: readonly string[];
}

/** A theme that the command line names must be there; one that a note names, perhaps for another tool, is a finding. */
export async function findTheme(parsed: ParsedSource): Promise<FoundTheme> {
  const found = await findPlainTheme(parsed);
  if (parsed.own.marp) return found;
  const dressed = await dress(found.theme, parsed);
  return {
    theme: dressed.theme,
    findings: [...found.findings, ...dressed.findings],
    inputs: [...found.inputs, ...dressed.inputs],
  };
}

async function findPlainTheme({
  own,
  settings,
  source,
  matter,
  store,
}: ParsedSource): Promise<FoundTheme> {
  const isNotes = own.theme !== settings.theme;
  const { root } = settings;
  const folders = isNotes ? [source.dir, root] : [root];
  const request = { theme: own.theme, root, folders, isNotes, size: own.size, store };
  const inputs = isThemeFile(own.theme) ? listThemeFiles(request) : [];
  try {
    const theme = addFonts(await loadTheme(request), root, store);
    return { theme, findings: theme.findings, inputs: [...inputs, ...theme.inputs] };
  } catch (error) {
    if (!isNotes || !(error instanceof CliError)) throw error;
    const facts = { name: own.theme, fallback: settings.theme, suggestion: error.hint };
    const fallback = await loadTheme({
      ...request,
      folders: [root],
      theme: settings.theme,
      isNotes: false,
    });
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
