import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { decode } from '../../src/source/decode.ts';
import { parseBoth } from '../markdown/parse-both.ts';
import { hasCorpus } from './harness.js';

const folder = path.resolve(import.meta.dirname, '../../../shared/corpus/dev');

test.skipIf(!hasCorpus)('sections of every note of the corpus parse as the whole does', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  for (const file of files) {
    const { text = '' } = decode(readFileSync(path.join(folder, file)));
    // A whole parse takes time in the square of the length.
    if (text.length >= 40_000) continue;
    const { parts, whole } = parseBoth(text);
    expect(parts, file).toEqual(whole);
  }
});
