import { request } from 'node:http';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { type Client, type Site, startServer } from '../../src/watch/server.ts';

/** A server of pages that say their path. */
export interface Serving {
  readonly port: number;
  readonly url: string;
  /** Where cursors were shown. */
  readonly shown: string[];
  /** Pages that have connected, by their path. */
  readonly clients: Map<string, Client>;
  readonly end: () => Promise<void>;
}

/** Starts a server of pages that say their path and their socket. */
export async function serve(site: Partial<Site> = {}): Promise<Serving> {
  const shown: string[] = [];
  const clients = new Map<string, Client>();
  const server = await startServer(
    {
      renderPage: async (path, socket) =>
        path.endsWith('.html') ? `${path} by ${socket}` : undefined,
      findFile: () => undefined,
      showLine(file, line) {
        shown.push(`${file}:${line}`);
        return file === 'a.md';
      },
      onConnect: (path, client) => clients.set(path, client),
      ...site,
    },
    { port: 45_300, isAsked: false },
  );
  const end = async (): Promise<void> => server[Symbol.asyncDispose]();
  onTestFinished(() => end().catch(() => undefined));
  return { port: server.port, url: server.url, shown, clients, end };
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Asks as no browser would: any path and any header. */
export function ask(
  { port }: Serving,
  path: string,
  { method = 'GET', headers = {}, body = '' } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method,
      // The next test has another server of the same port.
      agent: false,
      headers: { host: `127.0.0.1:${port}`, ...headers },
    };
    const sent = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, text, headers: response.headers }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Address of the socket of a page. */
export async function findSocket(serving: Serving, path: string): Promise<string> {
  return `ws://127.0.0.1:${serving.port}${(await ask(serving, path)).text.split(' by ')[1]}`;
}

/** Opens it as a page of the server does. */
export function openSocket({ port }: Serving, address: string): Promise<WebSocket> {
  const socket = new WebSocket(address, { origin: `http://127.0.0.1:${port}` });
  return new Promise((resolve, reject) => {
    socket.on('open', () => resolve(socket));
    socket.on('error', reject);
  });
}
