/** Names that Office Open XML (ECMA-376) gives to its vocabularies, kinds of relations and kinds of parts. */

/** Vocabularies, as the root of a part declares them. */
export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** Vocabularies that extensions use where they stand. */
export const extensions = {
  a14: 'http://schemas.microsoft.com/office/drawing/2010/main',
  adec: 'http://schemas.microsoft.com/office/drawing/2017/decorative',
  asvg: 'http://schemas.microsoft.com/office/drawing/2016/SVG/main',
  m: 'http://schemas.openxmlformats.org/officeDocument/2006/math',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  pslz: 'http://schemas.microsoft.com/office/powerpoint/2016/slidezoom',
  p14: 'http://schemas.microsoft.com/office/powerpoint/2010/main',
} as const;

/** Kinds of relations. */
export const relationTypes = {
  document: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument',
  core: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  app: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties',
  master: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideMaster',
  layout: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slideLayout',
  slide: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/slide',
  theme: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme',
  notesMaster: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesMaster',
  notes: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/notesSlide',
  image: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image',
  link: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink',
  presProps: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/presProps',
  viewProps: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/viewProps',
  tableStyles: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/tableStyles',
} as const;

/** Kinds of parts. */
export const contentTypes = {
  app: 'application/vnd.openxmlformats-officedocument.extended-properties+xml',
  core: 'application/vnd.openxmlformats-package.core-properties+xml',
  layout: 'application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml',
  master: 'application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml',
  notes: 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml',
  notesMaster: 'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml',
  presProps: 'application/vnd.openxmlformats-officedocument.presentationml.presProps+xml',
  presentation:
    'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
  relations: 'application/vnd.openxmlformats-package.relationships+xml',
  slide: 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml',
  tableStyles: 'application/vnd.openxmlformats-officedocument.presentationml.tableStyles+xml',
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  viewProps: 'application/vnd.openxmlformats-officedocument.presentationml.viewProps+xml',
} as const;

/** Kinds of files by their endings. */
export const mediaTypes: Readonly<Record<string, string>> = {
  bmp: 'image/bmp',
  emf: 'image/x-emf',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  tiff: 'image/tiff',
  wmf: 'image/x-wmf',
};
