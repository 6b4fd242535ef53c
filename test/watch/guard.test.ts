import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import { createToken, refuseRequest } from '../../src/watch/guard.ts';

type Headers = Pick<IncomingMessage['headers'], 'host' | 'origin'>;

function refuse(headers: Headers): string | undefined {
  return refuseRequest({ headers } as IncomingMessage, 4300);
}

describe('a request passes', () => {
  test.each<[string, Headers]>([
    ['by its address', { host: '127.0.0.1:4300' }],
    ['by its name', { host: 'localhost:4300' }],
    ['by its address of version 6', { host: '[::1]:4300' }],
    ['from a page of its own', { host: '127.0.0.1:4300', origin: 'http://127.0.0.1:4300' }],
    ['from a page of its other name', { host: '127.0.0.1:4300', origin: 'http://localhost:4300' }],
  ])('%s', (_name, headers) => {
    expect(refuse(headers)).toBeUndefined();
  });
});

describe('a request is refused', () => {
  const host = '127.0.0.1:4300';

  test.each<[string, Headers]>([
    ['that names no host', {}],
    ['that names an empty host', { host: '' }],
    ['by a name that leads here', { host: 'evil.example:4300' }],
    ['by a name that begins as ours', { host: '127.0.0.1:4300.evil.example' }],
    ['by a name that ends as ours', { host: 'evil.localhost:4300' }],
    ['for another port', { host: '127.0.0.1:4301' }],
    ['without a port', { host: '127.0.0.1' }],
    ['in other letters, which no browser sends', { host: 'LOCALHOST:4300' }],
    ['by another address of this machine', { host: '127.0.0.2:4300' }],
    ['by a number that means the same', { host: '2130706433:4300' }],
  ])('%s', (_name, headers) => {
    expect(refuse(headers)).toBe('This server answers to 127.0.0.1 alone.');
  });

  test.each([
    ['from another page', 'http://evil.example'],
    ['from another port', 'http://127.0.0.1:4301'],
    ['from another scheme', 'https://127.0.0.1:4300'],
    ['from a page without an origin, such as a file', 'null'],
    ['from an empty origin', ''],
    ['from an origin that begins as ours', 'http://127.0.0.1:4300.evil.example'],
  ])('%s', (_name, origin) => {
    expect(refuse({ host, origin })).toBe('Requests of other pages are refused.');
  });
});

describe('a token', () => {
  test('is itself and nothing else', () => {
    const { text, is } = createToken();
    expect(is(text)).toBe(true);
    for (const other of [null, '', text.slice(1), `${text}a`, text.toLowerCase(), ` ${text}`])
      expect(is(other)).toBe(false);
  });

  test('is long, fits in an address, and is another one each time', () => {
    const texts = Array.from({ length: 50 }, () => createToken().text);
    expect(new Set(texts).size).toBe(50);
    for (const text of texts) expect(text).toMatch(/^[\w-]{32}$/);
    expect(createToken().is(texts[0] ?? '')).toBe(false);
  });

  test('of as many characters but more bytes is refused, and no failure', () => {
    expect(createToken().is('é'.repeat(32))).toBe(false);
    expect(createToken().is('é'.repeat(16))).toBe(false);
  });
});
