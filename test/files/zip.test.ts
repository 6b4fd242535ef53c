import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readZip, writeZip, ZipError, type ZipLimits } from '../../src/files/zip.ts';

const limits = { entries: 10, size: 1000 };

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

const files = [
  { path: 'b/second.txt', bytes: text('two '.repeat(50)) },
  { path: 'größe.txt', bytes: text('ü') },
  { path: 'a.png', bytes: text('one') },
];

/** Why an archive is not read. */
function refusal(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof ZipError) return error.reason;
    throw error;
  }
  return 'read';
}

describe('archives', () => {
  test('come out as they went in, in their order', () => {
    const found = readZip(writeZip(files), limits);
    expect([...found].map(([path, bytes]) => ({ path, bytes }))).toEqual(files);
  });

  test('have one date, whatever the clock says', () => {
    // Time and date of a local header: midnight, the first of January 1980.
    const header = Buffer.from(writeZip(files)).readUInt32LE(10);
    expect(header).toBe(0x0021_0000);
  });

  test('keep pictures as they are, and pack text', () => {
    const zip = Buffer.from(writeZip(files));
    expect(zip.includes('one')).toBe(true);
    expect(zip.includes('two two')).toBe(false);
  });

  test('give the files that are wanted', () => {
    const found = readZip(writeZip(files), limits, (path) => path.startsWith('b/'));
    expect([...found.keys()]).toEqual(['b/second.txt']);
  });

  const archive = writeZip(files);
  const lying = Buffer.from(writeZip([{ path: 'a.txt', bytes: text('x'.repeat(500)) }]));
  const at = lying.indexOf('PK\x01\x02', 0, 'latin1');
  lying.writeUInt32LE(10, at + 24);
  test('bound what a file holds by what it says', () => {
    expect(readZip(lying, limits).get('a.txt')).toHaveLength(10);
  });

  test.each<[string, Uint8Array, { within: ZipLimits; reason: string }]>([
    ['no archive', text('Dear students'), { within: limits, reason: 'no-zip' }],
    ['nothing', new Uint8Array(), { within: limits, reason: 'no-zip' }],
    [
      'the first half of one',
      archive.slice(0, archive.length / 2),
      { within: limits, reason: 'damaged' },
    ],
    [
      'more files than allowed',
      archive,
      { within: { entries: 2, size: 1000 }, reason: 'too-large' },
    ],
    [
      'more bytes than allowed',
      archive,
      { within: { entries: 10, size: 100 }, reason: 'too-large' },
    ],
    ['packed bytes alone', deflateRawSync(text('PK')), { within: limits, reason: 'no-zip' }],
  ])('of %s are refused', (_, bytes, { within, reason }) => {
    expect(refusal(() => readZip(bytes, within))).toBe(reason);
  });
});
