import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFObject,
  PDFString,
} from 'pdf-lib';

/** The bookmarks, each two spaces deeper than the one that it is under. */
export function readBookmarks(pdf: PDFDocument): string[] {
  const lines: string[] = [];
  const read = (item: PDFDict | undefined, depth: number): void => {
    for (
      let each = item;
      each !== undefined;
      each = each.lookupMaybe(PDFName.of('Next'), PDFDict)
    ) {
      lines.push(
        '  '.repeat(depth) + each.lookup(PDFName.of('Title'), PDFString, PDFHexString).decodeText(),
      );
      read(each.lookupMaybe(PDFName.of('First'), PDFDict), depth + 1);
    }
  };
  read(
    pdf.catalog
      .lookupMaybe(PDFName.of('Outlines'), PDFDict)
      ?.lookupMaybe(PDFName.of('First'), PDFDict),
    0,
  );
  return lines;
}

/** Every object of the structure tree with its tag and its alternative text. */
export function readTags(pdf: PDFDocument): { tag: string; alt: string | undefined }[] {
  return pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (
      !(object instanceof PDFDict) ||
      object.lookupMaybe(PDFName.of('Type'), PDFName) !== PDFName.of('StructElem')
    )
      return [];
    const alt = object.lookup(PDFName.of('Alt')) as PDFString | PDFHexString | undefined;
    return [{ tag: object.lookup(PDFName.of('S'), PDFName).decodeText(), alt: alt?.decodeText() }];
  });
}

/** The tags in the order in which they are read, each two spaces deeper than the one that it is in. */
export function readTagTree(pdf: PDFDocument): string[] {
  const lines: string[] = [];
  const read = (each: PDFObject | undefined, depth: number): void => {
    const value = pdf.context.lookup(each);
    if (value instanceof PDFArray) for (const kid of value.asArray()) read(kid, depth);
    if (!(value instanceof PDFDict)) return;
    const name = value.get(PDFName.of('S'));
    const texts = ['Alt', 'Lang', 'ActualText', 'A'].map((key) => value.get(PDFName.of(key)));
    lines.push(
      `${'  '.repeat(depth)}${String(name ?? value.get(PDFName.of('Type')))} ${texts.map(String).join(' ')}`,
    );
    read(value.get(PDFName.of('K')), depth + 1);
  };
  read(pdf.catalog.get(PDFName.of('StructTreeRoot')), 0);
  return lines;
}

/** An annotation: where a link leads, or what a comment says. */
export interface ReadAnnotation {
  /** 1-based. */
  readonly page: number;
  readonly kind: string;
  /** Name of a place in the PDF, or an address. */
  readonly target: string | undefined;
  readonly text: string | undefined;
}

/** All links and comments. */
export function readAnnotations(pdf: PDFDocument): ReadAnnotation[] {
  return pdf.getPages().flatMap((page, index) =>
    (page.node.Annots()?.asArray() ?? []).map((ref): ReadAnnotation => {
      const each = pdf.context.lookup(ref, PDFDict);
      const address = each
        .lookupMaybe(PDFName.of('A'), PDFDict)
        ?.lookupMaybe(PDFName.of('URI'), PDFString);
      const place = each.lookupMaybe(PDFName.of('Dest'), PDFName);
      const text = each.lookup(PDFName.of('Contents')) as PDFHexString | PDFString | undefined;
      return {
        page: index + 1,
        kind: each.lookup(PDFName.of('Subtype'), PDFName).decodeText(),
        target: place?.decodeText() ?? address?.decodeText(),
        text: text?.decodeText(),
      };
    }),
  );
}

/** Names of the places that links lead to, with the page of each, 1-based. */
export function readPlaces(pdf: PDFDocument): Map<string, number> {
  const pages = pdf.getPages().map(({ ref }) => ref);
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(
    (places?.entries() ?? []).map(([name, value]) => {
      const [page] = (value as PDFArray).asArray();
      return [name.decodeText(), pages.findIndex((ref) => ref === page) + 1] as const;
    }),
  );
}

/** Whether poppler's and qpdf's programs are on this machine; without them the tests that need them are skipped. */
export const hasPdfTools: boolean = ['pdftotext', 'pdffonts', 'pdftoppm', 'qpdf'].every(
  (name) => spawnSync(name, [name === 'qpdf' ? '--version' : '-v']).status === 0,
);

/** Added to the names of tests that are skipped without those programs. */
export const needsPdfTools = 'needs poppler-utils and qpdf';

/** Gives what a program prints about a PDF. */
export function askProgram(
  bytes: Uint8Array,
  [program, ...args]: readonly [string, ...string[]],
): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-pdf-'));
  const file = path.join(folder, 'a.pdf');
  try {
    writeFileSync(file, bytes);
    const all = args.includes('FILE')
      ? args.map((arg) => (arg === 'FILE' ? file : arg))
      : [...args, file];
    return execFileSync(program, all, { encoding: 'utf8' });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of each page, as poppler reads it. */
export function readTexts(bytes: Uint8Array): string[] {
  return askProgram(bytes, ['pdftotext', '-layout', 'FILE', '-']).split('\f').slice(0, -1);
}
