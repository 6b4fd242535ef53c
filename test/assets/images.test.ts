import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createStore } from '../../src/store/store.ts';
import { type LoadedImage, loadImages } from '../../src/assets/images.ts';
import { avifOf, jpegOf, pngOf } from './image-bytes.ts';
import { reportFinding } from '../problems/report-finding.ts';

const place = { line: 3, column: 5 };
const png = pngOf(12, 7);
let base = '';
let root = '';
let noteDir = '';

beforeAll(async () => {
  base = await realpath(await mkdtemp(path.join(tmpdir(), 'images-')));
  root = path.join(base, 'project');
  noteDir = path.join(root, 'notes');
  await mkdir(path.join(noteDir, 'pictures'), { recursive: true });
  await writeFile(path.join(base, 'secret.png'), png);
  await mkdir(path.join(base, 'project-two'));
  await writeFile(path.join(base, 'project-two', 'a.png'), png);
});
afterAll(() => rm(base, { recursive: true, force: true }));

async function load(url: string): Promise<LoadedImage> {
  const image = (await loadImages([{ url, place }], { noteDir, root, store: createStore() })).get(
    url,
  );
  if (image === undefined) throw new Error(`Nothing for ${url}`);
  return image;
}

async function put(name: string, content: string | Buffer): Promise<void> {
  await writeFile(path.join(noteDir, name), content);
}

/** Rule and words of a failure; a failure names no folder of the machine. */
async function failureOf(url: string): Promise<string> {
  const image = await load(url);
  if (image.type !== 'failed') return image.type;
  expect(image.finding.range).toEqual({ start: place });
  expect(JSON.stringify(image.finding)).not.toContain(base);
  const { rule, reason, hint } = reportFinding(image.finding);
  return `${rule}: ${reason}. ${hint}`;
}

/** Kind and size of what was loaded. */
async function kindOf(url: string): Promise<string> {
  const image = await load(url);
  if (image.type !== 'loaded') return JSON.stringify(image);
  return `${image.src.slice(5, image.src.indexOf(';'))} ${image.width}x${image.height}`;
}

function svgOf(image: LoadedImage): string {
  if (image.type !== 'loaded') throw new Error(JSON.stringify(image));
  const [, data = ''] = image.src.split('data:image/svg+xml;base64,');
  return Buffer.from(data, 'base64').toString();
}

describe('where images may lie', () => {
  test('names as authors write them', async () => {
    for (const name of ['My figure (1).png', '図 一.png', '50%.png', 'a?b.png', 'c#1.png'])
      await put(name, png);
    await put('pictures/a.png', png);
    await writeFile(path.join(root, 'logo.png'), png);
    const urls = [
      'My figure (1).png',
      'My%20figure%20%281%29.png',
      '%E5%9B%B3%20%E4%B8%80.png',
      '50%.png',
      '50%25.png',
      'a?b.png',
      'c#1.png',
      'pictures\\a.png',
      'pictures/a.png?raw=true',
      'pictures/a.png#left',
      './pictures/../pictures/a.png',
      '/notes/pictures/a.png',
      '/logo.png',
      '../logo.png',
    ];
    const kinds = await Promise.all(urls.map(kindOf));
    expect(kinds).toEqual(urls.map(() => 'image/png 12x7'));
  });

  test('the literal name comes before the decoded one', async () => {
    await put('x%20y.png', pngOf(1, 1));
    await put('x y.png', pngOf(2, 2));
    expect(await kindOf('x%20y.png')).toBe('image/png 1x1');
    expect(await kindOf('x y.png')).toBe('image/png 2x2');
  });

  test('a name composed otherwise is the same name', async () => {
    await put('Schéma.png'.normalize('NFD'), png);
    expect(await kindOf('Schéma.png'.normalize('NFC'))).toBe('image/png 12x7');
  });

  test('nothing outside the project, by no way', async () => {
    await symlink(path.join(base, 'secret.png'), path.join(noteDir, 'link.png'));
    await symlink(base, path.join(noteDir, 'linked'));
    const urls = [
      '../../secret.png',
      '%2e%2e%2f%2e%2e%2fsecret.png',
      '..\\..\\secret.png',
      '..%5c..%5csecret.png',
      '../../secret.png?raw=true',
      '../../project-two/a.png',
      '../../no-such-file.png',
      'link.png',
      'linked/secret.png',
      '/../secret.png',
      'C:\\secret.png',
      '\\\\server\\share\\a.png',
    ];
    for (const url of urls.filter((each) => each !== '/../secret.png'))
      expect(await failureOf(url)).toMatch(/^image-outside: .* is outside the project/);
    expect(await failureOf('/../secret.png')).toMatch(/^image-/);
    // An absolute path starts at the project.
    const absolute = await load(path.join(base, 'secret.png'));
    expect(absolute).toMatchObject({ type: 'failed', finding: { rule: 'image-missing' } });
  });

  test('links inside the project, and a project reached by a link', async () => {
    await put('pictures/real.png', png);
    await symlink('pictures/real.png', path.join(noteDir, 'inside.png'));
    expect(await kindOf('inside.png')).toBe('image/png 12x7');
    const alias = path.join(base, 'alias');
    await symlink(root, alias);
    const context = { noteDir: path.join(alias, 'notes'), root, store: createStore() };
    const loaded = await loadImages([{ url: 'inside.png', place }], context);
    expect(loaded.get('inside.png')?.type).toBe('loaded');
  });
});

