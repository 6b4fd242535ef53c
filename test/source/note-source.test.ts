import { describe, expect, test } from 'vitest';
import { createSource } from '../../src/source/note-source.ts';
import { drawFinding } from '../markdown/draw-tree.ts';

const source = (bytes: Uint8Array) => createSource({ path: 'a/b.md', dir: '/c/a', bytes });
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the source of a note', () => {
  test('has its text, its lines and where it comes from', () => {
    expect(source(utf8('# A\r\n\r\nb'))).toEqual({
      path: 'a/b.md',
      dir: '/c/a',
      text: '# A\n\nb',
      lines: ['# A', '', 'b'],
      findings: [],
    });
  });

  test.each([
    ['nothing', '', ['']],
    ['a line end', 'a\n', ['a', '']],
    ['line ends of old Macs', 'a\rb', ['a', 'b']],
    ['line separators of Unicode', 'a\u2028b', ['a\u2028b']],
  ])('has the lines of %s', (_, text, lines) => {
    expect(source(utf8(text))?.lines).toEqual(lines);
  });

  test('says what was repaired, and where', () => {
    expect(source(utf8('# A\n\ncafÃ©'))?.findings.map(drawFinding)).toEqual([
      'encoding-repaired 3:4 1 Ã© é',
    ]);
  });

  test('is none where the bytes are no text', () => {
    expect(source(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]))).toBeUndefined();
  });
});
