/** Files that MyST shows: `{literalinclude} a.py` with Sphinx's options, and notes by `{include}`. */
import type { CodeInclude } from '../../blocks/code-include.ts';
import { writeIncludeMark } from './include-marks.ts';
import type { Directive } from './myst-directives.ts';

/** The line that stands for one; undefined where what is asked for cannot be read. */
export function writeInclude({ name, argument, options }: Directive): string | undefined {
  const file = argument.replace(/^[./]*\//, '');
  if (!/\.\w+$|file$/i.test(file) || /[[\]|:]/.test(file)) return undefined;
  if (name === 'include' && !('literal' in options) && !('code' in options))
    return /\.(?:md|markdown|txt)$/i.test(file) && Object.keys(options).length === 0
      ? `![[${file}]]`
      : undefined;
  const first = options['lineno-start'] ?? firstMatched(options);
  const marked = options['emphasize-lines'];
  const title = options['caption']?.replaceAll('"', '');
  const meta = [
    marked === undefined ? '' : `{${marked}}`,
    title === undefined ? '' : `title="${title}"`,
    'linenos' in options || 'number-lines' in options || first !== undefined ? 'linenos' : '',
    first === undefined ? '' : `startFrom=${first}`,
  ];
  return writeIncludeMark({
    file: argument.startsWith('/') ? file : argument,
    ...selectionOf(options),
    lang: options['language'] ?? options['code'] ?? options['lang'],
    meta: meta.filter(Boolean).join(' '),
  });
}

/** `:lineno-match:` counts as the file does. */
function firstMatched(options: Directive['options']): number | undefined {
  return 'lineno-match' in options ? (readRanges(options['lines'] ?? '')[0]?.from ?? 1) : undefined;
}

function selectionOf(options: Directive['options']): Omit<CodeInclude, 'file'> {
  const ranges = readRanges(options['lines'] ?? '');
  return {
    ...(ranges.length > 0 && { ranges }),
    ...(options['pyobject'] !== undefined && { symbol: options['pyobject'] }),
    ...(options['start-at'] !== undefined && { startAt: options['start-at'] }),
    ...(options['start-after'] !== undefined && { startAfter: options['start-after'] }),
    ...(options['end-at'] !== undefined && { endAt: options['end-at'] }),
    ...(options['end-before'] !== undefined && { endBefore: options['end-before'] }),
  };
}

/** `1-3,5-,-2` of Sphinx. */
function readRanges(written: string): { from: number; to: number | undefined }[] {
  return [...written.matchAll(/(\d*)[ \t]*(-?)[ \t]*(\d*)/g)].flatMap(([, from, dash, to]) => {
    if (!from && !to) return [];
    return [{ from: Number(from) || 1, to: dash ? Number(to) || undefined : Number(from) }];
  });
}
