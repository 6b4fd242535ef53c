import { describe, expect, test } from 'vitest';
import { decode } from '../../src/source/decode.ts';
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
