import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/** Carries DevTools messages, each ended by a zero byte, over the two pipes of `--remote-debugging-pipe`. */
export function createPipeTransport(write: Writable, read: Readable): ConnectionTransport {
  const transport: ConnectionTransport = {
    send(message) {
      write.write(`${message}\0`);
    },
    close() {
      write.end();
    },
  };
  let begun: Buffer[] = [];
  read.on('data', (chunk: Buffer) => {
    let start = 0;
    for (let end = chunk.indexOf(0); end !== -1; end = chunk.indexOf(0, start)) {
      const message = Buffer.concat([...begun, chunk.subarray(start, end)]).toString();
      begun = [];
      start = end + 1;
      // Each in a turn of its own, as from a socket: promises settled by one message come before the next one.
      setImmediate(() => transport.onmessage?.(message));
    }
    if (start < chunk.length) begun.push(chunk.subarray(start));
  });
  read.on('close', () => setImmediate(() => transport.onclose?.()));
  // A broken pipe means that the browser ended, which its process tells better.
  for (const stream of [write, read]) stream.on('error', () => undefined);
  return transport;
}
