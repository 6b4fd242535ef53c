import type { Clause } from './clause.ts';
import type { CheckedDocument, Element } from './document.ts';
import { decodeText, type Dict } from './parse-pdf.ts';

const known = new Set(
  (
    'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup ' +
    'FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact'
  ).split(' '),
);

interface Found {
  readonly page: number;
  readonly annotation: Dict;
  readonly kind: string;
  readonly element: Element | undefined;
}

function list({ pages, elements, look }: CheckedDocument): Found[] {
  const owners = new Map(
    elements.flatMap((element) => element.annotations.map((each) => [each, element] as const)),
  );
  return pages.flatMap(({ number, annotations }) =>
    annotations.map((annotation) => ({
      page: number,
      annotation,
      kind: look.name(annotation.get('Subtype')) ?? '',
      element: owners.get(annotation),
    })),
  );
}

function has(isKind: (kind: string) => boolean): NonNullable<Clause['applies']> {
  return (document) => list(document).some(({ kind }) => isKind(kind));
}

function find(isWrong: (found: Found) => boolean, what: string): Clause['find'] {
  return (document) =>
    list(document)
      .filter(isWrong)
      .map(({ page, kind }) => `page ${page}: ${kind || 'an annotation'} ${what}`);
}

function isOther(kind: string): boolean {
  return !['Link', 'Popup', 'PrinterMark', 'Widget'].includes(kind);
}

function isAny(kind: string): boolean {
  return kind !== '';
}

function isLink(kind: string): boolean {
  return kind === 'Link';
}

function isWidget(kind: string): boolean {
  return kind === 'Widget';
}

/** Links, comments and fields. */
export const annotationClauses: readonly Clause[] = [
  {
    id: '28-002',
    says: 'Comments and their like have a tag.',
    applies: has(isOther),
    find: find(({ kind, element }) => isOther(kind) && element?.role !== 'Annot', 'has no tag'),
  },
  {
    id: '28-004',
    says: 'Comments and their like have a text.',
    applies: has(isOther),
    find: find(
      ({ kind, annotation, element }) =>
        isOther(kind) && !decodeText(annotation.get('Contents')) && !element?.dict.has('Alt'),
      'has no text',
    ),
  },
  {
    id: '28-005',
    says: 'Fields of forms have a name for readers.',
    applies: has(isWidget),
    find: find(
      ({ kind, annotation }) => isWidget(kind) && !decodeText(annotation.get('TU')),
      'has no name',
    ),
  },
  {
    id: '28-006',
    says: 'Annotations are of kinds that PDF knows.',
    applies: (document) => list(document).length > 0,
    find: find(({ kind }) => !known.has(kind), 'is of no known kind'),
  },
  {
    id: '28-007',
    says: 'There are no annotations for printing presses.',
    applies: has(isAny),
    find: find(({ kind }) => kind === 'TrapNet', 'is not allowed'),
  },
  {
    id: '28-008',
    says: 'On pages with annotations, tabs go through them.',
    applies: has(isAny),
    find: ({ pages }) =>
      pages
        .filter(({ annotations, dict }) => annotations.length > 0 && !dict.has('Tabs'))
        .map(({ number }) => `page ${number} does not say in which order tabs go`),
  },
  {
    id: '28-009',
    says: 'Tabs go in the order of the tags.',
    applies: has(isAny),
    find: ({ pages, look }) =>
      pages
        .filter(
          ({ annotations, dict }) =>
            annotations.length > 0 && dict.has('Tabs') && look.name(dict.get('Tabs')) !== 'S',
        )
        .map(({ number }) => `page ${number} has another order for tabs`),
  },
  {
    id: '28-010',
    says: 'Fields of forms have a tag.',
    applies: has(isWidget),
    find: find(({ kind, element }) => isWidget(kind) && element?.role !== 'Form', 'has no tag'),
  },
  {
    id: '28-011',
    says: 'Every link has a tag.',
    applies: has(isLink),
    find: find(({ kind, element }) => isLink(kind) && element?.role !== 'Link', 'has no tag'),
  },
  {
    id: '28-012',
    says: 'Every link says where it leads.',
    applies: has(isLink),
    find: find(
      ({ kind, annotation }) => isLink(kind) && !decodeText(annotation.get('Contents'))?.trim(),
      'does not say where it leads',
    ),
  },
];
