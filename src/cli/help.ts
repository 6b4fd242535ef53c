import type { Option } from '../options/option.ts';
import { findFlagKeys } from '../options/option-keys.ts';
import { options } from '../options/options.ts';
import type { OptionKey } from '../options/option-values.ts';
import { type CommandEntry, commands } from './commands.ts';

const width = 80;
const exitCodes = `Exit codes: 0 fine, 1 errors in the notes (with --strict warnings too),
2 usage or configuration, 3 machine (no browser, disk full), 70 a bug in
Lectern, 130 interrupted.`;

/** The help of `lectern` itself. */
export function renderHelp(): string {
  const rows = commands.map(({ name, usage, summary }): Row => [
    `lectern ${name} ${usage}`.trimEnd(),
    summary,
  ]);
  return [
    'Lectern turns lecture notes in Markdown into decks to present, print, hand out.',
    renderRows(rows),
    'lectern COMMAND --help says more about each.',
    exitCodes,
  ].join('\n\n');
}

/** The help of one command. */
export function renderCommandHelp({ name, usage, details, examples }: CommandEntry): string {
  return [
    `Usage: lectern ${name} ${usage} [options]`.replace('  ', ' '),
    details.map((paragraph) => wrap(paragraph, width).join('\n')).join('\n'),
    `Options:\n${renderRows(findFlagKeys(name).flatMap(renderFlag))}`,
    `Examples:\n${examples.map((example) => `  ${example}`).join('\n')}`,
  ].join('\n\n');
}

type Row = readonly [name: string, text: string];

function renderFlag(key: OptionKey): Row[] {
  const option = options[key];
  const { name = key, short, value, off } = option.flag ?? {};
  const long = option.default === true ? `--no-${name}` : `--${name}`;
  const letter = short === undefined ? '    ' : `-${short}, `;
  const row = [
    `${letter}${long}${value === undefined ? '' : ` ${value}`}`,
    renderDoc(option),
  ] as const;
  return off === undefined ? [row] : [row, [`    --no-${name}`, off]];
}

function renderDoc({ doc, flag, choices, default: standard, type }: Option): string {
  const parts = [flag?.doc ?? doc];
  if (choices !== undefined) parts.push(`(${choices.join(', ')})`);
  if (standard !== undefined && type !== 'boolean') parts.push(`[${String(standard)}]`);
  return parts.join(' ');
}

/** Two columns; the second one is wrapped. */
function renderRows(rows: readonly Row[]): string {
  const column = Math.max(...rows.map(([name]) => name.length)) + 4;
  return rows
    .map(
      ([name, text]) =>
        `  ${name}`.padEnd(column) + wrap(text, width - column).join(`\n${' '.repeat(column)}`),
    )
    .join('\n');
}

function wrap(text: string, columns: number): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
