import path from 'node:path';
import { describeProblem } from '../problems/describe-problem.ts';
import type { Severity } from '../problems/rules.ts';
import type { ClientMessage, WatchData } from '../protocol/watch-message.ts';
import { loadBundle } from '../render/assets.ts';
import type { Store } from '../store/store.ts';
import { type Decks, send } from './decks.ts';
import { findSourceLine } from './find-source-line.ts';
import { renderIndex } from './index-page.ts';
import { createProblemMessage } from './messages.ts';
import type { Client, Site } from './server.ts';
import type { DeckState, WatchedDeck } from './watched-deck.ts';

/** Characters of a block that its line is found by. */
const maxText = 300;

/** What the site is made of. */
export interface SiteTools {
  /** Absolute folder of the project. */
  readonly root: string;
  readonly decks: Pick<Decks, 'served' | 'list'>;
  /** Pages that show the list of decks. */
  readonly listClients: Set<Client>;
  readonly rebuilder: { readonly add: (item: string) => void; readonly idle: () => Promise<void> };
  readonly follow: boolean;
  readonly openEditor: (file: string, line: number) => void;
  readonly store: Store;
}

/** Creates what the server shows: the list of decks, each deck, and what its open pages ask for. */
export function createSite(tools: SiteTools): Site {
  const { decks, listClients, rebuilder, openEditor } = tools;
  const count = (state: DeckState | undefined, severity: Severity): number =>
    state?.problems.filter((problem) => describeProblem(problem).severity === severity).length ?? 0;
  return {
    async renderPage(url, socket) {
      if (url === '/') {
        const entries = decks.list().map(([address, { note, state }]) => ({
          url: address,
          note: note.part ? `${note.path}: ${path.basename(note.output)}` : note.path,
          errors: count(state, 'error'),
          warnings: count(state, 'warning'),
        }));
        return renderIndex(entries, socket);
      }
      const found = decks.served.get(url);
      if (!found) return undefined;
      if (!found.deck.state) rebuilder.add(url);
      await rebuilder.idle();
      return renderDeck(found.deck, socket, tools);
    },
    findFile(url) {
      for (const { deck } of decks.served.values()) {
        const folder = path.posix.dirname(`/${deck.note.output}`);
        const linked = deck.state?.linkedFiles.find(
          ({ place }) => path.posix.join(folder, place) === url,
        );
        if (linked) return path.join(tools.root, linked.file);
      }
      return undefined;
    },
    showLine(file, line) {
      // A book has several decks.
      const found = [...decks.served.values()].flatMap(({ deck, clients }) => {
        if (deck.note.path !== file && deck.note.file !== path.resolve(file)) return [];
        const slide = deck.state?.slides.findLast(({ source }) => source.first <= line);
        return slide ? [{ slide, clients }] : [];
      });
      const [nearest] = found.toSorted((a, b) => b.slide.source.first - a.slide.source.first);
      if (!nearest) return false;
      send(nearest.clients, [{ type: 'show', id: nearest.slide.id }]);
      return true;
    },
    onConnect(url, client) {
      const found = decks.served.get(url);
      const clients = url === '/' ? listClients : found?.clients;
      clients?.add(client);
      client.onClose(() => clients?.delete(client));
      if (found) client.onMessage((message) => answer(found.deck, client, { message, openEditor }));
    },
  };
}

async function renderDeck(
  { state }: WatchedDeck,
  socket: string,
  { follow, store }: Pick<SiteTools, 'follow' | 'store'>,
): Promise<string | undefined> {
  if (!state?.renderPage) return undefined;
  const client = await loadBundle('watch', store);
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
  return findSourceLine(lines, message, String(message.text).slice(0, maxText));
}

function answer(
  { state, note }: WatchedDeck,
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
