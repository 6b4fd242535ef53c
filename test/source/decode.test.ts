import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/source/decode.ts';
import { decodeWindows1252 } from '../../src/source/windows-1252.ts';
import { reportFinding } from '../problems/report-finding.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode', () => {
  test('reads UTF-8 with and without a byte order mark, and all line ends', () => {
    expect(decode(utf8('\uFEFFa\r\nb\rc\n')).text).toBe('a\nb\nc\n');
  });

  test('reads UTF-16 in both orders, with and without a byte order mark', () => {
    const text = '# Notes\n\nplain text';
    const little = Buffer.from(text, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(decode(Buffer.concat([Buffer.from([0xff, 0xfe]), little])).text).toBe(text);
    expect(decode(Buffer.concat([Buffer.from([0xfe, 0xff]), big])).text).toBe(text);
    expect(decode(little).text).toBe(text);
    expect(decode(big).text).toBe(text);
  });

  test('reads what is neither as Windows-1252', () => {
    expect(
      decode(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x20, 0x80, 0x20, 0x93, 0x94])).text,
    ).toBe('café € “”');
  });

  test('knows bytes that are no text', () => {
    expect(decode(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13])).text).toBeUndefined();
  });

  test('repairs UTF-8 that was read as Windows-1252, and says where', () => {
    const { text, findings } = decode(
      utf8('# ðŸ§\u00a0 Brain\n\n## ðŸŸ¥ Red\n\nIt’s cafÃ© â€” fine'),
    );
    expect(text).toBe('# 🧠 Brain\n\n## 🟥 Red\n\nIt’s café — fine');
    expect(findings.map(reportFinding)).toMatchObject([
      { rule: 'encoding-repaired', severity: 'warning', line: 1, column: 3, facts: { count: 4 } },
    ]);
  });

  test('leaves honest text alone', () => {
    const text = 'CAFÉ» déjà vu, Größe, «Привет», naïve — Ελληνικά';
    expect(decode(utf8(text))).toEqual({ text, findings: [] });
  });

  test('lets nobody forge a placeholder', () => {
    expect(decode(utf8('a\uFDD0 0\uFDD1')).text).toBe('a\uFFFD 0\uFFFD');
  });
});

/** UTF-8 as a program shows it that takes it for Windows-1252. */
function garble(text: string): string {
  return decodeWindows1252(utf8(text));
}

describe('line ends become LF', () => {
  test.each([
    ['of Windows', 'a\r\nb', 'a\nb'],
    ['of old Macs', 'a\rb\r\rc', 'a\nb\n\nc'],
    ['of both', 'a\r\n\rb', 'a\n\nb'],
    ['but nothing else', 'a\u2028b\u0085c\vd', 'a\u2028b\u0085c\vd'],
  ])('%s', (_, text, expected) => {
    expect(decode(utf8(text)).text).toBe(expected);
  });
});

describe('bytes are', () => {
  test.each([
    ['no text, when a zero stands among UTF-8', [0x61, 0, 0x62, 0x63, 0x64, 0x65], undefined],
    ['no text, when they are neither UTF-8 nor printed', [0x61, 0xe9, 0x01], undefined],
    ['text, when there are none', [], ''],
    ['Windows-1252, when one is no UTF-8', [0x61, 0xe9], 'aé'],
    ['Windows-1252, with tabs and line ends', [0x09, 0xe9, 0x0a, 0x0d], '\té\n\n'],
    ['UTF-8, when only its mark says so', [0xef, 0xbb, 0xbf, 0x61], 'a'],
    ['UTF-16, when only its mark says so', [0xff, 0xfe, 0x61, 0], 'a'],
    ['UTF-16 in the other order', [0xfe, 0xff, 0, 0x61], 'a'],
    ['UTF-16 with Chinese', [0xff, 0xfe, 0x22, 0x6f], '漢'],
  ])('%s', (_, bytes, text) => {
    expect(decode(Uint8Array.from(bytes)).text).toBe(text);
  });

  test('guessed by their beginning alone', () => {
    const long = Buffer.from('a'.repeat(3000), 'utf16le');
    expect(decode(Buffer.concat([long, Buffer.from('漢', 'utf16le')])).text).toBe(
      `${'a'.repeat(3000)}漢`,
    );
  });
});

