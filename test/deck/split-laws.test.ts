/** Laws of splitting: what a store remembers changes nothing, and no word is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/blocks/blocks.ts';
import { createLanguage } from '../../src/blocks/language.ts';
import { textOf } from '../../src/blocks/phrasing.ts';
import type { SplitOptions } from '../../src/deck/split-options.ts';
import { createStore } from '../../src/store/store.ts';
import { splitInto, splitNote } from './outline-of.ts';

describe('with a store that is kept', () => {
  const note = '# A\n\n<!-- lectern: brake -->\n\na *b*\n\n---\n\nc\n\n# B\n\nb\n';

  test('slides that did not change are the same', () => {
    const store = createStore();
    const before = splitInto(store, note).deck.slides;
    const after = splitInto(store, note.replace('b\n', 'new\n')).deck.slides;
    expect(after[0]?.blocks).toBe(before[0]?.blocks);
    expect(after[1]?.blocks).toBe(before[1]?.blocks);
    expect(after[2]?.hash).not.toBe(before[2]?.hash);
  });

  test('slides move down with their lines, and stay what they are', () => {
    const store = createStore();
    const before = splitInto(store, note);
    const after = splitInto(store, `# New\n\nn\n\n${note}`);
    const [, ...moved] = after.deck.slides;
    expect(moved.map(({ hash, id }) => [hash, id])).toEqual(
      before.deck.slides.map(({ hash, id }) => [hash, id]),
    );
    expect(moved.map(({ source }) => source.first)).toEqual(
      before.deck.slides.map(({ source }) => source.first + 4),
    );
    expect(after.findings.map(({ range }) => range.start.line)).toEqual([7]);
  });

  test('slides of sections that say the same have ids of their own', () => {
    const { slides } = splitNote('# A\n\na\n\n# A\n\na\n\n# A\n\na\n\n');
    expect(slides.map(({ id }) => id)).toEqual(['a', 'a-2', 'a-3']);
    expect(new Set(slides.map(({ hash }) => hash)).size).toBe(1);
  });

  test.each<[string, Partial<SplitOptions>]>([
    ['prose', { prose: 'notes' }],
    ['language', { language: createLanguage('de') }],
    ['title', { title: 'Other' }],
  ])('another %s makes what a new store makes', (_name, options) => {
    const store = createStore();
    splitInto(store, note);
    expect(splitInto(store, note, options)).toEqual(splitInto(createStore(), note, options));
  });

  test('any edit gives what splitting anew gives', () => {
    const piece = fc.constantFrom(
      '# A\n\n',
      '## B\n\n',
      '#### C\n\n',
      'text.\n\n',
      '- item\n\n',
      '---\n\n',
      '> quote\n\n',
      '<!-- note -->\n\n',
      '<!-- lectern: keep -->\n\n',
      ':::notes\nspoken\n:::\n\n',
      '<details><summary>s</summary>\n\nanswer\n\n</details>\n\n',
    );
    const pieces = fc.array(piece, { maxLength: 10 });
    fc.assert(
      fc.property(pieces, fc.nat(9), piece, (all, place, added) => {
        const store = createStore();
        splitInto(store, all.join(''));
        const edited = all.toSpliced(place, 0, added).join('');
        const kept = splitInto(store, edited);
        expect(kept).toEqual(splitInto(createStore(), edited));
        const ids = kept.deck.slides.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 40 },
    );
  });
});

test('no word of a note is lost', () => {
  const piece = fc.constantFrom(
    (word: string) => `# ${word}`,
    (word: string) => `### ${word}`,
    (word: string) => `${word}.`,
    (word: string) => `- ${word}\n  - deep ${word}`,
    (word: string) => `> ${word}`,
    (word: string) => `| ${word} |\n|---|`,
    (word: string) => `\`\`\`\n${word}\n\`\`\``,
    (word: string) => `<!-- ${word} -->`,
    (word: string) => `:::notes\n${word}\n:::`,
    (word: string) => `<details><summary>${word}</summary>\n\n</details>`,
    (word: string) => `One ${word} here. ${'Many '.repeat(45)} end ${word}.`,
    () => '---',
  );
  const mode = fc.constantFrom('lead', 'full', 'notes' as const);
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), mode, (pieces, prose) => {
      const written = pieces.map((write, index) => write(`w${index}x`));
      const text = ['# Start', 'begin', ...written].join('\n\n');
      const shown = splitNote(text, { prose }).slides.flatMap(({ title, blocks, notes }) => [
        title ? textOf(title.content) : '',
        ...blocks.map(plainText),
        ...notes.flatMap((note) => note.blocks.map(plainText)),
      ]);
      const words = new Set(shown.join(' ').match(/w\dx/g));
      expect(words).toEqual(new Set(text.match(/w\dx/g)));
    }),
    { numRuns: 100 },
  );
});
