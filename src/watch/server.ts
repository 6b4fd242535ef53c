import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { createHtmlSender } from '../html/sent.ts';
import type { ClientMessage } from '../protocol/watch-message.ts';
import { CliError } from '../problems/cli-error.ts';
import { createToken, refuseRequest } from './guard.ts';
import { type PageMessage, prepareMessage } from './messages.ts';

/** What is served. */
export interface Site {
  /** The page at a path such as `/`, `/notes/a.html`; undefined is a 404. The socket's address is for the page alone. */
  readonly renderPage: (path: string, socket: string) => Promise<string | undefined>;
  /** The file that a deck of the site has a link to, absolute; undefined is a 404. */
  readonly findFile: (path: string) => string | undefined;
  /** An author's editor says where the cursor is; false when no watched note has that line. */
  readonly showLine: (file: string, line: number) => boolean;
  /** A page of this path is there, and wants to be told. */
  readonly onConnect: (path: string, client: Client) => void;
}

/** An open page. */
export interface Client {
  readonly send: (message: PageMessage) => void;
  readonly onMessage: (listener: (message: ClientMessage) => void) => void;
  readonly onClose: (listener: () => void) => void;
}

/** A running server. */
export interface WatchServer extends AsyncDisposable {
  readonly port: number;
  readonly url: string;
}

/** More bytes than these has no request that is meant. */
const maxBodySize = 10_000;
/** As many ports are tried from the first. */
const maxPorts = 50;

/**
 * Starts the server on 127.0.0.1.
 * @throws {CliError} port-taken when a port that was asked for, or each of fifty, is
 */
export async function startServer(
  site: Site,
  { port, isAsked }: { port: number; isAsked: boolean },
): Promise<WatchServer> {
  const token = createToken();
  const server = createServer((request, response) => {
    void answer(request, response, { site, port: portOf(server), token: token.text }).catch(() => {
      if (!response.headersSent) refuse(response, 500, 'The page could not be made.');
      else response.destroy();
    });
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: maxBodySize });
  server.on('upgrade', (request, socket, head) => {
    const url = readUrl(request);
    // A browser names the page a socket comes from; what does not is no page of ours.
    const isOurs =
      refuseRequest(request, portOf(server)) === undefined &&
      request.headers.origin !== undefined &&
      token.is(url?.searchParams.get('token') ?? null);
    if (!url || !isOurs) return refuseUpgrade(socket);
    sockets.handleUpgrade(request, socket, head, (open) =>
      site.onConnect(decodeURIComponent(url.pathname), createClient(open)),
    );
  });
  await listen(server, port, isAsked ? 1 : maxPorts);
  return {
    port: portOf(server),
    url: `http://127.0.0.1:${portOf(server)}/`,
    async [Symbol.asyncDispose]() {
      for (const client of sockets.clients) client.terminate();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function listen(server: Server, first: number, tries: number): Promise<void> {
  for (let port = first; ; port += 1) {
    try {
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      const isLast = port - first + 1 >= tries || port >= 65_535;
      if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error;
      if (isLast) throw new CliError('port-taken', { port: first }, { cause: error });
    }
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

interface Answering {
  readonly site: Site;
  readonly port: number;
  readonly token: string;
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  { site, port, token }: Answering,
): Promise<void> {
  const refusal = refuseRequest(request, port);
  if (refusal !== undefined) return refuse(response, 403, refusal);
  const url = readUrl(request);
  if (!url) return refuse(response, 400, 'This address cannot be read.');
  if (url.pathname === '/api/cursor') return answerCursor(request, response, site);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return refuse(response, 405, 'Only GET is answered here.');
  const path = decodeURIComponent(url.pathname);
  const file = site.findFile(path);
  if (file !== undefined) return answerFile(request, response, file);
  const page = await site.renderPage(path, `${url.pathname}?token=${token}`);
  if (page === undefined) return refuse(response, 404, 'There is no such deck.');
  response.writeHead(200, { ...headers, 'Content-Type': 'text/html; charset=utf-8' });
  response.end(request.method === 'HEAD' ? undefined : page);
}

/** To be saved: a page of a note's must not run as one of ours. */
async function answerFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
): Promise<void> {
  const bytes = await readFile(file).catch(() => undefined);
  if (bytes === undefined) return refuse(response, 404, 'The file is not there any more.');
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': 'attachment',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

const headers = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${reason}\n`);
}

function refuseUpgrade(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
}

/** Undefined for what is no address, or one that cannot be decoded. */
function readUrl({ url = '/' }: IncomingMessage): URL | undefined {
  try {
    const parsed = new URL(url, 'http://127.0.0.1');
    decodeURIComponent(parsed.pathname);
    return parsed;
  } catch {
    return undefined;
  }
}

/** `{"file": "notes/a.md", "line": 12}`; JSON by its type, which no form of another page can send unasked. */
async function answerCursor(
  request: IncomingMessage,
  response: ServerResponse,
  { showLine }: Site,
): Promise<void> {
  if (request.method !== 'POST') return refuse(response, 405, 'Send a POST.');
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    return refuse(response, 415, 'Send application/json.');
  const body = await readBody(request);
  const { file, line } = readCursor(body);
  if (file === undefined || line === undefined)
    return refuse(response, 400, 'Send {"file": "notes/a.md", "line": 12}.');
  if (!showLine(file, line)) return refuse(response, 404, 'No watched note has this line.');
  response.writeHead(204, headers);
  response.end();
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBodySize) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

function readCursor(body: string): { file?: string; line?: number } {
  const value = parseJson(body);
  const { file, line } = (value ?? {}) as { file?: unknown; line?: unknown };
  return {
    ...(typeof file === 'string' && { file }),
    ...(Number.isSafeInteger(line) && { line: line as number }),
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function createClient(socket: WebSocket): Client {
  // A page that went away says so by closing.
  socket.on('error', () => socket.terminate());
  const sendHtml = createHtmlSender();
  return {
    send: (message) => socket.send(JSON.stringify(prepareMessage(message, sendHtml))),
    onMessage: (listener) =>
      socket.on('message', (data: Buffer) => {
        const message = parseJson(String(data)) as ClientMessage | null | undefined;
        if (typeof message?.type === 'string') listener(message);
      }),
    onClose: (listener) => socket.on('close', listener),
  };
}
