import path from 'node:path';
import type { LiveDeck, LiveState } from './watched-deck.ts';
import { findSourceLine } from './find-source-line.ts';
import { createProblemMessage } from './messages.ts';
import { describeProblem } from '../problems/describe-problem.ts';
import type { Severity } from '../problems/rules.ts';
import type { ClientMessage, WatchData } from '../protocol/watch-message.ts';
import { loadWatchClient } from '../render/assets.ts';
import type { Client, Site } from './server.ts';
import { renderIndex } from './site-index.ts';
import { send, type Served } from './decks.ts';

/** Characters of a block that its line is found by. */
const longestText = 300;

/** What the site is made of. */
export interface SiteTools {
  readonly served: ReadonlyMap<string, Served>;
  readonly rebuilder: { readonly add: (item: string) => void; readonly idle: () => Promise<void> };
  readonly follow: boolean;
  readonly openEditor: (file: string, line: number) => void;
}

/** Creates what the server shows: the list of decks, each deck, and what its open pages ask for. */
export function createSite({ served, rebuilder, follow, openEditor }: SiteTools): Site {
  const count = (state: LiveState | undefined, severity: Severity): number =>
    state?.problems.filter((problem) => describeProblem(problem).severity === severity).length ?? 0;
  return {
    async renderPage(url, socket) {
      if (url === '/')
        return renderIndex(
          [...served].map(([address, { deck }]) => ({
            url: address,
            note: deck.note.path,
            errors: count(deck.state, 'error'),
            warnings: count(deck.state, 'warning'),
          })),
        );
      const found = served.get(url);
      if (!found) return undefined;
      if (!found.deck.state) rebuilder.add(url);
      await rebuilder.idle();
      return renderDeck(found.deck, { socket, follow });
    },
    showLine(file, line) {
      for (const { deck, clients } of served.values()) {
        if (deck.note.path !== file && deck.note.file !== path.resolve(file)) continue;
        const slide = deck.state?.slides.findLast(({ source }) => source.first <= line);
        if (!slide) return false;
        send(clients, [{ type: 'show', id: slide.id }]);
        return true;
      }
      return false;
    },
    onConnect(url, client) {
      const found = served.get(url);
      if (!found) return;
      found.clients.add(client);
      client.onClose(() => found.clients.delete(client));
      client.onMessage((message) => answer(found.deck, client, { message, openEditor }));
    },
  };
}

async function renderDeck(
  { state }: LiveDeck,
  { socket, follow }: Pick<WatchData, 'socket' | 'follow'>,
): Promise<string | undefined> {
  if (!state?.renderPage) return undefined;
  const client = await loadWatchClient();
  const data: WatchData = { socket, version: state.version, follow };
  const json = JSON.stringify(data).replaceAll('<', '\\u003c');
  return state.renderPage({
    styles: [client.css],
    scripts: [client.code],
    body: `<script type="application/json" id="lectern-watch">${json}</script>`,
  });
}

/** What a message says may be anything; a line that is none opens nothing. */
function lineOf(
  message: Exclude<ClientMessage, { type: 'hello' }>,
  lines: readonly string[],
): number {
  if (message.type === 'open') return message.line;
  return findSourceLine(lines, message, String(message.text).slice(0, longestText));
}

function answer(
  { state, note }: LiveDeck,
  client: Client,
  { message, openEditor }: { message: ClientMessage } & Pick<SiteTools, 'openEditor'>,
): void {
  if (message.type !== 'hello') {
    const line = lineOf(message, state?.lines ?? []);
    // Any other path would be one that a page of strangers chose.
    if (message.file === note.path && Number.isSafeInteger(line)) openEditor(note.file, line);
    return;
  }
  if (!state) return;
  const isCurrent = message.version === state.version;
  client.send(isCurrent ? createProblemMessage(state) : { type: 'reload', focus: undefined });
}