describe('what cannot be used', () => {
  test('remote ones are told apart', async () => {
    for (const url of ['http://a.example/x.png', 'HTTPS://a.example/x.png', '//a.example/x.png'])
      expect(await load(url)).toEqual({ type: 'remote' });
  });

  test('other addresses', async () => {
    for (const url of ['file:///etc/passwd', 'javascript:alert(1)', 'blob:x', 'ftp://a.example/x'])
      expect(await failureOf(url)).toMatch(/^image-unreadable: .* addresses are not read/);
    for (const url of ['a\0.png', 'a%00.png'])
      expect(await failureOf(url)).toMatch(/^image-unreadable: .* holds a NUL character/);
  });

  test('folders, pipes, devices and circles', async () => {
    execFileSync('mkfifo', [path.join(noteDir, 'pipe.png')]);
    await symlink('circle.png', path.join(noteDir, 'circle.png'));
    expect(await failureOf('pictures')).toContain('it is a folder');
    expect(await failureOf('pipe.png')).toContain('it is not a regular file');
    expect(await failureOf('circle.png')).toContain('lead in a circle');
  }, 5000);

  test('a file that is too large is not read', async () => {
    await put('huge.png', png);
    await truncate(path.join(noteDir, 'huge.png'), 40 * 1024 ** 3);
    expect(await failureOf('huge.png')).toContain('it has 40960 MB, and the limit is 20 MB');
  }, 5000);

  test('what is no image', async () => {
    await put('empty.png', '');
    await put('page.png', '<!DOCTYPE html><html><body><svg></svg></body></html>');
    await put('text.png', 'hello');
    await put('short.png', png.subarray(0, 18));
    await put('old.bmp', Buffer.from('424d3a0000000000', 'hex'));
    await put(
      'stored.png',
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n',
    );
    await put('broken.svg', '<svg><g></svg>');
    await put('feed.svg', '<feed xmlns="http://a.example"><svg/></feed>');
    expect(await failureOf('empty.png')).toContain('it is empty');
    expect(await failureOf('page.png')).toContain('it is a web page');
    expect(await failureOf('text.png')).toContain('no image of a known kind');
    expect(await failureOf('short.png')).toContain('it is damaged');
    expect(await failureOf('old.bmp')).toContain('no image of a known kind');
    expect(await failureOf('stored.png')).toContain('run "git lfs pull"');
    expect(await failureOf('broken.svg')).toContain('its XML is broken');
    expect(await failureOf('feed.svg')).toContain('no image of a known kind');
  });

  test('a missing one, with what was probably meant', async () => {
    await put('pictures/Network.png', png);
    const hint = (name: string): string => `Did you mean "${name}"? The slide shows`;
    expect(await failureOf('pictures/network.PNG')).toContain(hint('pictures/Network.png'));
    expect(await failureOf('pictures/Network.jpg')).toContain(hint('pictures/Network.png'));
    expect(await failureOf('pictures/Netwrok.png')).toContain(hint('pictures/Network.png'));
    expect(await failureOf('pictures/cat.png')).toContain('Paths are relative to the note. The');
    expect(await failureOf('no/such/folder.png')).toContain('Paths are relative to the note.');
    expect(await failureOf('linked/secert.png')).not.toContain('secret');
  });
});

