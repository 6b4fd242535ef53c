import { createElement } from './create-element.ts';
import { findPart } from './find-part.ts';
import type { SlideView } from './deck-view.ts';
import type { Player } from './player.ts';
import { createSearch, readTexts, type SearchResult } from './search-texts.ts';

/** Most results that are listed. */
const maxResults = 100;

/** Looks for words on all slides and goes to the one that is chosen. */
export function search({ deck, words, dispatch, subscribe }: Player): void {
  const find = createSearch(() => readTexts(deck));
  const dialog = findPart('search');
  const field = dialog.querySelector('input');
  const count = findPart('search-count');
  const list = findPart('search-results');
  if (!field) return;

  const createLink = ({ item: slide, cutOut }: SearchResult<SlideView>): HTMLElement => {
    const { before, match, after } = cutOut();
    const click = (): void => {
      dispatch({ type: 'dialog', dialog: 'search' });
      dispatch({ type: 'go', slide: slide.index });
    };
    return createElement('button', { type: 'button', click }, [
      createElement('b', {}, [String(slide.index + 1)]),
      createElement('span', { class: 'player-search-title' }, slide.label()),
      createElement('span', { class: 'player-search-text' }, [
        before,
        createElement('mark', {}, [match]),
        after,
      ]),
    ]);
  };
  field.addEventListener('input', () => {
    const results = find(field.value);
    count.textContent = nameCount(field.value, results.length, words);
    list.replaceChildren(
      ...results
        .slice(0, maxResults)
        .map((result) => createElement('li', {}, [createLink(result)])),
    );
  });
  dialog.addEventListener('keydown', (event) => {
    const links = [...list.querySelectorAll('button')];
    const at = links.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === 'Enter' && document.activeElement === field) links[0]?.click();
    else if (event.key === 'ArrowDown') links[at + 1]?.focus();
    else if (event.key === 'ArrowUp') (links[at - 1] ?? field).focus();
    else return;
    event.preventDefault();
  });
  subscribe((now, before) => {
    if (now.dialog === 'search' && before?.dialog !== 'search') field.select();
  });
}

/** How many slides were found, in words; empty when nothing was looked for. */
export function nameCount(query: string, count: number, words: Player['words']): string {
  if (query.trim() === '') return '';
  return count === 0 ? words.nothingFound : words.found.replace('{n}', String(count));
}
