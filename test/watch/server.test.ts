import { createServer } from 'node:http';
import { join } from 'node:path';
import { type AddressInfo, connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import type { ClientMessage } from '../../src/protocol/watch-message.ts';
import { type Site, startServer } from '../../src/watch/server.ts';
import { createProject } from '../cli/lectern.ts';
import { ask, findSocket, openSocket, serve } from './open-server.ts';

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

  test('that is a file which a deck has a link to is given to be saved, whatever it is', async () => {
    const project = createProject({ 'demo.html': '<script>1</script>' });
    const file = join(project, 'demo.html');
    const serving = await serve({
      findFile: (url) => ({ '/demo.html': file, '/gone.csv': join(project, 'gone') })[url],
    });
    const answer = await ask(serving, '/demo.html');
    expect(answer).toMatchObject({ status: 200, text: '<script>1</script>' });
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment',
      'x-content-type-options': 'nosniff',
    });
    expect((await ask(serving, '/gone.csv')).status).toBe(404);
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
      findFile: () => undefined,
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
