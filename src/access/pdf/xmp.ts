import { Stream, type Value } from './parse-pdf.ts';

/** What metadata says that is checked. */
export interface Xmp {
  /** Of PDF/UA. */
  readonly part: string | undefined;
  readonly title: string | undefined;
}

/** Reads metadata; undefined for anything else. */
export function parseXmp(value: Value | undefined): Xmp | undefined {
  if (!(value instanceof Stream)) return undefined;
  const text = Buffer.from(value.read() ?? '', 'latin1').toString('utf8');
  if (!text.includes('adobe:ns:meta/') || !text.includes('</rdf:RDF>')) return undefined;
  const part = /<pdfuaid:part>\s*(\d+)\s*<|\bpdfuaid:part=["'](\d+)["']/.exec(text);
  const title = /<dc:title>\s*<rdf:Alt>\s*<rdf:li[^>]*>([^<]+)</.exec(text)?.[1];
  return { part: part?.[1] ?? part?.[2], title: title?.trim() };
}
