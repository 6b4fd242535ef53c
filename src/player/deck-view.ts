/** One slide as it stands in the page. */
export interface SlideView {
  readonly id: string;
  readonly svg: Element;
  /** What is hidden while another slide is shown. */
  readonly frame: HTMLElement | null;
  /** How many fragments it reveals one after another. */
  readonly fragments: number;
  readonly title: () => string;
}

/** The slides of the page, in order. */
export type DeckView = readonly SlideView[];

/** Finds the slides that Marp has drawn. */
export function findDeck(): DeckView {
  return Array.from(document.querySelectorAll('svg[data-marpit-svg]'), (svg) => {
    // Marp draws pictures behind a slide as sections of their own: ours is the one with an id.
    const section = svg.querySelector('section[id]') ?? svg.querySelector('section');
    return {
      id: section?.id ?? '',
      svg,
      frame: svg.parentElement,
      fragments: Number(section?.getAttribute('data-marpit-fragments') ?? 0),
      title: () => section?.querySelector('h1,h2,h3,h4,h5,h6')?.textContent.trim() ?? '',
    };
  });
}
