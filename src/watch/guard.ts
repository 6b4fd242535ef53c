import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

/** Why a request is refused; undefined when it may pass. */
export type Refusal = string | undefined;

/**
 * Any web page that the author visits can send requests here, and by a name of its own that leads to 127.0.0.1 (DNS
 * rebinding) it could read the answers. So the request must name this server, and come from a page of it or from none.
 */
export function refuseRequest({ headers }: IncomingMessage, port: number): Refusal {
  const hosts = ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${port}`);
  if (!hosts.includes(headers.host ?? '')) return 'This server answers to 127.0.0.1 alone.';
  const { origin } = headers;
  if (origin !== undefined && !hosts.some((host) => origin === `http://${host}`))
    return 'Requests of other pages are refused.';
  return undefined;
}

/** A word that only pages of this server know: sockets are not held to the browser's rules about other pages. */
export interface Token {
  readonly text: string;
  readonly is: (given: string | null) => boolean;
}

/** Creates the token of a session. */
export function createToken(): Token {
  const text = randomBytes(24).toString('base64url');
  return {
    text,
    is: (given) => {
      const bytes = Buffer.from(given ?? '');
      return bytes.length === text.length && timingSafeEqual(bytes, Buffer.from(text));
    },
  };
}
