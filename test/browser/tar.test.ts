import { describe, expect, it } from 'vitest';
import { parseTar } from '../../src/browser/tar.ts';

interface Entry {
  readonly name: string;
  readonly type?: string;
  readonly body?: string;
  readonly mode?: string;
  readonly size?: string;
  readonly prefix?: string;
}

function writeEntry({
  name,
  type = '0',
  body = '',
  mode = '0000644',
  size,
  prefix = '',
}: Entry): Buffer {
  const header = Buffer.alloc(512);
  header.write(name, 0);
  header.write(mode, 100);
  header.write(size ?? body.length.toString(8).padStart(11, '0'), 124);
  header.write(type, 156);
  header.write('ustar', 257);
  header.write(prefix, 345);
  const content = Buffer.alloc(Math.ceil(body.length / 512) * 512);
  content.write(body);
  return Buffer.concat([header, content]);
}

function parse(...entries: Entry[]): { name: string; mode: number; text: string }[] {
  const archive = Buffer.concat([...entries.map(writeEntry), Buffer.alloc(1024)]);
  return parseTar(archive).map(({ name, mode, bytes }) => ({
    name,
    mode,
    text: Buffer.from(bytes).toString(),
  }));
}

describe('an archive', () => {
  it('gives its files, with what they hold', () => {
    const long = 'x'.repeat(513);
    expect(
      parse(
        { name: 'lib/', type: '5' },
        { name: 'lib/a.so', body: long, mode: '0000755' },
        { name: 'empty' },
        { name: 'b', body: 'y' },
      ),
    ).toEqual([
      { name: 'lib/a.so', mode: 0o755, text: long },
      { name: 'empty', mode: 0o644, text: '' },
      { name: 'b', mode: 0o644, text: 'y' },
    ]);
  });

  it.each(['../up', '/etc/passwd', 'a/../../b', 'a//b', './a', 'a\\..\\b', 'C:/a'])(
    'may not name %j',
    (name) => {
      expect(() => parse({ name })).toThrow('The archive names');
    },
  );

  it.each([
    [{ name: 'link', type: '2' }, 'of type "2"'],
    [{ name: 'device', type: '3' }, 'of type "3"'],
    [{ name: 'a', prefix: 'long' }, 'longer than'],
    [{ name: 'a', size: 'what' }, 'broken header'],
    [{ name: 'a', size: '00000007777' }, 'ends inside a'],
  ] as const)('is refused with %j', (entry, message) => {
    expect(() => parse(entry)).toThrow(message);
  });
});
