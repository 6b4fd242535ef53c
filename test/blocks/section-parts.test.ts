import { describe, expect, test } from 'vitest';
import { findParts, rangeOf, type SectionParts } from '../../src/blocks/section-parts.ts';
import { createStore } from '../../src/store/store.ts';
import { sectionsOf } from './read-blocks.ts';

function partsOf(source: string): SectionParts {
  const [section] = sectionsOf(source);
  if (!section) throw new Error('no section');
  return findParts(section, createStore());
}

const rich = `# A ![logo](h.png)

Text with [a *link*](one), $x$ and ![a](a.png).

> [!TIP] See [the label](two) and $y$
> - \`\`\`js
>   f()
>   \`\`\`

<details><summary><a href="four">b</a></summary>

\`\`\`mermaid
graph TD
\`\`\`

[![b](b.png)](three)

</details>

$$
w
$$

\`\`\`relations
a -> b
\`\`\`

| a | $v$ |
|---|-----|
`;

describe('the parts of a section', () => {
  const parts = partsOf(rich);

  test.each([
    ['code', parts.code.map(({ value }) => value), ['f()']],
    ['diagrams', parts.diagrams.map(({ value }) => value), ['graph TD']],
    ['formulas, displayed or not', parts.formulas.map(({ value }) => value), ['x', 'y', 'w', 'v']],
    [
      'pictures, of the heading and in links too',
      parts.images.map(({ url }) => url),
      ['h.png', 'a.png', 'b.png'],
    ],
    ['links, of a label too', parts.links.map(({ url }) => url), ['one', 'two', 'four', 'three']],
    ['relations', parts.relations.map(({ value }) => value), ['a -> b']],
  ])('are its %s, in the order of the text', (_name, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('are none where it has none', () => {
    const { hasItalics, ...lists } = partsOf('# A\n\nwords');
    expect(Object.values(lists)).toEqual([[], [], [], [], [], []]);
    expect(hasItalics).toBe(false);
  });

  test.each([
    ['a stressed word', 'an *a*', true],
    ['a quote', '> a', true],
    ['an HTML element', '<kbd>a</kbd>', true],
    ['a strong word', '**a**', false],
    ['an alert', '> [!TIP]\n> a', false],
    ['a stressed word in a label', '> [!TIP] *a*\n> b', true],
  ])('know what is set in italics: %s', (_name, source, hasItalics) => {
    expect(partsOf(source).hasItalics).toBe(hasItalics);
  });

  test('are found once a text, wherever it stands', () => {
    const store = createStore();
    const [one, two, other] = sectionsOf('# A\n\n`x`\n# A\n\n`x`\n# B\n\n`x`\n').map((section) =>
      findParts(section, store),
    );
    expect(one).toBe(two);
    expect(other).not.toBe(one);
  });

  test('stand in the note where their section does', () => {
    const [, section] = sectionsOf('---\na: b\n---\n# A\n\na\n\n# B\n\nx ![b](b.png)');
    if (!section) throw new Error('no section');
    const [image] = findParts(section, createStore()).images;
    expect(rangeOf(section, image ?? {})).toEqual({
      start: { line: 10, column: 3 },
      end: { line: 10, column: 14 },
    });
    expect(rangeOf(section, {})).toEqual({ start: { line: 8, column: 1 } });
  });
});
