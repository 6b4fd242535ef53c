import { planTimes, type Plan } from '../protocol/plan-times.ts';
import { createElement } from './create-element.ts';
import { nameSection } from './deck-view.ts';
import { findPart } from './find-part.ts';
import type { Player } from './player.ts';
import { runPresenterClock } from './presenter-clock.ts';
import { createSlidesLink, readPresenterChannel } from './presenter-window.ts';
import { createStore } from './store.ts';
import { showPlace } from './toolbar.ts';

/** The window of the lecturer: slide, next slide, notes, clocks and the list of slides. */
export function presenterView(player: Player): void {
  const { deck, data, words, subscribe, keys } = player;
  document.title = `${words.presenter}: ${document.title}`;
  for (const { notes } of deck)
    for (const aside of notes) {
      aside.hidden = false;
      // They scroll, by the keyboard too.
      if (aside.parentElement) aside.parentElement.tabIndex = 0;
    }
  const focusSlides = createSlidesLink(player, readPresenterChannel() ?? '');
  keys.set('p', focusSlides);
  const plan = planTimes(
    deck.map((slide) => slide.text()),
    data.duration,
  );
  showPlace(player, findPart('place', findPart('presenter-bar')));
  runPresenterClock(player, plan);
  fillList(player, plan);
  wireNotesBar(player);
  const next = findPart('next-label').querySelector('p');
  subscribe((now, before) => {
    if (now.slide === before?.slide && now.view === before.view) return;
    next?.replaceChildren(...(deck[now.slide + 1]?.label() ?? [words.theEnd]));
    for (const { svg, index } of deck) svg.toggleAttribute('inert', index === now.slide + 1);
    if (now.slide !== before?.slide)
      deck[now.slide]?.frame.nextElementSibling?.scrollTo({ top: 0 });
  });
}

/** All slides by name, with their sections and the minutes that these are planned to take. */
function fillList(player: Player, { starts, total }: Plan): void {
  const { deck, data, words, dispatch, subscribe } = player;
  const buttons: HTMLButtonElement[] = [];
  const list = findPart('presenter-list');
  let items: HTMLElement | undefined;
  for (const slide of deck) {
    const { section, index } = slide;
    if (index === 0 || section !== deck[index - 1]?.section) {
      if (section !== undefined) {
        const next = deck.findIndex((each) => each.index > index && each.section !== section);
        const end = next < 0 ? total : (starts[next] ?? total);
        const minutes = Math.max(1, Math.round(end - (starts[index] ?? 0)));
        list.append(
          createElement('h2', {}, [
            createElement('span', {}, nameSection(deck, section)),
            createElement('small', { lang: data.wordsLang }, [
              words.minutes.replace('{n}', String(minutes)),
            ]),
          ]),
        );
      }
      items = createElement('ol');
      list.append(items);
    }
    const click = (): void => dispatch({ type: 'go', slide: index });
    const button = createElement('button', { type: 'button', click }, [
      createElement('b', {}, [String(index + 1)]),
      createElement('span', {}, slide.label()),
    ]);
    buttons.push(button);
    items?.append(createElement('li', {}, [button]));
  }
  subscribe((now, before) => {
    if (now.slide === before?.slide) return;
    buttons[before?.slide ?? -1]?.removeAttribute('aria-current');
    const button = buttons[now.slide];
    button?.setAttribute('aria-current', 'true');
    if (!button) return;
    // The list alone is scrolled, never the window.
    list.scrollTop = button.offsetTop - list.offsetTop - list.clientHeight / 3;
  });
}

/** The size of the notes' text is kept. */
function wireNotesBar({ deck, keys, subscribe }: Player): void {
  const store = createStore('local');
  const saved = store.load('notes-size');
  let size = typeof saved === 'number' ? saved : 20;
  const resize = (by: number): void => {
    size = Math.min(48, Math.max(14, size + by));
    document.documentElement.style.setProperty('--player-notes-size', `${size}px`);
    // A size that cannot be kept is set again in a moment: no reason to speak of it.
    if (by !== 0) store.save('notes-size', size);
  };
  resize(0);
  keys.set('larger', () => resize(2));
  keys.set('smaller', () => resize(-2));
  const none = findPart('no-notes');
  subscribe(({ slide }) => {
    none.hidden = (deck[slide]?.notes.length ?? 0) > 0;
  });
}
