import type { ParsedBibliography } from './parse-bibtex.ts';
import type { Author, Work } from './types.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Parses a list of works as CSL JSON has them, from Zotero or Pandoc; undefined for what is none. */
export function parseCsl(text: string): ParsedBibliography | undefined {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (!Array.isArray(data)) return undefined;
  const items = data.filter((item): item is Fields => typeof item === 'object' && item !== null);
  return { works: items.map(createWork), broken: [] };
}

function createWork(item: Fields): Work {
  const read = (name: string): string => {
    const value = item[name];
    return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  };
  const doi = read('DOI').replace(/^https?:\/\/(?:dx\.)?doi\.org\//, '');
  return {
    key: read('id'),
    authors: readAuthors(item['author'] ?? item['editor']),
    year: readYear(item['issued']),
    title: read('title'),
    container: read('container-title'),
    publisher: read('publisher'),
    volume: read('volume'),
    issue: read('issue'),
    pages: read('page').replaceAll('-', '–'),
    url: doi === '' ? read('URL') : `https://doi.org/${doi}`,
  };
}

function readAuthors(value: unknown): Author[] {
  const names = Array.isArray(value) ? (value as readonly Fields[]) : [];
  return names.map((name) => {
    const text = (key: string): string => (typeof name[key] === 'string' ? name[key] : '');
    const family = [text('non-dropping-particle'), text('family') || text('literal')];
    return { family: family.filter(Boolean).join(' '), given: text('given') };
  });
}

function readYear(value: unknown): string {
  const [year] = /\d{4}/.exec(JSON.stringify(value ?? '')) ?? [];
  return year ?? '';
}
