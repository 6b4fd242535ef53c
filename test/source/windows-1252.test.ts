import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeWindows1252, encodeWindows1252 } from '../../src/source/windows-1252.ts';

describe('Windows-1252', () => {
  test.each([
    ['nothing', [], ''],
    ['ASCII', [0x41, 0x7e, 0x0a], 'A~\n'],
    ['the euro sign', [0x80], '€'],
    ['quotation marks and dashes', [0x93, 0x94, 0x91, 0x92, 0x96, 0x97], '“”‘’–—'],
    ['letters that Latin-1 lacks', [0x8a, 0x9a, 0x8e, 0x9e, 0x8c, 0x9c, 0x9f], 'ŠšŽžŒœŸ'],
    ['Latin-1', [0xa0, 0xe9, 0xdf, 0xff], '\u00a0éßÿ'],
    [
      'the five bytes that have no character',
      [0x81, 0x8d, 0x8f, 0x90, 0x9d],
      '\x81\x8d\x8f\x90\x9d',
    ],
  ])('decodes %s', (_, bytes, text) => {
    expect(decodeWindows1252(Uint8Array.from(bytes))).toBe(text);
  });

  test.each([
    ['a character outside it', 'é€漢'],
    ['an emoji', '🎉'],
    ['a combining mark', 'é\u0301'],
    ['ASCII, which is not asked for', 'éa'],
  ])('has no bytes for %s', (_, text) => {
    expect(encodeWindows1252(text)).toBeUndefined();
  });

  test('gives every byte above ASCII back', () => {
    fc.assert(
      fc.property(fc.uint8Array({ min: 0x80 }), (bytes) => {
        expect(encodeWindows1252(decodeWindows1252(bytes))).toEqual(bytes);
      }),
      { numRuns: 100 },
    );
  });

  test('has a character of its own for each byte', () => {
    const all = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    expect(new Set(decodeWindows1252(all)).size).toBe(256);
  });
});
