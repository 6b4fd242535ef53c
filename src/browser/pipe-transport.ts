import type { Readable, Writable } from 'node:stream';
import type { ConnectionTransport } from 'puppeteer-core';

/** Carries DevTools messages, each ended by a zero byte, over the two pipes of `--remote-debugging-pipe`. */
export function createPipeTransport(write: Writable, read: Readable): ConnectionTransport {
  let isClosed = false;
  const transport: ConnectionTransport = {
    send(message) {
      // A connection made too late has not heard of the end, and would wait for its answers.
      if (isClosed) tellClosed();
      else write.write(`${message}\0`);
    },
    close() {
      write.end();
    },
  };
  const tellClosed = (): void => {
    isClosed = true;
    setImmediate(() => transport.onclose?.());
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
  read.on('close', tellClosed);
  // A broken pipe means that the browser ended, which its process tells better.
  for (const stream of [write, read]) stream.on('error', () => undefined);
  return transport;
}
