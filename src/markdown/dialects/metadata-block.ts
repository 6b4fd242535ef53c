/** Front matter without marks, as MultiMarkdown, MkDocs and Pelican read it: `Title: A`, `Date: 2026-01-05`, a blank line. */
import type { TitleBlock } from './title-block.ts';

const entry = /^([A-Za-z][\w -]{0,30}):(?:[ \t]+(.*))?$/;
const goesOn = /^(?: {4}|\t)[ \t]*(\S.*)$/;
/** Of another name, a line with a text is one that readers see. */
const known =
  /^(?:affiliation|authors?|category|categories|comments?|copyright|cover|css|date|description|disqus|draft|email|format|hide|id|image|keywords|lang|language|layout|license|modified|pagetime|permalink|revision|save_as|series|slug|status|subtitle|summary|tags|template|thumbnail|title|url|version)$/i;

/** Reads it from the first line on; undefined where these lines are no such block, which has a title and another entry. */
export function findMetadataBlock(lines: readonly string[]): TitleBlock | undefined {
  const end = lines.findIndex((line) => line.trim() === '');
  const block = lines.slice(0, end < 0 ? lines.length : end);
  if (block.length < 2) return undefined;
  const values = new Map<string, string[]>();
  const names = block.map((line) => {
    const [, name, value = ''] = entry.exec(line) ?? [];
    const [, more] = goesOn.exec(line) ?? [];
    if (name !== undefined) values.set(name.toLowerCase(), [value.trim()]);
    else if (more !== undefined) [...values.values()].at(-1)?.push(more.trim());
    return name?.toLowerCase() ?? (more === undefined || values.size === 0 ? undefined : '');
  });
  const isData = names.every((name) => {
    const text = name === undefined ? undefined : (values.get(name) ?? []).join(' ').trim();
    return name === '' || text === '' || (text !== undefined && known.test(name!));
  });
  if (!isData || !values.get('title')?.[0] || values.size < 2) return undefined;
  const text = names.map((name) => {
    const value = (values.get(name ?? '') ?? []).join(' ').trim();
    return value === '' ? '' : `${name}: ${JSON.stringify(value)}`;
  });
  return { text: text.join('\n'), lineCount: block.length };
}
