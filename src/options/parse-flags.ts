import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CliError } from '../problems/cli-error.ts';
import { renderSuggestion } from '../problems/suggest.ts';
import { findMarpHint } from './marp-flags.ts';
import type { CommandName } from './option.ts';
import { findFlagKeys } from './option-keys.ts';
import { options } from './options.ts';
import type { OptionKey, OptionValues } from './option-values.ts';
import { requireValue } from './value.ts';

/** A command line without the command's name. */
export interface ParsedFlags {
  /** Only what was given. */
  readonly values: Partial<OptionValues>;
  readonly positionals: readonly string[];
}

type FlagConfig = NonNullable<ParseArgsConfig['options']>;

interface OptionToken {
  readonly name: string;
  /** As it was typed. */
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

/**
 * Parses the flags of a command.
 * @throws {CliError} flag-unknown, flag-without-value, flag-with-value, option-value
 */
export function parseFlags(command: CommandName, argv: readonly string[]): ParsedFlags {
  const keys = new Map(findFlagKeys(command).map((key) => [options[key].flag?.name ?? key, key]));
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    options: createFlagConfig(keys),
    // Not strict: what is wrong is said here, in our own words and with a suggestion.
    strict: false,
    tokens: true,
  });
  const raw = new Map<OptionKey, unknown>();
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const key = findKey(keys, token);
    const value = readValue(token, key, command);
    // Lists add up; of other options the last one counts.
    const earlier = (raw.get(key) ?? []) as readonly unknown[];
    raw.set(key, options[key].type === 'choices' ? [...earlier, value] : value);
  }
  const values = [...raw].map(([key, given]) => {
    const name = `--${options[key].flag?.name ?? key}`;
    return [key, requireValue(key, given, { name })] as const;
  });
  return { values: Object.fromEntries(values) as Partial<OptionValues>, positionals };
}

function createFlagConfig(keys: ReadonlyMap<string, OptionKey>): FlagConfig {
  const config: FlagConfig = {};
  for (const [name, key] of keys) {
    const { type, flag } = options[key];
    const short = flag?.short === undefined ? {} : { short: flag.short };
    config[name] = { type: type === 'boolean' ? 'boolean' : 'string', ...short };
    if (type === 'boolean' || flag?.off !== undefined) config[`no-${name}`] = { type: 'boolean' };
  }
  return config;
}

function findKey(keys: ReadonlyMap<string, OptionKey>, { name, rawName }: OptionToken): OptionKey {
  const key = keys.get(name) ?? keys.get(name.replace(/^no-/, ''));
  const isNegated = !keys.has(name);
  if (key !== undefined && !(isNegated && !canBeOff(key))) return key;
  const known = [...keys].flatMap(([flag, known]) => {
    if (options[known].flag?.off !== undefined) return [`--${flag}`, `--no-${flag}`];
    return options[known].default === true ? `--no-${flag}` : `--${flag}`;
  });
  throw new CliError('flag-unknown', {
    flag: rawName,
    suggestion: findMarpHint(rawName) ?? renderSuggestion(rawName, known),
  });
}

function canBeOff(key: OptionKey): boolean {
  const { type, flag } = options[key];
  return type === 'boolean' || flag?.off !== undefined;
}

function readValue(
  { rawName, value, inlineValue }: OptionToken,
  key: OptionKey,
  command: CommandName,
): string | boolean {
  const isNegated = rawName.startsWith('--no-') && canBeOff(key);
  if (options[key].type === 'boolean' || isNegated) {
    if (value !== undefined) throw new CliError('flag-with-value', { flag: rawName });
    return !isNegated;
  }
  // A value that looks like a flag is a forgotten one: `--out-dir --quiet`.
  const isForgotten = inlineValue === false && /^-./.test(value ?? '');
  if (value === undefined || value === '' || isForgotten) {
    throw new CliError('flag-without-value', { flag: rawName, command });
  }
  return value;
}
