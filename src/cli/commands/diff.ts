import path from 'node:path';
import { compareVersions, type Comparison } from '../../build/compare-versions.ts';
import { loadConfig } from '../../options/load-config.ts';
import { resolveSettings } from '../../options/resolve-settings.ts';
import type { Settings } from '../../options/settings.ts';
import { version } from '../../options/version.ts';
import { CliError } from '../../problems/cli-error.ts';
import { buildAndPrint } from '../build-and-print.ts';
import type { Invocation } from '../commands.ts';
import { countTypes, renderDiffMarkdown, renderDiffText } from '../render-diff.ts';

/** `lectern diff`: says what has changed between two versions of the notes, and makes decks of what is new. */
export async function runDiff(invocation: Invocation): Promise<number> {
  const { positionals, values, report, root, env } = invocation;
  const [oldName, newName] = positionals;
  if (oldName === undefined) throw new CliError('diff-nothing');
  const { changes: asked = ['text'], changesDir = 'changes', ...flags } = values;
  const settings = resolveSettings({ root, flags, config: await loadConfig(root), env });
  if (settings.quiet) report.silence();
  const comparison = await compareVersions([oldName, newName], settings);
  const formats = asked.filter((each) => each !== 'text' && each !== 'json' && each !== 'md');
  const { revision } = comparison.now;
  if (formats.length > 0 && revision !== undefined) throw new CliError('diff-decks', { revision });
  report.printLine(render(comparison, asked));
  const outDir = path.resolve(root, changesDir);
  return buildChanges(comparison, { ...settings, outDir, formats }, invocation);
}

function render(
  { notes }: Comparison,
  asked: NonNullable<Invocation['values']['changes']>,
): string {
  if (asked.includes('json')) {
    const shown = notes.map(({ newLines: _lines, ...note }) => note);
    return JSON.stringify(
      { lectern: version, counts: countTypes(notes), notes: shown },
      undefined,
      2,
    );
  }
  return asked.includes('md') ? renderDiffMarkdown(notes) : renderDiffText(notes);
}

/** A deck of what is new in each note that has something new. */
async function buildChanges(
  { notes, now }: Comparison,
  settings: Settings,
  invocation: Invocation,
): Promise<number> {
  const parts = new Map(
    notes.flatMap(({ note, newLines }) => (newLines.length > 0 ? [[note, newLines] as const] : [])),
  );
  if (settings.formats.length === 0 || parts.size === 0) return 0;
  // Of a book too there is one deck.
  const given = new Set([...settings.given, 'decks']);
  const whole: Settings = { ...settings, decks: 'note', given };
  return buildAndPrint({ inputs: [now.place], settings: whole, parts }, invocation);
}
