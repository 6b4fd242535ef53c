import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadPictures } from '../../src/assets/images.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { reportFinding } from '../problems/report-finding.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { pngOf } from './image-bytes.ts';

const asked: string[] = [];
const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="6"><script>x</script></svg>';
const answers: Readonly<Record<string, string | Buffer>> = {
  '/a.png': pngOf(12, 7),
  '/picture': pngOf(12, 7),
  '/drawn.svg': svg,
  '/page.png': '<!doctype html><html></html>',
  '/large.png': Buffer.alloc(21 * 1024 * 1024),
};
const server = createServer(({ url = '' }, response) => {
  asked.push(url);
  const answer = answers[url];
  if (url === '/moved.png') response.writeHead(302, { location: '/a.png' }).end();
  else if (answer === undefined) response.writeHead(404).end('nothing');
  else response.end(answer);
});
let origin = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const place = { line: 3, column: 1 };

async function load(
  urls: readonly string[],
  { allowsRemote = true, store = createStore() }: { allowsRemote?: boolean; store?: Store } = {},
): Promise<string[]> {
  const context = { noteDir: import.meta.dirname, root: import.meta.dirname, store, allowsRemote };
  const requests = urls.map((url) => ({ url, place }));
  const { images, findings } = await loadPictures(requests, context, 'image-remote');
  const said = findings.map((finding) => {
    const { rule, reason } = reportFinding(finding);
    return `${rule}: ${reason.replaceAll(origin, '')}`;
  });
  const loaded = [...images.values()].flatMap((image) =>
    image.type === 'loaded' ? [`${image.src.split(';')[0]} ${image.width}x${image.height}`] : [],
  );
  return [...loaded, ...said];
}

describe('a picture on the network', () => {
  test.each<[string, string, string]>([
    ['is fetched', '/a.png', 'data:image/png 12x7'],
    ['is told by what it is', '/picture', 'data:image/png 12x7'],
    ['may have moved', '/moved.png', 'data:image/png 12x7'],
    ['is made harmless', '/drawn.svg', 'data:image/svg+xml 9x6'],
    [
      'that is not there is said',
      '/none.png',
      'image-unfetched: Image "/none.png" was not fetched: its server says 404',
    ],
    [
      'that is a page is said',
      '/page.png',
      'image-unfetched: Image "/page.png" was not fetched: it is a web page, not an image',
    ],
    [
      'that is too large is said',
      '/large.png',
      'image-unfetched: Image "/large.png" was not fetched: it has more than 20 MB',
    ],
  ])('%s', async (_, url, result) => {
    expect(await load([origin + url])).toEqual([result]);
  });

  test('whose server does not answer is said', async () => {
    const gone = createServer();
    await new Promise<void>((resolve) => void gone.listen(0, '127.0.0.1', resolve));
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => void gone.close(resolve));
    const url = `http://127.0.0.1:${port}/a.png`;
    expect(await load([url])).toEqual([
      `image-unfetched: Image "${url}" was not fetched: its server does not answer`,
    ]);
  });

  test('is asked for once a session, be it there or not', async () => {
    asked.length = 0;
    const store = createStore();
    const urls = [`${origin}/a.png`, `${origin}/none.png`];
    await load([...urls, ...urls], { store });
    await load(urls, { store });
    expect(asked.toSorted()).toEqual(['/a.png', '/none.png']);
  });

  test('is not asked for where nobody allows it', async () => {
    asked.length = 0;
    expect(await load([`${origin}/a.png`], { allowsRemote: false })).toEqual([
      'image-remote: Image "/a.png" is on the network',
    ]);
    expect(asked).toEqual([]);
  });
});

test.each([true, false])('a deck holds it where it is allowed: %s', async (allowRemote) => {
  asked.length = 0;
  const text = `# T\n\n## A\n\n![it](${origin}/a.png)\n`;
  const html = htmlOf(await buildNote({ text, headless, options: { allowRemote } }));
  expect(html.includes('<img src="data:image/png')).toBe(allowRemote);
  expect(html.includes(origin)).toBe(!allowRemote);
  expect(asked).toEqual(allowRemote ? ['/a.png'] : []);
});

test('a note cannot allow it', async () => {
  asked.length = 0;
  const text = `---\nallowRemote: true\n---\n\n# T\n\n## A\n\n![it](${origin}/a.png)\n`;
  await buildNote({ text, headless });
  expect(asked).toEqual([]);
});
