import type { DeckData } from '../protocol/deck-data.ts';

const dataMark = '<script type="application/json" id="lectern-deck">';

/** What a page says of its deck, and where. */
export interface FoundDeckData {
  /** Of a version of Lectern before there were courses, it lacks some. */
  readonly data: Partial<DeckData>;
  /** Where it begins in the page, behind the slides. */
  readonly at: number;
}

/** Finds what a page says of its deck; undefined for other pages and damaged ones. */
export function readDeckData(html: string): FoundDeckData | undefined {
  const at = html.lastIndexOf(dataMark);
  if (at === -1) return undefined;
  const from = at + dataMark.length;
  const data = parseData(html.slice(from, html.indexOf('</script>', from)));
  return data && { data, at };
}

/** Undefined for a page that was cut off. */
function parseData(json: string): Partial<DeckData> | undefined {
  try {
    return JSON.parse(json) as Partial<DeckData>;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
