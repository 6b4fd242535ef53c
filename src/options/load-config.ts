import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { CliError } from '../problems/cli-error.ts';
import { renderSuggestion } from '../problems/suggest.ts';
import { findOptionKeys } from './option-keys.ts';
import type { OptionKey, OptionValues } from './option-values.ts';
import { requireValue } from './value.ts';

/** What a config file may be called. */
export const configNames: readonly string[] = [
  'lectern.config.yml',
  'lectern.config.yaml',
  'lectern.config.json',
];

/**
 * Loads the project's config file, if it has one.
 * @throws {CliError} config-broken, config-key, config-two, option-value
 */
export async function loadConfig(root: string): Promise<Partial<OptionValues>> {
  const texts = await Promise.all(
    configNames.map((name) => readIfThere(path.join(root, name), name)),
  );
  const found = configNames.filter((_, index) => texts[index] !== undefined);
  const [file, second] = found;
  if (file === undefined) return {};
  if (second !== undefined) throw new CliError('config-two', { first: file, second });
  return parseConfig(file, texts[configNames.indexOf(file)] ?? '');
}

async function readIfThere(file: string, name: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new CliError(
      'config-broken',
      { file: name, message: (error as Error).message },
      { cause: error },
    );
  }
}

async function parseConfig(file: string, text: string): Promise<Partial<OptionValues>> {
  const data = await parseData(file, text);
  if (data === null) return {};
  if (typeof data !== 'object' || Array.isArray(data)) {
    throw new CliError('config-broken', {
      file,
      message: 'it is not a list of settings such as "theme: gaia"',
    });
  }
  const known = findOptionKeys('config');
  const values: Partial<Record<OptionKey, unknown>> = {};
  for (const [name, raw] of Object.entries(spreadCourse(data))) {
    if (name === '$schema' || raw === null) continue;
    const key = known.find((one) => one === name);
    if (key === undefined) {
      throw new CliError('config-key', {
        file,
        key: name,
        suggestion: renderSuggestion(name, known),
      });
    }
    const shown = typeof raw === 'string' ? raw : JSON.stringify(raw);
    values[key] = requireValue(key, raw, { name: `${file}: ${name}`, shown });
  }
  return values as Partial<OptionValues>;
}

/** Under `course:` stands its title, or all about it, which are settings of their own. */
function spreadCourse(data: object): Readonly<Record<string, unknown>> {
  const { course, ...rest } = data as Readonly<Record<string, unknown>>;
  if (typeof course !== 'object' || course === null || Array.isArray(course)) return { ...data };
  const { title, ...about } = course as Readonly<Record<string, unknown>>;
  return { ...rest, course: title ?? null, ...about };
}

async function parseData(file: string, text: string): Promise<unknown> {
  const bare = text.replace(/^\uFEFF/, '');
  try {
    if (file.endsWith('.json')) return JSON.parse(bare);
    const { parse } = await import('yaml');
    return parse(bare) ?? null;
  } catch (error) {
    const [message = ''] = (error as Error).message.split('\n');
    throw new CliError(
      'config-broken',
      { file, message: message.replace(/:$/, '') },
      { cause: error },
    );
  }
}
