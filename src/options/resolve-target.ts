/** Where the decks of one command line go: a folder, one file, or the standard output. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { CliError } from '../problems/cli-error.ts';
import { type Format, formats } from './formats.ts';
import type { OptionValues } from './option-values.ts';

/** What stands for the standard input and output. */
export const stream = '-';

/** The one file that a note is made into; `'-'` is the standard output. */
export interface Target {
  readonly values: Partial<OptionValues>;
  /** Absolute, or `'-'`; undefined where the decks go to a folder. */
  readonly outFile: string | undefined;
}

/**
 * Reads `--out-dir` as the one file that it may name: `-`, or a name with a format's extension that is no folder. That says
 * which format is meant, where nothing else does.
 * @throws {CliError} output-one
 */
export function resolveTarget(
  given: Partial<OptionValues>,
  config: Partial<OptionValues>,
  root: string,
): Target {
  const { outDir: output, ...others } = given;
  if (output === stream) {
    const isDecided = config.formats?.length === 1;
    const asked = given.formats ?? (isDecided ? config.formats : (['html'] as const));
    return {
      values: { ...others, formats: [requireOne(output, asked!)] },
      outFile: stream,
    };
  }
  const fitting = listFitting(output);
  if (output === undefined || fitting.length === 0 || isFolder(path.resolve(root, output)))
    return { values: given, outFile: undefined };
  const format = requireOne(output, given.formats ?? fitting);
  if (!listEnding(output).includes(format))
    throw new CliError('output-one', { output, what: `${format} is none of its kind` });
  const outFile = path.resolve(root, output);
  return { values: { ...others, formats: [format], outDir: path.dirname(outFile) }, outFile };
}

/** The format that a name says; several where its last ending is that of several, such as `deck.md`. */
function listFitting(output: string | undefined): readonly Format[] {
  if (output === undefined) return [];
  const ending = listEnding(output);
  const whole = ending
    .filter((format) => nameOf(output).endsWith(formats[format].extension))
    .toSorted((a, b) => formats[b].extension.length - formats[a].extension.length);
  return whole.length > 0 ? whole.slice(0, 1) : ending;
}

/** The formats whose files have the last ending of a name. */
function listEnding(output: string): readonly Format[] {
  const end = path.extname(nameOf(output));
  return (Object.keys(formats) as Format[]).filter(
    (format) => end !== '' && formats[format].extension.endsWith(end),
  );
}

/** Small letters; empty for what can only be a folder. */
function nameOf(output: string): string {
  if (/[\\/]$/.test(output)) return '';
  return path
    .basename(output)
    .toLowerCase()
    .replace(/\.htm$/, '.html');
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function requireOne(output: string, asked: readonly Format[]): Format {
  const [format] = asked;
  if (format !== undefined && asked.length === 1) return format;
  throw new CliError('output-one', { output, what: `${asked.join(' and ')} are ${asked.length}` });
}
