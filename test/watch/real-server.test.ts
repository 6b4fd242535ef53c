import { writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { lectern } from '../cli/lectern.ts';
import { startWatch, type Watching } from './open-watch.ts';

const note = '# Water\n\n## Boiling\n\n- at 100 degrees\n\n## Freezing\n\n- at 0 degrees\n';

/** What is asked for; by default, GET of the index. */
interface Ask {
  readonly url?: string;
  readonly method?: string;
  readonly body?: string;
}

function post(body: string): Ask {
  return { url: '/api/cursor', method: 'POST', body };
}

describe('the server', () => {
  let watch: Watching;
  const get = (headers: Record<string, string>, ask: Ask = {}): Promise<number> =>
    new Promise((resolve, reject) => {
      const { url = '/', method = 'GET', body = '' } = ask;
      const { port } = new URL(watch.url);
      const options = { host: '127.0.0.1', port, path: url, method, headers };
      const sent = request(options, (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sent.on('error', reject);
      sent.end(body);
    });

  test('answers to its own name and pages alone', async () => {
    watch = await startWatch({ 'notes/water.md': note, 'secret.txt': 'secret' });
    const { host } = new URL(watch.url);
    expect(await get({ host })).toBe(200);
    expect(await get({ host: 'evil.example' })).toBe(403);
    expect(await get({ host, origin: 'http://evil.example' })).toBe(403);
    expect(await get({ host, origin: `http://${host}` })).toBe(200);
    for (const url of [
      '/../secret.txt',
      '/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
      '/secret.txt',
      '/notes/',
      '/%',
    ])
      expect([url, await get({ host }, { url })]).toEqual([url, url === '/%' ? 400 : 404]);
    expect(await get({ host }, { url: '/water.html', method: 'DELETE' })).toBe(405);

    const json = { host, 'content-type': 'application/json' };
    const cursor = JSON.stringify({ file: 'notes/water.md', line: 9 });
    await fetch(`${watch.url}water.html`);
    expect(await get(json, post(cursor))).toBe(204);
    expect(await get({ host }, post(cursor))).toBe(415);
    expect(await get(json, post('{"file": "/etc/passwd", "line": 1}'))).toBe(404);
    expect(await get(json, post('{'))).toBe(400);
    expect(await get({ ...json, origin: 'http://evil.example' }, post(cursor))).toBe(403);

    const html = await (await fetch(`${watch.url}water.html`)).text();
    const socket = (
      JSON.parse(/id="lectern-watch">(.*?)<\/script>/.exec(html)?.[1] ?? '') as { socket: string }
    ).socket;
    const connect = (address: string, origin: string | undefined): Promise<string> =>
      new Promise((resolve) => {
        const opened = new WebSocket(
          `ws://${host}${address}`,
          origin === undefined ? {} : { origin },
        );
        opened.on('open', () => {
          opened.close();
          resolve('open');
        });
        opened.on('error', () => resolve('refused'));
      });
    expect(await connect(socket, `http://${host}`)).toBe('open');
    expect(await connect(socket, 'http://evil.example')).toBe('refused');
    expect(await connect(socket, undefined)).toBe('refused');
    expect(await connect('/water.html?token=guess', `http://${host}`)).toBe('refused');
  });

  test('takes the next port when 4300 is taken, and refuses one that was asked for', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    watch = await startWatch({ 'notes/water.md': note });
    const asked = await lectern(watch.folder, ['watch', '--port', String(port)]);
    expect(asked).toMatchObject({ code: 3 });
    expect(asked.stderr).toContain(`Port ${port} is taken`);
    const second = await startWatch({ 'notes/water.md': note });
    expect(new URL(second.url).port).not.toBe(new URL(watch.url).port);
    taken.close();
  });
});

test('the terminal says which problems there are, and nothing of those that are mended', async () => {
  const watch = await startWatch({ 'notes/water.md': `${note}\n![A kettle](kettle.png)\n` });
  await fetch(`${watch.url}water.html`);
  await expect.poll(watch.printed, { timeout: 60_000 }).toContain('[image-missing]');
  expect(watch.printed()).toMatch(/notes\/water\.md in [\d.]+ m?s: 1 error, 0 warnings\n/);
  expect(watch.printed()).toContain(
    'notes/water.md:11:1 error Image "kettle.png" was not found [image-missing]',
  );
  const before = watch.printed().length;
  writeFileSync(path.join(watch.folder, 'notes/water.md'), note);
  await expect
    .poll(() => watch.printed().slice(before), { timeout: 60_000 })
    .toMatch(/notes\/water\.md in [\d.]+ m?s: 0 errors, 0 warnings\n/);
  expect(watch.printed().slice(before)).not.toContain('kettle');
});
