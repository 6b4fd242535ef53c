import { parseXmp } from './xmp.ts';
import type { Clause } from './clause.ts';
import type { CheckedDocument } from './document.ts';
import { decodeText } from './parse-pdf.ts';

function readMetadata({ catalog, reader }: CheckedDocument): ReturnType<typeof parseXmp> {
  return parseXmp(reader.resolve(catalog.get('Metadata')));
}

/** The document as a whole. */
export const documentClauses: readonly Clause[] = [
  {
    id: '06-001',
    says: 'The document has metadata in XMP.',
    find: (document) => (readMetadata(document) ? [] : ['The document has no metadata']),
  },
  {
    id: '06-002',
    says: 'The metadata says that the document follows PDF/UA-1.',
    find: (document) =>
      readMetadata(document)?.part === '1' ? [] : ['The metadata has no pdfuaid:part 1'],
  },
  {
    id: '06-003',
    says: 'The metadata has the title.',
    find: (document) => (readMetadata(document)?.title ? [] : ['The metadata has no dc:title']),
  },
  {
    id: '07-001',
    says: 'Readers are to show the title.',
    find: ({ catalog, look }) =>
      look.dict(catalog.get('ViewerPreferences'))?.has('DisplayDocTitle')
        ? []
        : ['DisplayDocTitle is missing'],
  },
  {
    id: '07-002',
    says: 'Readers are not to show the name of the file.',
    find: ({ catalog, look }) =>
      look.dict(catalog.get('ViewerPreferences'))?.get('DisplayDocTitle') === false
        ? ['DisplayDocTitle is false']
        : [],
  },
  {
    id: '21-001',
    says: 'Files in the document have names.',
    applies: ({ catalog, look }) => look.dict(catalog.get('Names'))?.has('EmbeddedFiles') === true,
    find: ({ catalog, look }) => {
      const tree = look.dict(look.dict(catalog.get('Names'))?.get('EmbeddedFiles'));
      const files = look.list(tree?.get('Names')).flatMap((each) => look.dict(each) ?? []);
      return files
        .filter((file) => !file.has('F') || !file.has('UF'))
        .map((file) => `A file "${decodeText(file.get('F')) ?? ''}" has no name for readers`);
    },
  },
  {
    id: '25-001',
    says: 'The document has no dynamic form.',
    applies: ({ catalog }) => catalog.has('AcroForm'),
    find: ({ catalog, look }) =>
      look.dict(catalog.get('AcroForm'))?.has('XFA') ? ['The form is XFA'] : [],
  },
  {
    id: '26-001',
    says: 'The document is not locked.',
    find: ({ reader }) => (reader.trailer.has('Encrypt') ? ['The document is encrypted'] : []),
  },
];
