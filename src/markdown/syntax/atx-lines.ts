/**
 * A heading with the space that it lacks, or has as a wide or no-break one, and without what has no width before it; undefined
 * where nothing is wrong. A single `#` before a word is a hashtag.
 */
export function repairAtx(line: string): string | undefined {
  if (!/^[\u200b\u2060\ufeff]*#/.test(line)) return undefined;
  const repaired = line
    .replace(/^[\u200b\u2060\ufeff]+(?=#{1,6}[ \t])/, '')
    .replace(/^(#{1,6})[\u00a0\u2000-\u200a\u202f\u3000](?=\s*\S)/, '$1 ')
    .replace(/^(#{2,6})(?=\p{L})/u, '$1 ');
  return repaired === line ? undefined : repaired;
}