describe('garbled text is repaired', () => {
  test.each([
    ['a letter', 'é'],
    ['a quotation mark', '“'],
    ['a dash', '—'],
    ['an emoji', '🎉'],
    ['an emoji of several', '👩‍🔬'],
    ['Greek', 'Ελληνικά'],
    ['Hebrew', 'שלום'],
    ['Chinese', '漢字'],
    ['a combining mark', 'é\u0301'],
    ['a no-break space', '\u00a0'],
  ])('%s', (_, text) => {
    const { text: repaired, findings } = decode(utf8(`a ${garble(text)} b`));
    expect(repaired).toBe(`a ${text} b`);
    expect(findings.map(({ rule, range, facts }) => [rule, range.start, facts])).toEqual([
      [
        'encoding-repaired',
        { line: 1, column: 3 },
        { count: 1, before: garble(text), after: text },
      ],
    ]);
  });

  test.each([
    ['a lone pair that means something', 'CAFÉ»'],
    ['accents one after the other', 'éèê'],
    ['marks that a typewriter lacks', '“a” – ‘b’ … €'],
    ['characters outside Windows-1252', 'Ã©漢'],
    ['what is no UTF-8', 'Ã('],
    ['Chinese', '漢字'],
  ])('but not %s', (_, text) => {
    expect(decode(utf8(text))).toEqual({ text, findings: [] });
  });

  test('once, at the first place, with their number', () => {
    const { findings } = decode(utf8(`a\n\nb ${garble('é')} c\n${garble('ü')} ${garble('é')}`));
    expect(findings.map(({ range, facts }) => [range.start, facts.count])).toEqual([
      [{ line: 3, column: 3 }, 3],
    ]);
  });
});

describe('any text', () => {
  // Not what is garbled: two characters of Windows-1252 next to each other may be.
  const character = fc.constantFrom(
    'a',
    '#',
    ' ',
    '\n',
    '漢',
    '字',
    'ש',
    'ל',
    'Ж',
    '🎉',
    '👩‍🔬',
    'e\u0301',
  );
  const text = fc.array(character, { maxLength: 30 }).map((parts) => parts.join(''));

  test('comes out as it is from UTF-8', () => {
    fc.assert(
      fc.property(text, (given) => {
        expect(decode(utf8(given)).text).toBe(given);
      }),
    );
  });

  test('comes out the same from UTF-16 with a mark, in both orders', () => {
    fc.assert(
      fc.property(text, (given) => {
        const little = Buffer.from(`\uFEFF${given}`, 'utf16le');
        expect(decode(little).text).toBe(given);
        expect(decode(Buffer.from(little).swap16()).text).toBe(given);
      }),
    );
  });

  test('that is garbled comes out repaired, and what is repaired stays', () => {
    const other = fc.constantFrom('é', 'ü', '“', '—', '🎉', '漢', 'a', ' ');
    fc.assert(
      fc.property(fc.array(other, { maxLength: 12 }), (parts) => {
        const given = parts.join(' ');
        expect(decode(utf8(garble(given))).text).toBe(given);
        expect(decode(utf8(given))).toEqual({ text: given, findings: [] });
      }),
    );
  });

  test('has neither NUL nor a placeholder', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        // oxlint-disable-next-line no-control-regex -- NUL is what it looks for
        expect(decode(utf8(given)).text ?? '').not.toMatch(/[\0\r\uFDD0-\uFDEF]/);
      }),
    );
  });
});

describe('colour codes of a terminal', () => {
  test.each([
    [
      'in code',
      '# T\n\n```ansi\n\x1b[31mred\x1b[0m\n```\n',
      '# T\n\n```ansi\nred\n```\n',
      { line: 4, column: 1 },
    ],
    ['in text', 'a \x1b[1;32mb\x1b[m', 'a b', { line: 1, column: 3 }],
  ])('are left out, and said: %s', (...[, text, shown, place]) => {
    const decoded = decode(new TextEncoder().encode(text));
    expect(decoded.text).toBe(shown);
    expect(decoded.findings).toEqual([
      { rule: 'escapes-removed', facts: { count: 2 }, range: { start: place } },
    ]);
  });
});
