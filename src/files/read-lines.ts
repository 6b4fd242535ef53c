import { readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../source/decode.ts';
import { stdinName } from './find-notes.ts';

/** Creates what reads the lines of a project's files as problems count them, the last file once; undefined where there are none. */
export function createLineReader(
  root: string,
  stdin?: Uint8Array,
): (file: string) => readonly string[] | undefined {
  let last: { file: string; lines: readonly string[] | undefined } | undefined = stdin && {
    file: stdinName,
    lines: decode(stdin).text?.split('\n'),
  };
  return (file) => {
    if (last?.file !== file) last = { file, lines: readLines(path.resolve(root, file)) };
    return last.lines;
  };
}

function readLines(file: string): readonly string[] | undefined {
  try {
    return decode(readFileSync(file)).text?.split('\n');
  } catch {
    return undefined;
  }
}