describe('kinds and sizes', () => {
  test('are told by the content, whatever the name', async () => {
    const webp = Buffer.concat([
      Buffer.from('RIFF\x16\0\0\0WEBPVP8X\x0a\0\0\0', 'latin1'),
      Buffer.from('00000000040000020000', 'hex'),
    ]);
    const kinds: readonly [string | Buffer, string][] = [
      [png, 'image/png 12x7'],
      [jpegOf(1), 'image/jpeg 6x4'],
      [jpegOf(6), 'image/jpeg 4x6'],
      [Buffer.from('GIF89a\x05\0\x03\0\0\0\0', 'latin1'), 'image/gif 5x3'],
      [webp, 'image/webp 5x3'],
      [avifOf('avif'), 'image/avif 9x8'],
      [avifOf('mif1'), 'image/avif 9x8'],
      ['<svg width="30" height="20"/>', 'image/svg+xml 30x20'],
    ];
    for (const [bytes, expected] of kinds) {
      await put('any.txt', bytes);
      expect(await kindOf('any.txt')).toBe(expected);
    }
  });

  test('of drawings, in every way of writing them', async () => {
    const sizes: readonly [string, string][] = [
      ['width="2in" height="25.4mm"', '192x96'],
      ['width="100%" height="100%" viewBox="0 0 40 30"', '40x30'],
      ['viewBox="0,0,40,30"', '40x30'],
      ['width="80" viewBox="0 0 40 30"', '80x60'],
      ['height="60" viewBox="0 0 40 30"', '80x60'],
      ['', '300x150'],
      ['width="-3" height="nonsense" viewBox="0 0 0 9"', '300x150'],
    ];
    for (const [attributes, expected] of sizes) {
      await put('size.svg', `<svg ${attributes}/>`);
      expect(await kindOf('size.svg')).toBe(`image/svg+xml ${expected}`);
    }
    await put(
      'wide.svg',
      Buffer.from('\uFEFF<svg viewBox="0 0 4 3"><text>é</text></svg>', 'utf16le'),
    );
    expect(svgOf(await load('wide.svg'))).toContain('<text>é</text>');
  });
});

describe('data: addresses', () => {
  test('pass if they are images', async () => {
    expect(await kindOf(`data:image/png;base64,${png.toString('base64')}`)).toBe('image/png 12x7');
    const svg = '<svg viewBox="0 0 4 3"><script>alert(1)</script><text>é</text></svg>';
    const ways = [
      `data:image/svg+xml,${encodeURIComponent(svg)}`,
      `data:image/svg+xml;utf8,${svg}`,
      `DATA:image/svg+xml;charset=utf-8;base64,${Buffer.from(svg).toString('base64')}`,
    ];
    for (const url of ways) {
      const made = svgOf(await load(url));
      expect(made).not.toContain('script');
      expect(made).toContain('é');
    }
  });

  test('and not otherwise; messages stay short', async () => {
    expect(await failureOf('data:text/html,<b>x</b>')).toContain('holds no image');
    expect(await failureOf('data:image/png')).toContain('is broken');
    expect(await failureOf('data:image/png;base64,AAAA')).toContain('no image of a known kind');
    expect((await failureOf(`data:image/png,${'x'.repeat(100_000)}`)).length).toBeLessThan(400);
  });
});

test('the same requests give the same result, each address once, with the first place', async () => {
  await put('same.png', png);
  const requests = ['same.png', 'none.png', 'same.png', 'none.png'].map((url, index) => ({
    url,
    place: { line: index + 1, column: 1 },
  }));
  const first = await loadImages(requests, { noteDir, root, store: createStore() });
  expect([...first.keys()]).toEqual(['same.png', 'none.png']);
  expect(first.get('none.png')).toMatchObject({ finding: { range: { start: { line: 2 } } } });
  expect([...(await loadImages(requests, { noteDir, root, store: createStore() }))]).toEqual([
    ...first,
  ]);
  const nowhere = {
    noteDir: path.join(base, 'gone'),
    root: path.join(base, 'gone'),
    store: createStore(),
  };
  expect((await loadImages(requests, nowhere)).get('same.png')?.type).toBe('failed');
});
