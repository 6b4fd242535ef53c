import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { findSuggestion } from '../problems/suggest.ts';

/** Whether a file is there, and otherwise the name in its folder that was probably meant. */
export async function findNearFile(
  file: string,
): Promise<{ readonly type: 'there' } | { readonly type: 'missing'; readonly name?: string }> {
  try {
    await stat(file);
    return { type: 'there' };
  } catch {
    const names = await readdir(path.dirname(file)).catch(() => []);
    const name = findSuggestion(path.basename(file), names);
    return { type: 'missing', ...(name !== undefined && { name }) };
  }
}
