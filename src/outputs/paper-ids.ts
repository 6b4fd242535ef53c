/**
 * A PDF's names have at most 127 bytes, and Chromium writes three or five for each byte of an id that is not ASCII:
 * readers warn of such names, and some do not follow their links. Ids on paper are seen by nobody, so they can be others.
 */
import { listTokens } from '../html/tokens.ts';

const plain = /^[\w.~-]{1,100}$/;

/** Whether an id keeps its name on paper. */
export function isPlainId(id: string): boolean {
  return plain.test(id);
}

/** Gives the ids of a body of frames and texts short names in ASCII, where they are no good names themselves. */
export function namePaperIds(body: string): (id: string) => string {
  const names = new Map<string, string>();
  for (const id of listTokens(body, 'id'))
    if (!isPlainId(id) && !names.has(id)) names.set(id, `place-${names.size + 1}`);
  return (id) => names.get(id) ?? id;
}
