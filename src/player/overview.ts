import { createElement } from './create-element.ts';
import { type DeckView, nameSection } from './deck-view.ts';
import { findPart } from './find-part.ts';
import { moveFocus } from './move-focus.ts';
import type { Player } from './player.ts';
import { createSearch, readTexts } from './search-texts.ts';
import { nameCount } from './search.ts';

/** `o` shows all slides as a grid: under their sections, and those alone that hold what is typed. */
export function overview({ deck, data, words, dispatch, keys, getState, subscribe }: Player): void {
  const bar = findPart('overview-bar');
  const field = bar.querySelector('input') ?? createElement('input');
  const find = createSearch(() => readTexts(deck));
  let grid: Grid | undefined;
  const filter = (): void => {
    const query = field.value.trim();
    const found = query === '' ? deck : find(query).map(({ item }) => item);
    filterGrid(deck, grid, found);
    bar.querySelector('p')?.replaceChildren(nameCount(query, found.length, words));
  };
  const toggle = (): void => dispatch({ type: 'view', view: 'overview' });
  const pick = (slide: number): void => {
    toggle();
    dispatch({ type: 'go', slide });
  };
  field.addEventListener('input', filter);
  addEventListener('keydown', (event) => {
    if (getState().view !== 'overview' || getState().dialog) return;
    const shown = (grid?.picks ?? []).filter((button) => button.checkVisibility());
    if (event.key === 'Escape' && field.value !== '') {
      field.value = '';
      filter();
    } else if (event.key === 'Escape') toggle();
    else if (event.key === 'Enter' && document.activeElement === field) shown[0]?.click();
    else if (!moveFocus(shown, event.key)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  subscribe((now, before) => {
    const isOpen = now.view === 'overview';
    if (isOpen === (before?.view === 'overview')) return;
    for (const { svg } of deck) svg.toggleAttribute('inert', isOpen);
    if (!isOpen) {
      // A browser takes the focus from what is hidden a frame later; until then keys would go into the field.
      field.blur();
      return;
    }
    // Made when it is first needed: opening a deck does not wait for it.
    grid ??= createGrid(deck, data.lang, pick);
    field.value = '';
    filter();
    showCurrent(grid.picks[now.slide], field);
  });
  keys.set('o', toggle);
}

/** What the overview adds to the slides: a button over each, and a heading before each section. */
interface Grid {
  readonly picks: readonly HTMLButtonElement[];
  readonly headings: readonly {
    readonly section: number | undefined;
    readonly heading: HTMLElement;
  }[];
}

function createGrid(deck: DeckView, lang: string, pick: (slide: number) => void): Grid {
  const headings = deck.flatMap(({ section, frame, index }) => {
    if (section === deck[index - 1]?.section) return [];
    // What follows a section without being of it begins a row too.
    const heading =
      section === undefined
        ? createElement('hr', { class: 'player-section' })
        : createElement('h2', { class: 'player-section', lang }, nameSection(deck, section));
    frame.before(heading);
    return [{ section, heading }];
  });
  const picks = deck.map(({ index, frame, label }) => {
    const click = (): void => pick(index);
    const button = createElement('button', { type: 'button', class: 'player-pick', lang, click }, [
      createElement('b', {}, [String(index + 1)]),
      ' ',
      createElement('span', {}, label()),
    ]);
    frame.append(button);
    return button;
  });
  return { picks, headings };
}

function filterGrid(deck: DeckView, grid: Grid | undefined, found: DeckView): void {
  const kept = new Set(found);
  for (const slide of deck) slide.frame.toggleAttribute('data-filtered', !kept.has(slide));
  for (const { section, heading } of grid?.headings ?? [])
    heading.hidden = !found.some((slide) => slide.section === section);
}

/** Brings the present slide into sight. A keyboard's next letters go into the search field; no screen keyboard jumps up. */
function showCurrent(current: HTMLElement | undefined, field: HTMLElement): void {
  current?.scrollIntoView({ block: 'center' });
  if (matchMedia('(pointer: coarse)').matches) current?.focus({ preventScroll: true });
  else field.focus({ preventScroll: true });
}
