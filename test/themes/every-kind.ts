import { readFileSync } from 'node:fs';

/** Every kind of slide, block and drawing that a theme dresses. */
export const everyKind: string = readFileSync(
  new URL('../../examples/every-kind.md', import.meta.url),
  'utf8',
);
