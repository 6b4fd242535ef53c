import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { pageOrigin } from '../../src/browser/page-files.ts';
import { installed as headless } from '../browser.ts';

const server = createServer((_, response) => response.end('seen'));
const heard: string[] = [];
server.on('connection', () => heard.push('a connection'));
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const outside = `127.0.0.1:${(server.address() as AddressInfo).port}`;
afterAll(() => server.close());

/** Everything by which a document asks for more, and a script that waits until each has been refused. */
const curious = `<!doctype html>
<link rel="preconnect" href="http://${outside}/"><link rel="dns-prefetch" href="http://${outside}/">
<link rel="prefetch" href="http://${outside}/p"><link rel="stylesheet" href="http://${outside}/s.css">
<style>@font-face { font-family: f; src: url(http://${outside}/f.woff2) } body { font-family: f; background: url(http://${outside}/b.png) }</style>
<body>text<img src="http://${outside}/i.png"><iframe src="http://${outside}/frame"></iframe>
<script src="http://${outside}/j.js"></script>`;

describe('a page without files', () => {
  it('reaches nothing, whatever its document asks for', async () => {
    await headless.withPage((page) => page.setContent(curious));
    expect(heard).toEqual([]);
  });

  it('reaches nothing by script either', async () => {
    const answers = await headless.withPage(async (page) => {
      await page.setContent('<body>');
      return page.evaluate(async (host) => {
        const socket = new WebSocket(`ws://${host}/`);
        const closed = new Promise((resolve) =>
          socket.addEventListener('error', () => resolve('refused')),
        );
        const worker = new Worker(
          URL.createObjectURL(
            new Blob([
              `fetch('http://${host}/w').then(() => postMessage('reached'), () => postMessage('refused'))`,
            ]),
          ),
        );
        const worked = new Promise((resolve) =>
          worker.addEventListener('message', ({ data }) => resolve(data)),
        );
        navigator.sendBeacon(`http://${host}/beacon`, 'x');
        open(`http://${host}/popup`);
        const fetched = fetch(`http://${host}/f`).then(
          () => 'reached',
          () => 'refused',
        );
        return Promise.all([closed, worked, fetched]);
      }, outside);
    });
    expect(answers).toEqual(['refused', 'refused', 'refused']);
    expect(heard).toEqual([]);
  });

  it('cannot be sent to a server or to a file', async () => {
    await expect(headless.withPage((page) => page.goto(`http://${outside}/`))).rejects.toThrow(
      'ERR_INTERNET_DISCONNECTED',
    );
    await expect(headless.withPage((page) => page.goto(`http://example.org/`))).rejects.toThrow(
      'ERR_INTERNET_DISCONNECTED',
    );
    expect(heard).toEqual([]);
  });

  it('shows what is inside the document', async () => {
    const widths = await headless.withPage(async (page) => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="7"/>';
      await page.setContent(`<img src="data:image/svg+xml,${encodeURIComponent(svg)}">`);
      return page.evaluate(async (source) => {
        const image = new Image();
        image.src = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
        await image.decode();
        return [document.images[0]?.naturalWidth, image.naturalWidth];
      }, svg);
    });
    expect(widths).toEqual([7, 7]);
  });
});

describe('a page with files', () => {
  const files: Record<string, string> = {
    'main.mjs':
      "import { word } from './in%20side/a%C3%A4.mjs'; export const lazy = () => import('./lazy.mjs'); export { word };",
    'in side/aä.mjs': "export const word = 'static';",
    'lazy.mjs': "export const word = 'lazy';",
    'style.css': 'body { color: rgb(1, 2, 3) }',
  };
  const serve = (name: string): Promise<Uint8Array | undefined> => {
    const text = files[name];
    return Promise.resolve(text === undefined ? undefined : Buffer.from(text));
  };

  it('loads modules with their chunks, and style sheets', async () => {
    const seen = await headless.withPage(
      async (page) => {
        await page.goto(`${pageOrigin}/`);
        await page.addStyleTag({ url: `${pageOrigin}/style.css` });
        // As text, since the test runner rewrites an import.
        return page.evaluate(`import('${pageOrigin}/main.mjs').then(async (main) =>
          [main.word, (await main.lazy()).word, getComputedStyle(document.body).color])`);
      },
      { files: serve },
    );
    expect(seen).toEqual(['static', 'lazy', 'rgb(1, 2, 3)']);
  });

  it('finds nothing else, there or outside', async () => {
    const seen = await headless.withPage(
      async (page) => {
        await page.goto(`${pageOrigin}/`);
        return page.evaluate(async (host) => {
          const ask = (url: string): Promise<number | string> =>
            fetch(url).then(
              ({ status }) => status,
              () => 'refused',
            );
          return [
            await ask('/nothing'),
            await ask('/%'),
            await ask(`http://${host}/`),
            await ask('https://lectern.invalid.org/'),
          ];
        }, outside);
      },
      { files: serve },
    );
    expect(seen).toEqual([404, 500, 'refused', 'refused']);
    expect(heard).toEqual([]);
  });
});
