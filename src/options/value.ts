import { renderSuggestion } from '../problems/suggest.ts';
import type { Option } from './option.ts';
import { type OptionKey, options, type OptionValues } from './options.ts';

/** A value as its option wants it, or one sentence on what would be right. */
export type ParsedValue<Key extends OptionKey = OptionKey> =
  | { readonly ok: true; readonly value: OptionValues[Key] }
  | { readonly ok: false; readonly expected: string };

type Parsed =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly expected: string };

/** Parses what a flag, a config file, front matter or a caller gives for an option. */
export function parseValue<Key extends OptionKey>(key: Key, raw: unknown): ParsedValue<Key> {
  const option = options[key];
  // The table is what ties each key to its type.
  return parsers[option.type](raw, option) as ParsedValue<Key>;
}

const parsers: Readonly<Record<Option['type'], (raw: unknown, option: Option) => Parsed>> = {
  boolean: (raw) => (typeof raw === 'boolean' ? accept(raw) : refuse('It is true or false.')),
  text: (raw) => {
    const parts = Array.isArray(raw) ? raw : [raw];
    return parts.every((part) => typeof part === 'string' || typeof part === 'number')
      ? accept(parts.join(', '))
      : refuse('It is a text.');
  },
  path: (raw) =>
    typeof raw === 'string' && raw.trim() !== '' ? accept(raw) : refuse('It is a name or a path.'),
  paths: (raw) => {
    const names = Array.isArray(raw) ? raw : [raw];
    return names.every((name) => typeof name === 'string' && name.trim() !== '')
      ? accept(names)
      : refuse('It is a path or a list of paths.');
  },
  language: (raw) => {
    const language = typeof raw === 'string' ? findLanguage(raw) : undefined;
    return language === undefined
      ? refuse('It is a language tag, such as en or de-AT.')
      : accept(language);
  },
  minutes: (raw) => {
    const minutes = findMinutes(String(raw));
    return minutes === undefined
      ? refuse('It is a number of minutes, or a time such as "90 min" or "1 h 30 min".')
      : accept(minutes);
  },
  port: (raw) => {
    const port = Number(raw);
    return Number.isSafeInteger(port) && port >= 1 && port <= 65_535
      ? accept(port)
      : refuse('It is a number from 1 to 65535.');
  },
  choice: (raw, { choices = [] }) => {
    // YAML takes `handout: 3` for a number.
    const name = typeof raw === 'number' ? String(raw) : raw;
    return typeof name === 'string' && choices.includes(name)
      ? accept(name)
      : refuse(renderSuggestion(String(raw), choices));
  },
  choices: (raw, { choices = [] }) => {
    const list = (Array.isArray(raw) ? raw : [raw]).flatMap((part) => String(part).split(','));
    const names = list.map((name) => name.trim()).filter((name) => name !== '');
    const unknown = names.find((name) => !choices.includes(name));
    if (unknown !== undefined) return refuse(renderSuggestion(unknown, choices));
    return names.length === 0
      ? refuse(`Known: ${choices.join(', ')}.`)
      : accept([...new Set(names)]);
  },
};

function accept(value: unknown): Parsed {
  return { ok: true, value };
}

function refuse(expected: string): Parsed {
  return { ok: false, expected };
}

function findLanguage(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
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
