import type { SlideView } from './deck-view.ts';
import { findPart } from './find-part.ts';
import type { Player } from './player.ts';

/** Copies a block of code, or a link to a slide. */
export function copy({ deck, words, say, subscribe }: Player): void {
  const button = findPart('copy');
  const prepared = new WeakSet<SlideView>();
  const prepare = (slide: SlideView | undefined): void => {
    if (!slide || prepared.has(slide)) return;
    prepared.add(slide);
    for (const block of slide.content.querySelectorAll('pre')) block.append(button.cloneNode(true));
  };
  subscribe((now, before) => {
    if (now.view === 'reading' && before?.view !== 'reading') deck.forEach(prepare);
    if (now.slide !== before?.slide) prepare(deck[now.slide]);
  });
  addEventListener('click', ({ target }) => {
    const pressed = target instanceof Element ? target.closest('button') : null;
    const code = pressed?.closest('pre')?.querySelector('code');
    const isLink = pressed?.closest('.player-caption');
    const slide = isLink && deck.find(({ frame }) => frame.contains(pressed));
    const link = slide && `${location.href.replace(/#.*/, '')}#${encodeURIComponent(slide.id)}`;
    const text = code?.textContent ?? link;
    if (text === undefined || text === null) return;
    writeClipboard(text).then(
      () => say(words.copied),
      () => say(words.notCopied),
    );
  });
}

/** @throws where the browser refuses, and over plain http from another machine, where there is no clipboard */
async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
