import { createServer, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { ClientMessage } from '../../src/protocol/watch-message.ts';
import { type Client, type Site, startServer } from '../../src/watch/server.ts';

/** A server of pages that say their path. */
interface Serving {
  readonly port: number;
  readonly url: string;
  /** Where cursors were shown. */
  readonly shown: string[];
  /** Pages that have connected, by their path. */
  readonly clients: Map<string, Client>;
  readonly end: () => Promise<void>;
}

async function serve(site: Partial<Site> = {}): Promise<Serving> {
  const shown: string[] = [];
  const clients = new Map<string, Client>();
  const server = await startServer(
    {
      renderPage: async (path, socket) =>
        path.endsWith('.html') ? `${path} by ${socket}` : undefined,
      showLine(file, line) {
        shown.push(`${file}:${line}`);
        return file === 'a.md';
      },
      onConnect: (path, client) => clients.set(path, client),
      ...site,
    },
    { port: 45_300, isAsked: false },
  );
  const end = async (): Promise<void> => server[Symbol.asyncDispose]();
  onTestFinished(() => end().catch(() => undefined));
  return { port: server.port, url: server.url, shown, clients, end };
}

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Asks as no browser would: any path and any header. */
function ask(
  { port }: Serving,
  path: string,
  { method = 'GET', headers = {}, body = '' } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method,
      // The next test has another server of the same port.
      agent: false,
      headers: { host: `127.0.0.1:${port}`, ...headers },
    };
    const sent = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

async function findSocket(serving: Serving, path: string): Promise<string> {
  return `ws://127.0.0.1:${serving.port}${(await ask(serving, path)).text.split(' by ')[1]}`;
}

function openSocket({ port }: Serving, address: string): Promise<WebSocket> {
  const socket = new WebSocket(address, { origin: `http://127.0.0.1:${port}` });
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket));
    socket.on('error', reject);
  });
}

describe('a page', () => {
  test.each([
    ['/a.html', '/a.html'],
    ['/a%231.html', '/a#1.html'],
    ['/what%3F.html', '/what?.html'],
    ['/50%25.html', '/50%.html'],
    ['/week%201/a%20b.html', '/week 1/a b.html'],
    ['/W%C3%A4rme.html', '/Wärme.html'],
    ['/a.html?x=1#y', '/a.html'],
    ['/a%2523.html', '/a%23.html'],
  ])('of the address %s is %s', async (address, path) => {
    const serving = await serve();
    const { status, text } = await ask(serving, address);
    expect([status, text.split(' by ')[0]]).toEqual([200, path]);
    // The socket of such a page is one of the same page.
    const socket = await openSocket(serving, await findSocket(serving, address));
    await expect.poll(() => [...serving.clients.keys()]).toEqual([path]);
    socket.close();
  });

  test('has headers that keep it to itself', async () => {
    const { headers } = await ask(await serve(), '/a.html');
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    expect(headers).not.toHaveProperty('access-control-allow-origin');
  });

  test.each([
    ['GET', 200, true],
    ['HEAD', 200, false],
    ['POST', 405, true],
    ['PUT', 405, true],
    ['DELETE', 405, true],
    ['OPTIONS', 405, true],
  ])('by %s: %i', async (method, status, hasText) => {
    const answer = await ask(await serve(), '/a.html', { method });
    expect([answer.status, answer.text !== '']).toEqual([status, hasText]);
  });

  test.each([
    ['/', 404],
    ['/nothing', 404],
    ['/../secret.txt', 404],
    ['/%2e%2e/secret.txt', 404],
    ['/..%2f..%2fetc%2fpasswd', 404],
    ['//evil.example/x', 404],
    ['/%', 400],
    ['/%E4.html', 400],
    ['http://[', 400],
  ])('is none at %s: %i', async (path, status) => {
    const answer = await ask(await serve(), path);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
  });

  test('that cannot be made is 500, and the next one is served', async () => {
    const serving = await serve({
      renderPage: (path) =>
        path === '/bad' ? Promise.reject(new Error('x')) : Promise.resolve('y'),
    });
    expect(await ask(serving, '/bad')).toMatchObject({
      status: 500,
      text: 'The page could not be made.\n',
    });
    expect((await ask(serving, '/good')).text).toBe('y');
  });

  test.each([
    ['another host', { host: 'evil.example' }],
    ['another origin', { origin: 'http://evil.example' }],
  ])('is refused to %s', async (_name, headers) => {
    const { status, text } = await ask(await serve(), '/a.html', { headers });
    expect(status).toBe(403);
    expect(text).not.toContain('token');
  });
});

