import { describe, expect, test } from 'vitest';
import { type Assets, createDrawing } from '../../src/html/assets.ts';
import { createLinker, fillAssets } from '../../src/html/fill.ts';
import { createHtmlReceiver, createHtmlSender, type SentHtml } from '../../src/html/sent.ts';
import { createToken } from '../../src/html/tokens.ts';

const assets: Assets = new Map([
  ['p', { html: 'data:$& large' }],
  ['q', { html: 'data:other' }],
  ['d', createDrawing('<svg id="m0123abcd-0"/>')],
]);

/** Pieces of HTML with these assets among text, as their page has them. */
function link(...pieces: readonly string[]): string[] {
  const linked = createLinker({ assets, anchors: new Map() });
  return pieces.map((piece) =>
    linked(piece.replace(/[pqd]/g, (name) => `<${createToken('asset', name)}>`)),
  );
}

/** What a sender sends one after the other, what comes of it, and what should. */
function sendEach(
  messages: readonly (readonly string[])[],
  limit?: number,
): {
  sent: SentHtml[];
  received: string[][];
  expected: string[][];
} {
  const send = createHtmlSender(limit);
  const receive = createHtmlReceiver(limit);
  const linked = messages.map((pieces) => link(...pieces));
  const sent = linked.map((pieces) => JSON.parse(JSON.stringify(send(pieces, assets))) as SentHtml);
  return {
    sent,
    received: sent.map(receive),
    expected: linked.map((pieces) => pieces.map((piece) => fillAssets(piece, assets))),
  };
}

describe('HTML that is sent', () => {
  test.each<[string, readonly (readonly string[])[]]>([
    ['of no pieces', [[]]],
    ['without assets', [['a', 'b'], ['']]],
    ['that is assets alone', [['p', 'pq', 'qp'], ['p']]],
    ['with drawings that are shown again', [['d a d', 'd'], ['d d']]],
    ['with assets that go and come back', [['a p', 'q'], ['q'], ['a p q'], ['a'], ['p']]],
  ])('comes as it is filled: %s', (_name, messages) => {
    const { received, expected } = sendEach(messages);
    expect(received).toEqual(expected);
  });

  test('holds an asset once, and none that the message before had', () => {
    const { sent } = sendEach([['p a p', 'p'], ['b p'], ['p q'], ['c'], ['p']]);
    expect(sent.map((message) => message.assets.map(([name]) => name))).toEqual([
      ['p'],
      [],
      ['q'],
      [],
      ['p'],
    ]);
  });

  test('is kept by no page where it is too much', () => {
    const messages = [['p'], ['p q'], ['p q'], ['q'], ['q'], ['p']];
    const { sent, received, expected } = sendEach(messages, 20);
    expect(received).toEqual(expected);
    expect(sent.map((message) => message.assets.map(([name]) => name).join())).toEqual([
      'p',
      'q',
      'p,q',
      'q',
      '',
      'p',
    ]);
  });

  test('is not put together where a message before was lost', () => {
    const send = createHtmlSender();
    send(link('p'), assets);
    const next = send(link('p'), assets);
    expect(() => createHtmlReceiver()(next)).toThrow('The page was not sent p');
  });
});
