import { test } from 'vitest';
import { readFile } from '../../src/coverage/read-file.ts';
import { expectProcessorTime } from '../processor-time.ts';

/** Milliseconds of processor time for 20,000 paragraphs; most take some 300. */
const bound = 5000;

test.each([
  ['paragraphs', 'plain words here\n\n'],
  ['formulas that open', '$$\na\n\n'],
  ['formulas in brackets that open', '\\[\na\n\n'],
  ['formulas on their lines', '$$ a\n\n'],
  ['drawings that open', ':::mermaid\n\n'],
  ['rules of tables', '+--\n| a\n'],
  ['tags of templates', '{% a %}\n'],
])('reads %s within seconds', async (_, text) => {
  await expectProcessorTime(bound, () => readFile(text.repeat(20_000)));
});
