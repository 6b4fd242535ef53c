/** The catalog of a document, with its metadata, and how readers are to open it. */
import { findReference, type PdfFile } from '../objects.ts';
import type { PdfWriter } from '../writer.ts';
import { type DocumentFacts, renderMetadata } from './metadata.ts';
import {
  createString,
  isDictionary,
  parseDictionary,
  type PdfDictionary,
  type PdfValue,
  renderValue,
  textOf,
} from './values.ts';

/** What the document itself is written with. */
export interface DocumentTools {
  readonly author: string | undefined;
  readonly writer: PdfWriter;
  readonly place: (id: number) => number;
  readonly tags: number;
  readonly outlines: number | undefined;
}

/** Writes the catalog, and what the document says of itself; gives all bytes. */
export function writeDocument(
  file: PdfFile,
  { author, writer, place, tags, outlines }: DocumentTools,
): Uint8Array {
  const textAt = (id: number): string => file.objects.get(id)?.text ?? '<<>>';
  const catalog = parseDictionary(textAt(file.root));
  const facts = readFacts(parseDictionary(textAt(file.info)), catalog, author);
  const metadata = writer.reserve();
  writer.set(metadata, renderMetadata(facts));
  const preferences = catalog.get('ViewerPreferences');
  const kept = (name: string): [string, PdfValue][] => {
    const id = findReference(textAt(file.root), name);
    return id === undefined ? [] : [[name, { id: place(id) }]];
  };
  const entries = new Map<string, PdfValue>([
    ['Type', { name: 'Catalog' }],
    ...kept('Pages'),
    ...kept('Dests'),
    ['MarkInfo', new Map([['Marked', true]])],
    ['Metadata', { id: metadata }],
    ['StructTreeRoot', { id: tags }],
    ...(outlines === undefined
      ? []
      : [['Outlines', { id: outlines }] as const, ['PageMode', { name: 'UseOutlines' }] as const]),
    ['PageLabels', new Map([['Nums', [0, new Map([['S', { name: 'D' }]])]]])],
    [
      'ViewerPreferences',
      new Map([
        ...(isDictionary(preferences) ? preferences : []),
        ['DisplayDocTitle', true],
      ] as (readonly [string, PdfValue])[]),
    ],
    ['Lang', createString(facts.language)],
  ]);
  return writer.write({
    root: writer.share({ text: renderValue(entries) }),
    info: writer.share({ text: renderInfo(facts) }),
  });
}

function readFacts(
  info: PdfDictionary,
  catalog: PdfDictionary,
  author: string | undefined,
): DocumentFacts {
  const read = (name: string): string => textOf(info.get(name))?.trim() ?? '';
  return {
    title: read('Title') || 'Lectern',
    language: textOf(catalog.get('Lang')) ?? 'en',
    author,
    creator: read('Creator'),
    producer: read('Producer'),
    date: read('CreationDate').slice(2, 16),
  };
}

function renderInfo({ title, author, creator, producer, date }: DocumentFacts): string {
  const stamp = createString(`D:${date}+00'00'`);
  return renderValue(
    new Map([
      ['Title', createString(title)],
      ...(author ? [['Author', createString(author)] as const] : []),
      ['Creator', createString(creator)],
      ['Producer', createString(producer)],
      ['CreationDate', stamp],
      ['ModDate', stamp],
    ]),
  );
}
