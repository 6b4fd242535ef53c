import { expect, test } from 'vitest';
import { listLabels } from '../../src/markdown/label-text.ts';

test.each([
  ['a picture', '![x](a){#fig-tide}', ['fig-tide']],
  ['a picture in a fence', '```md\n![x](a){#fig-tide}\n```', []],
  ['a picture in a code span', '`![x](a){#fig-tide}`', []],
  ['a target', '(there)=\n# A', ['there']],
  ['a line in brackets', '(see below) a', []],
  ['a directive', '```{figure} a.png\n:name: tide\n\nOn \\label{eq} it.\n```', ['eq', 'tide']],
  ['a listing', '```{code-block}\n:name: lst-a\n{#fig-b}\n```', ['lst-a']],
  ['formulas', '$$ x \\label{eq:a} $$\n\n$$ y $$ {#eq-b}\n\n$$ z $$ (cc)', ['eq:a', 'eq-b', 'cc']],
  ['a formula of MyST', '```{math}\nx \\label{eq:a}\n```', ['eq:a']],
])('names of %s', (_, text, expected) => expect(listLabels(text)).toEqual(expected));