describe('a cursor', () => {
  const json = { 'content-type': 'application/json' };
  const good = '{"file":"a.md","line":12}';

  test.each<[string, number, string, object]>([
    ['is shown', 204, good, json],
    [
      'is shown with a character set',
      204,
      good,
      { 'content-type': 'application/json; charset=utf-8' },
    ],
    ['of another note is none', 404, '{"file":"b.md","line":12}', json],
    ['without a type is refused', 415, good, {}],
    ['of a form is refused', 415, good, { 'content-type': 'text/plain' }],
    ['of another JSON is refused', 415, good, { 'content-type': 'application/jsonp' }],
    ['that is no JSON', 400, '{', json],
    ['that is null', 400, 'null', json],
    ['that is a list', 400, '[]', json],
    ['without a line', 400, '{"file":"a.md"}', json],
    ['of a line that is a text', 400, '{"file":"a.md","line":"12"}', json],
    ['of half a line', 400, '{"file":"a.md","line":1.5}', json],
    ['of no file', 400, '{"file":1,"line":12}', json],
    ['that is too long', 400, `{"file":"a.md","line":12}${' '.repeat(10_000)}`, json],
  ])('%s: %i', async (_name, status, body, headers) => {
    const serving = await serve();
    const answer = await ask(serving, '/api/cursor', { method: 'POST', headers, body });
    expect(answer.status).toBe(status);
    const isAsked = status === 204 || status === 404;
    expect(serving.shown).toHaveLength(isAsked ? 1 : 0);
    if (status === 204) expect(serving.shown).toEqual(['a.md:12']);
  });

  test('is sent, not asked for', async () => {
    expect((await ask(await serve(), '/api/cursor')).status).toBe(405);
  });

  test('of another page is refused', async () => {
    const serving = await serve();
    const headers = { ...json, origin: 'http://evil.example' };
    const answer = await ask(serving, '/api/cursor', { method: 'POST', headers, body: good });
    expect([answer.status, serving.shown]).toEqual([403, []]);
  });
});

describe('a socket', () => {
  test('tells and hears messages, and nothing that is none', async () => {
    const serving = await serve();
    const socket = await openSocket(serving, await findSocket(serving, '/a.html'));
    await expect.poll(() => serving.clients.has('/a.html')).toBe(true);
    const client = serving.clients.get('/a.html');
    const heard: ClientMessage[] = [];
    client?.onMessage((message) => heard.push(message));
    let isClosed = false;
    client?.onClose(() => (isClosed = true));
    for (const text of ['{', 'null', '[]', '1', '{"type":1}', '{"type":"hello","version":3}'])
      socket.send(text);
    await expect.poll(() => heard).toEqual([{ type: 'hello', version: 3 }]);
    const told = new Promise<string>((resolve) => {
      socket.on('message', (data: Buffer) => resolve(data.toString()));
    });
    client?.send({ type: 'show', id: 'a' });
    expect(JSON.parse(await told)).toEqual({ type: 'show', id: 'a' });
    socket.close();
    await expect.poll(() => isClosed).toBe(true);
    // To a page that has just gone away.
    client?.send({ type: 'show', id: 'a' });
  });

  test('that sends too much is closed, and the server goes on', async () => {
    const serving = await serve();
    const socket = await openSocket(serving, await findSocket(serving, '/a.html'));
    socket.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    socket.send(' '.repeat(20_000));
    await closed;
    expect((await ask(serving, '/a.html')).status).toBe(200);
  });

  test.each([
    ['without a token', '/a.html', undefined],
    ['with an empty token', '/a.html?token=', undefined],
    ['with another token', `/a.html?token=${'x'.repeat(32)}`, undefined],
    ['from another page', '', 'http://evil.example'],
    ['from no page', '', ''],
  ])('%s is refused', async (_name, path, origin) => {
    const serving = await serve();
    const own = `http://127.0.0.1:${serving.port}`;
    const address =
      path === '' ? await findSocket(serving, '/a.html') : `ws://127.0.0.1:${serving.port}${path}`;
    const socket = new WebSocket(address, origin === '' ? {} : { origin: origin ?? own });
    const message = await new Promise<string>((resolve) => {
      socket.on('error', (error) => resolve(error.message));
      socket.on('open', () => resolve('open'));
    });
    expect(message).toContain('403');
    expect(serving.clients.size).toBe(0);
  });
});

describe('a server', () => {
  test('takes the next port that is free, and none that was asked for and is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const { port } = taken.address() as AddressInfo;
    onTestFinished(() => void taken.close());
    const site: Site = {
      renderPage: () => Promise.resolve(''),
      showLine: () => false,
      onConnect: () => undefined,
    };
    const next = await startServer(site, { port, isAsked: false });
    expect(next.port).toBeGreaterThan(port);
    expect(next.url).toBe(`http://127.0.0.1:${next.port}/`);
    await next[Symbol.asyncDispose]();
    await expect(startServer(site, { port, isAsked: true })).rejects.toMatchObject({
      id: 'port-taken',
      exitCode: 3,
    });
  });

  test('ends with its pages open', async () => {
    const serving = await serve();
    const socket = await openSocket(serving, await findSocket(serving, '/a.html'));
    const idle = connect(serving.port, '127.0.0.1');
    await new Promise((resolve) => idle.once('connect', resolve));
    idle.on('error', () => undefined);
    const closed = new Promise((resolve) => socket.on('close', resolve));
    await serving.end();
    await closed;
    await expect(ask(serving, '/a.html')).rejects.toThrow('ECONNREFUSED');
  });
});
