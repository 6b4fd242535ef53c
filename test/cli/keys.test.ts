import { EventEmitter } from 'node:events';
import type { ReadStream } from 'node:tty';
import { describe, expect, test } from 'vitest';
import { listenToKeys } from '../../src/cli/keys.ts';

describe('keys', () => {
  /** A terminal that says what is asked of it. */
  function createTerminal(isTTY = true) {
    const asked: string[] = [];
    const stdin = Object.assign(new EventEmitter(), {
      isTTY,
      setRawMode: (isRaw: boolean) => asked.push(`raw ${isRaw}`),
      resume: () => asked.push('resume'),
      pause: () => asked.push('pause'),
    });
    return { asked, stdin: stdin as unknown as ReadStream };
  }

  test('call what they stand for, until it is ended', () => {
    const { asked, stdin } = createTerminal();
    const pressed: string[] = [];
    const end = listenToKeys(stdin, {
      r: () => pressed.push('r'),
      q: () => pressed.push('q'),
      '\u0003': () => pressed.push('Ctrl-C'),
    });
    for (const data of ['r', 'R', 'x', 'qr', '\u0003']) stdin.emit('data', Buffer.from(data));
    expect(pressed).toEqual(['r', 'r', 'q', 'r', 'Ctrl-C']);
    end?.();
    stdin.emit('data', Buffer.from('r'));
    expect(pressed).toHaveLength(5);
    expect(asked).toEqual(['raw true', 'resume', 'raw false', 'pause']);
  });

  test.each([
    ['in a pipe', createTerminal(false).stdin],
    ['without any input', undefined],
  ])('are not listened to %s', (_, stdin) => {
    expect(listenToKeys(stdin, {})).toBeUndefined();
  });
});
