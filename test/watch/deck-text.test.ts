import { describe, expect, test } from 'vitest';
import type { BuildTools } from '../../src/build/build-tools.ts';
import { createProblemMessage } from '../../src/watch/messages.ts';
import type { DeckState } from '../../src/watch/watched-deck.ts';
import { shareDeck, shown } from './open-deck.ts';

const { settings, write, openDeck, buildAnew, createFresh } = shareDeck();

function textOf({ slides }: DeckState): string {
  return slides.map(({ html }) => html.replace(/<[^>]+>/g, ' ')).join(' ');
}

describe('text', () => {
  test.each([
    ['utf-16le', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['utf-16be', (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['utf-16le without a mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-8 with CRLF', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
  ])('in %s is excerpted as it reads', async (_name, encode) => {
    const deck = openDeck(encode('# Wärme\n\n## B\n\nA kettle, $\\frac{1$, and more.\n'));
    const state = await deck.rebuild(settings);
    expect(state.lines[0]).toBe('# Wärme');
    const message = createProblemMessage(state);
    expect(message).toMatchObject({
      problems: [{ line: 5, excerpt: 'A kettle, $\\frac{1$, and more.' }],
    });
  });

  test.each([
    ['a → b', 'a → b ◇ c'],
    ['one ◇ two → three', 'one → two ◇ three'],
    ['→◇→', '◇→◇'],
  ])('with characters that could part keys is told apart: %s', async (first, second) => {
    const text = (x: string, y: string): string => `# A\n\n## B\n\n- ${x}\n\n## C\n\n- ${y}\n`;
    const deck = openDeck(text(first, second));
    const before = await deck.rebuild(settings);
    expect(textOf(before)).toContain(second);
    write('notes/deck.md', text(second, first));
    const after = await deck.rebuild(settings);
    expect(shown(after)).toEqual(shown(await buildAnew()));
    write('notes/deck.md', text(first, second));
    expect(shown(await deck.rebuild(settings))).toEqual(shown(before));
  });

  test('that a save leaves as it is gives the same values again', async () => {
    const made: string[] = [];
    const { store, ...rest } = createFresh();
    const count = (inner: BuildTools['store']): BuildTools['store'] => ({
      get: (kind, inputs, make) =>
        inner.get(kind, inputs, () => {
          made.push(kind);
          return make();
        }),
      turn: inner.turn,
      close: inner.close,
      open: () => count(inner.open()),
    });
    const tools = { ...rest, store: count(store) };
    const deck = openDeck('# A\n\n## B\n\nsteam → water ◇ ice\n\n## C\n\nText.\n', tools);
    await deck.rebuild(settings);
    expect(made).toContain('slide html');
    made.length = 0;
    await deck.rebuild(settings);
    expect(made).toEqual([]);
    write('notes/deck.md', '# A\n\n## B\n\nsteam → water ◇ ice\n\n## C\n\nOther text.\n');
    await deck.rebuild(settings);
    expect(made.filter((kind) => kind === 'measurement')).toHaveLength(1);
    expect(made.filter((kind) => kind === 'slide html').length).toBeLessThanOrEqual(2);
  });

  test.each([
    ['de', 'Hinweis', 'Notizen'],
    ['fr', 'Remarque', 'Notes'],
  ])('of Lectern is in the language of the note: %s', async (lang, alert, label) => {
    const text = '# A\n\n## B\n\n> [!NOTE]\n> Mind the gap.\n\n:::notes\nSaid.\n:::\n';
    const state = await openDeck(`---\nlang: ${lang}\n---\n\n${text}`).rebuild(settings);
    expect(textOf(state)).toContain(alert);
    expect(textOf(state)).toContain(label);
  });
});
