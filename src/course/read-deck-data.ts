import type { DeckData } from '../protocol/deck-data.ts';

/** Data in a page, and where. */
export interface FoundData<Data> {
  readonly data: Data;
  /** Where its element begins in the page, behind the slides. */
  readonly at: number;
}

/**
 * Finds what a page says of its deck, which lacks some things where a version of Lectern before there were courses made it;
 * undefined for other pages and damaged ones.
 */
export function readDeckData(html: string): FoundData<Partial<DeckData>> | undefined {
  return readData(html, 'lectern-deck');
}

/** Finds the data of an element by its id; undefined for a page without it, and for one that was cut off. */
export function readData<Data>(html: string, id: string): FoundData<Data> | undefined {
  const mark = `<script type="application/json" id="${id}">`;
  const at = html.lastIndexOf(mark);
  if (at === -1) return undefined;
  const from = at + mark.length;
  try {
    const data = JSON.parse(html.slice(from, html.indexOf('</script>', from))) as Data;
    return { data, at };
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
