import path from 'node:path';
import { CliError } from '../problems/cli-error.ts';
import type { Format } from './formats.ts';
import { findOptionKeys } from './option-keys.ts';
import { options } from './options.ts';
import type { OptionKey, OptionValues } from './option-values.ts';
import type { Levels } from '../problems/levels.ts';
import type { Settings } from './settings.ts';

/** Where the values of a build come from; flags go before the config file, and that before the defaults. */
export interface SettingsSources {
  /** Absolute folder of the project; paths in both are relative to it. */
  readonly root: string;
  readonly flags: Partial<OptionValues>;
  readonly config?: Partial<OptionValues>;
  readonly env?: Readonly<Record<string, string | undefined>>;
}

/**
 * Completes what was asked for, once.
 * @throws {CliError} epoch-broken
 */
export function resolveSettings({ root, flags, config = {}, env = {} }: SettingsSources): Settings {
  const defaults = Object.fromEntries(
    Object.entries(options).map(([key, option]) => [key, option.default]),
  );
  const values = { ...defaults, ...config, ...flags } as OptionValues & {
    cache?: OptionValues['cache'];
    report?: string;
    rules?: Levels;
  };
  const run = findOptionKeys('config').filter((key) => key !== 'open' && key !== 'follow');
  return Object.freeze({
    ...(Object.fromEntries(run.map((key) => [key, values[key]])) as unknown as Settings),
    cache: resolveCache(values.cache, root, env.LECTERN_CACHE),
    coverage: values.coverage || values.report !== undefined,
    access: values.access || flags.accessReport !== undefined,
    epoch: parseEpoch(env.SOURCE_DATE_EPOCH),
    formats: Object.freeze(listFormats(values)),
    given: new Set(Object.keys(flags) as OptionKey[]),
    // Other folders may hold what is not for students.
    outDir: path.resolve(root, flags.site ? (flags.outDir ?? siteFolder) : values.outDir),
    site: flags.site === true,
    coursePdf: flags.coursePdf === true,
    zip: flags.zip === true,
    outFile: undefined,
    exclude: Object.freeze([...values.exclude]),
    packs: Object.freeze([...values.packs]),
    bibliography: Object.freeze([...values.bibliography]),
    introduced: Object.freeze([...values.introduced]),
    macros: Object.freeze({ ...values.macros }),
    report: values.report === undefined ? undefined : path.resolve(root, values.report),
    root,
    shard: flags.shard,
    slides: flags.slides,
    rules: Object.freeze({ ...values.rules }),
  });
}

/** Where a course for students goes unless another folder is named. */
const siteFolder = 'site';

/** A web server shows pages, and the PDF of a course is made of those of its lectures. */
function listFormats({
  formats,
  site,
  coursePdf,
}: Pick<OptionValues, 'coursePdf' | 'formats' | 'site'>): readonly Format[] {
  const first: readonly Format[] = site && !formats.includes('html') ? ['html'] : [];
  const last: readonly Format[] = coursePdf ? ['pdf'] : [];
  return [...new Set([...first, ...formats, ...last])];
}

function resolveCache(
  given: string | false | undefined,
  root: string,
  fromEnv: string | undefined = '',
): Settings['cache'] {
  const wanted = given ?? (fromEnv === 'off' ? false : fromEnv || undefined);
  return typeof wanted === 'string' ? path.resolve(root, wanted) : wanted;
}

function parseEpoch(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^\d{1,11}$/.test(text)) throw new CliError('epoch-broken', { value: text });
  return Number(text);
}
