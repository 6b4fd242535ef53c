import type { Readable } from 'node:stream';
import { maxNoteSize } from '../files/read-note.ts';
import { stream } from '../options/resolve-target.ts';
import type { Invocation } from './commands.ts';

/**
 * Reads the standard input to its end where `-` is among the notes; undefined where it is not. Of a note that is too large
 * one byte more than the limit is read. @throws the signal's reason when the run is ended meanwhile
 */
export async function readInput({
  positionals,
  input,
  report,
  signal,
}: Pick<Invocation, 'positionals' | 'report' | 'signal'> & {
  readonly input: (Readable & { readonly isTTY?: boolean }) | undefined;
}): Promise<Uint8Array | undefined> {
  if (!positionals.includes(stream)) return undefined;
  signal.throwIfAborted();
  if (input === undefined) return new Uint8Array();
  if (input.isTTY === true)
    report.showProgress('Reading the note from the terminal: Ctrl-D ends it');
  const end = (): void => void input.destroy(signal.reason as Error);
  signal.addEventListener('abort', end, { once: true });
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of input) {
      const bytes = Buffer.from(chunk as Buffer);
      chunks.push(bytes);
      size += bytes.length;
      if (size > maxNoteSize) break;
    }
  } finally {
    signal.removeEventListener('abort', end);
  }
  return Buffer.concat(chunks).subarray(0, maxNoteSize + 1);
}
