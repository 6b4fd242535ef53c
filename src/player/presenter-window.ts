import { createChannel, linkWindows, type WindowLink } from './link-windows.ts';
import type { Player } from './player.ts';

const marker = 'presenter-';
const nameOfSlides = /^lectern-([0-9a-f]{32})$/;

/** The channel that the address of a presenter window names; undefined in a window of slides. */
export function readPresenterChannel(): string | undefined {
  return /^#presenter-([0-9a-f]{32})$/.exec(location.hash)?.[1];
}

/** `p` in the slides' window opens the presenter's, or brings it to the front. */
export function presenterWindow(player: Player): void {
  const { keys } = player;
  // A name outlives a reload: then the presenter's window is still there and will ask.
  let channel = nameOfSlides.exec(window.name)?.[1];
  let link: WindowLink | undefined = channel
    ? linkWindows({ role: 'slides', channel, player })
    : undefined;
  keys.set('p', () => {
    const open = link?.findPartner();
    if (open) {
      open.focus();
      return;
    }
    channel ??= createChannel();
    window.name = `lectern-${channel}`;
    link ??= linkWindows({ role: 'slides', channel, player });
    openWindow(player, link, [marker + channel, `lectern-presenter-${channel}`]);
  });
}

/** Opens this deck once more, at a hash, in a window of that name; says so when the browser does not. */
function openWindow(
  { words, say }: Player,
  link: WindowLink,
  [hash, name]: readonly [hash: string, name: string],
): void {
  const address = `${location.href.replace(/#.*/, '')}#${hash}`;
  const opened = window.open(address, name, 'popup,width=1366,height=768');
  if (opened) link.add(opened);
  else say(words.popupBlocked);
}

/** In the presenter's window: finds the slides' window, and opens one when it has gone. */
export function createSlidesLink(player: Player, channel: string): () => void {
  const { deck, words, say, getState } = player;
  const link = linkWindows({ role: 'presenter', channel, player });
  const opener = window.opener as Window | null;
  if (opener) link.add(opener);
  const open = (): void => {
    const id = deck[getState().slide]?.id ?? '';
    openWindow(player, link, [encodeURIComponent(id), `lectern-${channel}`]);
  };
  let wasThere = true;
  const watch = (): void => {
    const isThere = link.findPartner() !== undefined;
    if (wasThere && !isThere) say(words.slidesGone, { label: words.openSlides, run: open });
    wasThere = isThere;
  };
  setInterval(watch, 1000);
  watch();
  return () => {
    const partner = link.findPartner();
    if (partner) partner.focus();
    else open();
  };
}
