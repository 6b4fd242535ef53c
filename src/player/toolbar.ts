import { createElement } from './create-element.ts';
import { nameSection } from './deck-view.ts';
import { findPart } from './find-part.ts';
import type { Player } from './player.ts';

/** Buttons for who has no keyboard, or has not learnt the keys yet. They come with the pointer and with the Tab key. */
export function toolbar(player: Player): void {
  showPlace(player, findPart('place', findPart('toolbar')));
}

/** Shows "12 / 84", which of how many slides of its section a slide is, and a dot for each of its steps. */
export function showPlace({ deck, subscribe }: Player, place: HTMLElement): void {
  subscribe(({ slide, step }, before) => {
    if (slide === before?.slide && step === before.step) return;
    const steps = deck[slide]?.fragments;
    const section = deck[slide]?.section;
    const own = section === undefined ? [] : deck.filter((each) => each.section === section);
    const number = own.findIndex(({ index }) => index === slide) + 1;
    place.replaceChildren(
      createElement('b', {}, [`${slide + 1} / ${deck.length}`]),
      ...(section === undefined
        ? []
        : [
            createElement('span', {}, nameSection(deck, section)),
            createElement('span', {}, [`${number} / ${own.length}`]),
          ]),
      ...(steps
        ? [createElement('span', {}, ['●'.repeat(step + 1) + '○'.repeat(steps - step)])]
        : []),
    );
  });
}
