import { type Dict, Name, type PdfReader, Stream, type Value } from './parse-pdf.ts';

/** Gives what a dictionary has under a key, by kind; undefined where it has something else. */
export interface Look {
  readonly dict: (value: Value | undefined) => Dict | undefined;
  readonly list: (value: Value | undefined) => readonly Value[];
  readonly name: (value: Value | undefined) => string | undefined;
}

/** Creates it for a PDF. */
export function createLook({ resolve }: PdfReader): Look {
  return {
    dict(value) {
      const found = resolve(value);
      if (found instanceof Stream) return found.dict;
      return found instanceof Map ? found : undefined;
    },
    list(value) {
      const found = resolve(value);
      return Array.isArray(found) ? found : [];
    },
    name(value) {
      const found = resolve(value);
      return found instanceof Name ? found.value : undefined;
    },
  };
}
