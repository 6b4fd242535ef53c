import type { ReadStream } from 'node:tty';

/** Calls what a key stands for; undefined when keys come from no terminal. The function given ends it. */
export function listenToKeys(
  stdin: ReadStream | undefined,
  actions: Readonly<Record<string, () => void>>,
): (() => void) | undefined {
  if (stdin?.isTTY !== true) return undefined;
  const listen = (data: Buffer): void => {
    for (const key of data.toString()) actions[key.toLowerCase()]?.();
  };
  stdin.setRawMode(true);
  stdin.on('data', listen);
  stdin.resume();
  return () => {
    stdin.off('data', listen);
    stdin.setRawMode(false);
    stdin.pause();
  };
}
