import path from 'node:path';
import type { CDPSession, Protocol } from 'puppeteer-core';

/** Where a page finds the files that it is given. Nothing of that name exists, in any network. */
export const pageOrigin = 'http://lectern.invalid';

/** Gives the file of a name, its path below `pageOrigin` without the first slash and decoded; undefined is a 404. */
export type PageFiles = (name: string) => Promise<Uint8Array | undefined>;

const types: Readonly<Record<string, string>> = {
  '': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/** Serves files to a page by interception, so that it can load modules; `/` is an empty page unless `files` has it. */
export async function servePageFiles(session: CDPSession, files: PageFiles): Promise<void> {
  const answer = async (requestId: string, url: string): Promise<void> => {
    const response = await createResponse(url, files);
    // The page may be gone by now.
    await session.send('Fetch.fulfillRequest', { requestId, ...response }).catch(() => undefined);
  };
  session.on('Fetch.requestPaused', ({ requestId, request }) => {
    void answer(requestId, request.url);
  });
  await session.send('Fetch.enable', { patterns: [{ urlPattern: `${pageOrigin}/*` }] });
}

type Response = Omit<Protocol.Fetch.FulfillRequestRequest, 'requestId'>;

async function createResponse(url: string, files: PageFiles): Promise<Response> {
  try {
    const name = decodeURIComponent(new URL(url).pathname.slice(1));
    const bytes = await files(name);
    const body = bytes ?? (name === '' ? Buffer.from('<!doctype html>') : undefined);
    if (body === undefined) return { responseCode: 404 };
    const type = types[path.posix.extname(name)] ?? 'application/octet-stream';
    return {
      responseCode: 200,
      responseHeaders: [{ name: 'Content-Type', value: type }],
      body: Buffer.from(body).toString('base64'),
    };
  } catch {
    return { responseCode: 500 };
  }
}
