import { Writable } from 'node:stream';
import type { Terminal } from '../../src/cli/terminal.ts';

/** A stream that keeps what is written to it. */
export type Paper = Terminal & { readonly text: () => string };

/** Creates a stream that keeps what is written to it; a terminal of some columns, if wished. */
export function createPaper(terminal: { isTTY?: boolean; columns?: number } = {}): Paper {
  const pieces: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write: (piece: string, _encoding, done) => {
      pieces.push(piece);
      done();
    },
  });
  return Object.assign(stream, terminal, { text: () => pieces.join('') });
}
