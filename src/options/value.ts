import { CliError } from '../problems/cli-error.ts';
import { levels } from '../problems/levels.ts';
import { rules } from '../problems/rules.ts';
import { renderSuggestion } from '../problems/suggest.ts';
import { findFormatHint } from './formats.ts';
import { findLanguage } from './find-language.ts';
import type { Option } from './option.ts';
import { options } from './options.ts';
import type { OptionKey } from './option-values.ts';
import { parseShard } from './shard.ts';
import { parseSlideRanges } from './slide-ranges.ts';

/** A value as its option wants it, or one sentence on what would be right. */
export type ParsedValue =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly expected: string };

/** Parses what a flag, a config file, front matter or a caller gives for an option. */
export function parseValue(key: OptionKey, raw: unknown): ParsedValue {
  const { type, choices = [] } = options[key];
  const value = parsers[type](raw, choices);
  if (value !== undefined) return { ok: true, value };
  const unknown = splitNames(raw).find((name) => !choices.includes(name));
  const name = type === 'choices' ? (unknown ?? '') : raw;
  if (type === 'levels') return { ok: false, expected: explainLevels(raw) };
  const hint = key === 'formats' ? findFormatHint(String(name)) : undefined;
  return { ok: false, expected: hint ?? expected[type] ?? renderSuggestion(String(name), choices) };
}

/**
 * The value of an option that must be right.
 * @throws {CliError} option-value, which calls the option `name` and quotes `shown`
 */
export function requireValue(
  key: OptionKey,
  raw: unknown,
  { name, shown = String(raw) }: { readonly name: string; readonly shown?: string },
): unknown {
  const parsed = parseValue(key, raw);
  if (parsed.ok) return parsed.value;
  throw new CliError('option-value', { name, value: shown, expected: parsed.expected });
}

type Parse = (raw: unknown, choices: readonly string[]) => unknown;

/** Give the value, or undefined where it is none of its type. */
const parsers: Readonly<Record<Option['type'], Parse>> = {
  boolean: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  text: (raw) => {
    const parts = listOf(raw).map(nameOf);
    const isText = parts.every((part) => typeof part === 'string' || typeof part === 'number');
    return isText ? parts.join(', ') : undefined;
  },
  path: (raw) => (isPath(raw) ? raw : undefined),
  pathOrOff: (raw) => (raw === false || isPath(raw) ? raw : undefined),
  paths: (raw) => (listOf(raw).every(isPath) ? listOf(raw) : undefined),
  language: (raw) => (typeof raw === 'string' ? findLanguage(raw) : undefined),
  names: (raw) => (listOf(raw).every(isNameValue) ? splitNames(raw) : undefined),
  macros: (raw) => (isMacros(raw) ? raw : undefined),
  minutes: (raw) => findMinutes(String(raw)),
  number: (raw) => (typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined),
  port: (raw) => {
    const port = Number(raw);
    return Number.isSafeInteger(port) && port >= 1 && port <= 65_535 ? port : undefined;
  },
  count: (raw) => {
    const count = Number(raw);
    return Number.isSafeInteger(count) && count >= 1 && count <= 64 ? count : undefined;
  },
  scale: (raw) => {
    const scale = Number(raw);
    return scale >= 0.1 && scale <= 8 ? scale : undefined;
  },
  shard: (raw) => parseShard(String(raw)),
  slides: (raw) => parseSlideRanges(listOf(raw).join(',')),
  // YAML takes `handout: 3` for a number.
  choice: (raw, choices) =>
    choices.find((choice) => choice === (typeof raw === 'number' ? String(raw) : raw)),
  choices: (raw, choices) => {
    const names = new Set(splitNames(raw));
    return names.size > 0 && [...names].every((name) => choices.includes(name))
      ? [...names]
      : undefined;
  },
  levels: (raw) => {
    if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined;
    const entries = Object.entries(raw).map(([rule, level]) => [rule, nameLevel(level)] as const);
    const isRight = entries.every(
      ([rule, level]) => Object.hasOwn(rules, rule) && levels.some((each) => each === level),
    );
    return isRight ? Object.fromEntries(entries) : undefined;
  },
};

/** An author as Quarto and Hugo have one, `{name: Ada, email: …}`. */
function nameOf(part: unknown): unknown {
  return typeof part === 'object' && part !== null && 'name' in part ? part.name : part;
}

/** Some YAML takes `off` for false. */
function nameLevel(level: unknown): unknown {
  return level === false ? 'off' : level;
}

function explainLevels(raw: unknown): string {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw))
    return 'It names rules, each with its level: slide-words: off.';
  const unknown = Object.keys(raw).find((rule) => !Object.hasOwn(rules, rule));
  if (unknown !== undefined)
    return `There is no rule "${unknown}". ${renderSuggestion(unknown, Object.keys(rules))}`;
  const wrong = Object.entries(raw).find(
    ([, level]) => !levels.some((each) => each === nameLevel(level)),
  );
  return `${wrong?.[0]} is one of ${levels.join(', ')}.`;
}

/** What is right for those that have no choices. */
const expected: Readonly<Partial<Record<Option['type'], string>>> = {
  boolean: 'It is true or false.',
  text: 'It is a text.',
  path: 'It is a name or a path.',
  pathOrOff: 'It is the path of a folder, or false for none.',
  paths: 'It is a path or a list of paths.',
  language: 'It is a language tag, such as en or de-AT.',
  names: 'It is a name or a list of names.',
  macros: 'It is a list of names, each with its TeX, such as "R: \\mathbb{R}".',
  minutes: 'It is a number of minutes, or a time such as "90 min" or "1 h 30 min".',
  number: 'It is a number.',
  port: 'It is a number from 1 to 65535.',
  count: 'It is a number from 1 to 64.',
  scale: 'It is a number from 0.1 to 8.',
  shard: 'It is a part and their number, such as 1/3.',
  slides: 'It is a list of slide numbers, such as 1,3-5.',
};

function listOf(raw: unknown): readonly unknown[] {
  return Array.isArray(raw) ? raw : [raw];
}

function isPath(raw: unknown): boolean {
  return typeof raw === 'string' && raw.trim() !== '';
}

/** YAML takes `3NF` for a text, and `2` for a number. */
function isNameValue(raw: unknown): boolean {
  return typeof raw === 'number' || (typeof raw === 'string' && raw.trim() !== '');
}

function isMacros(raw: unknown): raw is Readonly<Record<string, string>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false;
  return Object.entries(raw).every(
    ([name, tex]) => /^\\?[A-Za-z]+$/.test(name) && typeof tex === 'string',
  );
}

function splitNames(raw: unknown): string[] {
  const names = listOf(raw).flatMap((part) => String(part).split(','));
  return names.map((name) => name.trim()).filter((name) => name !== '');
}

/** "90", "90 min", "1.5 h", "1:30", "1 h 30 min"; more than nothing and at most a day. */
function findMinutes(text: string): number | undefined {
  const match =
    /^\s*(?:(?<hours>\d+(?:\.\d+)?)\s*(?:h|hours?|:)\s*)?(?:(?<minutes>\d+(?:\.\d+)?)\s*(?:m|min|minutes?)?)?\s*$/i.exec(
      text,
    );
  const minutes =
    Number(match?.groups?.['hours'] ?? 0) * 60 + Number(match?.groups?.['minutes'] ?? 0);
  return match && minutes > 0 && minutes <= 1440 ? minutes : undefined;
}
