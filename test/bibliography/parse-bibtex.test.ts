import { expect, test } from 'vitest';
import { parseBibtex } from '../../src/bibliography/parse-bibtex.ts';
import { parseCsl } from '../../src/bibliography/parse-csl.ts';
import { readTex } from '../../src/bibliography/read-tex.ts';
import type { Work } from '../../src/bibliography/types.ts';

const draw = ({ authors, ...work }: Work): string =>
  [
    work.key,
    authors.map(({ family, given }) => `${family}, ${given}`).join(' & '),
    work.year,
    work.title,
    work.container,
    work.publisher,
    work.volume,
    work.issue,
    work.pages,
    work.url,
  ].join(' | ');

test.each([
  [
    '@string{cj = "The Computer Journal"}\n@article{knuth84, author = {Donald E. Knuth}, title = "Literate {P}rogramming", journal = cj, volume = 27, number = 2, pages = {97--111}, year = 1984, doi = {10.1/x}}',
    'knuth84 | Knuth, Donald E. | 1984 | Literate Programming | The Computer Journal |  | 27 | 2 | 97–111 | https://doi.org/10.1/x',
  ],
  [
    '@book{a, author={Ludwig van Beethoven and M{\\"u}ller, Anna and {The Open Group}}, title={\\LaTeX{} \\& more}, publisher={A}, date={2020-05-01}, url={https://a.b/c_d}}',
    'a | van Beethoven, Ludwig & Müller, Anna & The Open Group,  | 2020 | LaTeX & more |  | A |  |  |  | https://a.b/c_d',
  ],
  ['@misc(b, editor = "A and others", title = {T})', 'b | A,  |  | T |  |  |  |  |  | '],
])('%j is a work', (text, work) => {
  expect(parseBibtex(text).works.map(draw)).toEqual([work]);
});

test('an entry that is broken costs itself alone', () => {
  const text =
    '@book{a, title={A}}\n\n@book{b, title={B\n\nA remark.\n@comment{c}\n@book{d, title={D}}\n';
  const { works, broken } = parseBibtex(text);
  expect(works.map(({ key }) => key)).toEqual(['a', 'd']);
  expect(broken).toEqual([3]);
});

test('CSL JSON is read, and nothing that is none', () => {
  const item = {
    id: 'a',
    title: 'T',
    author: [
      { family: 'Beethoven', 'non-dropping-particle': 'van', given: 'L.' },
      { literal: 'WHO' },
    ],
    issued: { 'date-parts': [[1999, 1]] },
    'container-title': 'C',
    page: '1-2',
    DOI: '10.1/x',
  };
  expect(parseCsl(JSON.stringify([item]))?.works.map(draw)).toEqual([
    'a | van Beethoven, L. & WHO,  | 1999 | T | C |  |  |  | 1–2 | https://doi.org/10.1/x',
  ]);
  expect(parseCsl('{')).toBeUndefined();
  expect(parseCsl('{"a": 1}')).toBeUndefined();
});

test.each([
  [
    String.raw`M{\"u}ller, \'{E}cole, \c{c}a, \v{S}koda, Stra{\ss}e, {\O}re, na\"{\i}ve`,
    'Müller, École, ça, Škoda, Straße, Øre, naïve',
  ],
  [String.raw`\emph{A} --- b~c $x^2$ 50\%`, 'A — b\u00A0c x^2 50%'],
])('TeX %j is %j', (tex, text) => {
  expect(readTex(tex)).toBe(text);
});
