/** What a watched deck has besides its player: it shows what changed, and what is wrong with the notes. */
import type { ClientMessage, ServerMessage, WatchData } from '../../protocol/watch-message.ts';
import { createHtmlReceiver } from '../../html/sent.ts';
import { createPanel, type Panel } from './panel.ts';
import { patchSlide, type WatchFrame } from './patch-slide.ts';

/** Milliseconds between attempts to reach a server that went away. */
const retryMs = 1000;

const element = document.querySelector('#lectern-watch');
if (element) start(JSON.parse(element.textContent ?? '') as WatchData);

function start({ socket: address, version: shown, follow }: WatchData): void {
  let version = shown;
  let socket: WebSocket | undefined;
  const send = (message: ClientMessage): void => {
    if (socket?.readyState === WebSocket.OPEN) socket.send(JSON.stringify(message));
  };
  const panel = createPanel((file, line) => send({ type: 'open', file, line }));
  const show = createReceiver(panel, follow);
  const receive = (message: ServerMessage): void => {
    if ('version' in message) ({ version } = message);
    show(message);
  };
  const connect = (): void => {
    const opened = new WebSocket(`ws://${location.host}${address}`);
    socket = opened;
    opened.addEventListener('open', () => {
      panel.setLost(false);
      send({ type: 'hello', version });
    });
    opened.addEventListener('message', ({ data }) => {
      receive(JSON.parse(String(data)) as ServerMessage);
    });
    opened.addEventListener('close', () => {
      panel.setLost(true);
      setTimeout(() => void findServer(), retryMs);
    });
  };
  // A server that was started anew has another token, so the page asks for itself again.
  const findServer = async (): Promise<void> => {
    const isThere = await fetch(location.pathname, { method: 'HEAD' }).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) location.reload();
    else setTimeout(() => void findServer(), retryMs);
  };
  openOnClick(send);
  connect();
}

/** Shows what the server tells. With `follow` the page goes to the slide that is being edited. */
function createReceiver(panel: Panel, follow: boolean): (message: ServerMessage) => void {
  const patch = createPatcher();
  const receiveHtml = createHtmlReceiver();
  // Where the preview of a save has taken the page: the author may have moved on until the save is built.
  let led: string | undefined;
  const lead = (id: string | undefined): void => {
    if (id === undefined || !follow || id === led || id === currentId()) return;
    location.hash = encodeURIComponent(id);
  };
  return (message) => {
    switch (message.type) {
      case 'problems':
        led = undefined;
        panel.show(message.problems);
        return;
      case 'show':
        location.hash = encodeURIComponent(message.id);
        return;
      case 'reload':
        lead(message.focus);
        location.reload();
        return;
      case 'preview':
      case 'frames': {
        const { type, ids, focus } = message;
        const html = receiveHtml(message.html);
        const isPatched = patch(ids.map((id, index) => ({ id, html: html[index] ?? '' })));
        if (!ids.some((id) => id === currentId())) lead(focus);
        if (type === 'preview') led = focus;
        // The player has counted something that is different now.
        else if (!isPatched) location.reload();
      }
    }
  };
}

/** Shows changed slides; false when one has another shape than before: it stays as it is. */
function createPatcher(): (frames: readonly WatchFrame[]) => boolean {
  const shown = new Map<string, string>();
  return (frames) => {
    const results = frames.map((frame) => {
      // It was shown as a preview.
      if (shown.get(frame.id) === frame.html) return true;
      const isPatched = patchSlide(frame);
      if (isPatched) shown.set(frame.id, frame.html);
      return isPatched;
    });
    return !results.includes(false);
  };
}

/** What a line of the notes becomes. */
const blocks = 'li,p,tr,.line,h1,h2,h3,h4,h5,h6,pre,dt,dd,figcaption';

/** Alt and a click on a block of a slide open its place in the editor. */
function openOnClick(open: (message: ClientMessage) => void): void {
  const find = (event: MouseEvent): void => {
    const { altKey, target } = event;
    const section = altKey && (target as Element | null)?.closest<HTMLElement>('[data-source]');
    const [, file, first, last] =
      /^(.*):(\d+)-(\d+)$/.exec((section && section.dataset['source']) || '') ?? [];
    if (file === undefined) return;
    // No link is followed, and no slide turned.
    event.preventDefault();
    event.stopPropagation();
    const text = (target as Element).closest(blocks)?.textContent ?? '';
    open({ type: 'open-block', file, first: Number(first), last: Number(last), text });
  };
  addEventListener('click', find, { capture: true });
}

function currentId(): string | undefined {
  return document.querySelector('.marpit[data-current] section[id]')?.id;
}
