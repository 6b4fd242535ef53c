import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findFrontMatter, stripSource } from '../../src/diagrams/stripped-source.ts';

describe('a source without what Mermaid takes out', () => {
  test.each([
    ['is the source where there is nothing', 'pie\n  "a": 1', 'pie\n  "a": 1'],
    ['of nothing is nothing', '', ''],
    ['has no front matter', '---\ntitle: x\n---\npie', 'pie'],
    ['has none that is set in', '  ---\n  title: x\n  ---\n  pie', 'pie'],
    ['keeps front matter that does not end', '---\ntitle: x\npie', '---\ntitle: x\npie'],
    ['has no directives, on one line or several', '%%{init: {\n "a": 1\n}}%%\npie', 'pie'],
    ['has no comments', '%% one\npie\n  %% two\n  "a": 1', 'pie\n  "a": 1'],
    [
      'keeps what stands after a value',
      'pie\n  "a": 1 %% no comment',
      'pie\n  "a": 1 %% no comment',
    ],
    ['has no blank lines before it', '\n\n  \n  pie', 'pie'],
    ['has LF line ends', 'pie\r\n"a": 1', 'pie\n"a": 1'],
    ['keeps other scripts', 'pie\n  "数据 👩‍💻": 1', 'pie\n  "数据 👩‍💻": 1'],
  ])('%s', (_, source, text) => {
    expect(stripSource(source).text).toBe(text);
  });

  test('knows where each of its characters came from', () => {
    const part = fc.constantFrom(
      '---\ntitle: x\n---\n',
      '%%{init: {}}%%\n',
      '%% comment\n',
      '\n',
      '  ',
      '\r\n',
      'pie\n',
      'A --> B\n',
      '👩‍💻',
      'é',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const source = parts.join('');
        const { text, offsets } = stripSource(source);
        expect(offsets).toHaveLength(text.length + 1);
        const found = offsets.slice(0, -1).map((offset) => source[offset]);
        expect(found.join('')).toBe(text);
        expect(offsets).toEqual(offsets.toSorted((one, other) => one - other));
        expect(offsets.at(-1)).toBe(source.length);
      }),
    );
  });
});

describe('front matter', () => {
  test.each([
    ['---\ntitle: x\n---\npie', 'title: x', 4],
    ['---\na: 1\nb: 2\n---\n\npie', 'a: 1\nb: 2', 4],
    ['  ---\n  a: 1\n  ---\n  pie', '  a: 1', 6],
    ['---\n\n---\npie', '', 4],
  ])('of %j is %j', (source, body, start) => {
    const found = findFrontMatter(source);
    expect(found?.body.trimEnd()).toBe(body.trimEnd());
    expect(source.slice(found?.start).startsWith(body)).toBe(true);
    expect(found?.start).toBe(start);
  });

  test.each(['pie', '', 'pie\n---\na: 1\n---\n', '---\na: 1'])('of %j is none', (source) => {
    expect(findFrontMatter(source)).toBeUndefined();
  });
});
