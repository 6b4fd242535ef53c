import { describe, expect, test } from 'vitest';
import { ask, serve } from './open-server.ts';

/** What is sent to the server. */
interface Sent {
  readonly body: string;
  readonly headers: object;
}

describe('a cursor', () => {
  const json = { 'content-type': 'application/json' };
  const good = '{"file":"a.md","line":12}';

  test.each<[string, number, Sent]>([
    ['is shown', 204, { body: good, headers: json }],
    [
      'is shown with a character set',
      204,
      { body: good, headers: { 'content-type': 'application/json; charset=utf-8' } },
    ],
    ['of another note is none', 404, { body: '{"file":"b.md","line":12}', headers: json }],
    ['without a type is refused', 415, { body: good, headers: {} }],
    ['of a form is refused', 415, { body: good, headers: { 'content-type': 'text/plain' } }],
    [
      'of another JSON is refused',
      415,
      { body: good, headers: { 'content-type': 'application/jsonp' } },
    ],
    ['that is no JSON', 400, { body: '{', headers: json }],
    ['that is null', 400, { body: 'null', headers: json }],
    ['that is a list', 400, { body: '[]', headers: json }],
    ['without a line', 400, { body: '{"file":"a.md"}', headers: json }],
    ['of a line that is a text', 400, { body: '{"file":"a.md","line":"12"}', headers: json }],
    ['of half a line', 400, { body: '{"file":"a.md","line":1.5}', headers: json }],
    ['of no file', 400, { body: '{"file":1,"line":12}', headers: json }],
    [
      'that is too long',
      400,
      { body: `{"file":"a.md","line":12}${' '.repeat(10_000)}`, headers: json },
    ],
  ])('%s: %i', async (_name, status, sent) => {
    const serving = await serve();
    const answer = await ask(serving, '/api/cursor', { method: 'POST', ...sent });
    expect(answer.status).toBe(status);
    const isAsked = status === 204 || status === 404;
    expect(serving.shown).toEqual(isAsked ? [status === 204 ? 'a.md:12' : 'b.md:12'] : []);
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
