/**
 * Problem: two windows of one lecture steer each other, also from file://, where each file is an origin of its own: no
 * storage events, no BroadcastChannel, no access to the other's document. Either may be reloaded at any time.
 * Approach: they hold references to each other (opener, window.open) and post the whole of what they share, but of the
 * drawings only what has changed. A revision counts changes; who has seen fewer gets everything. The presenter asks twice a second, which finds a reloaded window.
 * A message counts when it names the channel, a random number that only these windows know. The slides' window keeps it
 * in `window.name`, the presenter's in its address: both outlive a reload and need no storage.
 * Limits: of two changes within one message's way the slides' wins.
 */
import { findLog } from './ink.ts';
import type { Player } from './player.ts';
import { sharedKeys, type SharedState } from './state.ts';
import { root } from './root.ts';

/** The other side as this window knows it. */
export interface WindowLink {
  /** Talks to this window too. */
  readonly add: (partner: Window) => void;
  /** An open window that has answered, or has just been added. */
  readonly findPartner: () => Window | undefined;
}

/** Whose side this window is on. */
export interface LinkRequest {
  readonly role: 'slides' | 'presenter';
  readonly channel: string;
  readonly player: Player;
}

/** What the windows of one lecture tell each other. */
interface Message {
  /** 32 hexadecimal digits that only these windows know. */
  readonly lectern: string;
  /** How many changes the sender has seen. */
  readonly revision: number;
  /** All of it, in absolute values, so that a window that missed something converges. */
  readonly state: SharedState | undefined;
}

/** Milliseconds between the presenter's questions. */
const interval = 500;

/** Starts to listen and to tell. */
export function linkWindows({ role, channel, player }: LinkRequest): WindowLink {
  const { dispatch, getState, subscribe } = player;
  const partners = new Set<Window>();
  let known: SharedState = getState();
  // At the start the slides know better.
  let revision = role === 'slides' ? 1 : 0;
  const post = (target: Window, state?: SharedState): void => {
    if (target.closed) partners.delete(target);
    else target.postMessage({ lectern: channel, revision, state } satisfies Message, audience);
  };
  const receive = (source: Window, message: Message): void => {
    const isNewer =
      message.revision > revision || (message.revision === revision && role === 'presenter');
    if (message.state && isNewer) {
      revision = message.revision;
      // Slides that a message does not name keep their drawings.
      const ink = { ...getState().ink, ...message.state.ink };
      const shared = { ...message.state, ink };
      known = { ...getState(), ...shared };
      dispatch({ type: 'adopt', shared });
      for (const other of partners) if (other !== source) post(other, message.state);
    } else if (message.revision < revision) post(source, pickShared(getState()));
    else if (message.revision > revision) post(source);
  };
  addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
    if (!isMessage(data, channel) || !isWindow(source)) return;
    // The presenter opened its slides, or was opened by them; the slides hear of a presenter again after a reload.
    if (role === 'presenter' && !partners.has(source)) return;
    partners.add(source);
    root.dataset['linked'] = '';
    receive(source, data);
  });
  subscribe((now) => {
    if (sharedKeys.every((key) => now[key] === known[key])) return;
    const ink = Object.entries(now.ink).filter(([id, log]) => log !== findLog(known.ink, id));
    known = now;
    revision += 1;
    const state = { ...pickShared(now), ink: Object.fromEntries(ink) };
    for (const partner of partners) post(partner, state);
  });
  if (role === 'presenter')
    setInterval(() => {
      for (const partner of partners) post(partner);
    }, interval);
  return {
    add(partner) {
      partners.add(partner);
      // What is done here before the slides have answered, they overrule.
      if (role === 'presenter') post(partner);
    },
    findPartner: () => [...partners].find(({ closed }) => !closed),
  };
}

// The origin of a file is opaque and cannot be named; the window itself was opened by us, or has proved that it knows
// the channel.
const audience = location.protocol === 'file:' ? '*' : location.origin;

/** Creates a channel's name. */
export function createChannel(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

function isMessage(data: unknown, channel: string): data is Message {
  const message = data as Partial<Message> | null;
  return (
    typeof message === 'object' &&
    message?.lectern === channel &&
    typeof message.revision === 'number'
  );
}

function isWindow(source: MessageEventSource | null): source is Window {
  return source !== null && 'closed' in source;
}

function pickShared(state: SharedState): SharedState {
  return Object.fromEntries(sharedKeys.map((key) => [key, state[key]])) as unknown as SharedState;
}
