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
    const slide = pressed?.closest('.player-caption') && findSlide(deck, pressed);
    const text = code?.textContent ?? (slide && linkTo(slide));
    if (text === undefined || text === null) return;
    writeClipboard(text).then(
      () => say(words.copied),
      () => say(words.notCopied),
    );
  });
}

function findSlide(deck: Player['deck'], element: Element): SlideView | undefined {
  return deck.find(({ frame }) => frame.contains(element));
}

function linkTo({ id }: SlideView): string {
  return `${location.href.replace(/#.*/, '')}#${encodeURIComponent(id)}`;
}

/** @throws where the browser refuses, and over plain http from another machine, where there is no clipboard */
async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
