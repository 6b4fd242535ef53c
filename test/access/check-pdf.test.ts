import {
  PDFBool,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
  type PDFRef,
  PDFStream,
  PDFString,
} from 'pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkPdf, clauses } from '../../src/access/pdf/check-pdf.ts';
import { printPages } from '../../src/outputs/pdf/print-pages.ts';
import { headless } from '../browser.ts';
import { createDocument } from '../outputs/pdf-page.ts';

const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')}`;

const slide = `<section id="one"><h1>Title</h1><h2>Part</h2><p>Text with a <a href="https://example.org">link</a></p>
  <ul><li>item</li><li>another</li></ul>
  <table><tr><th>head</th><th>more</th></tr><tr><td>cell</td><td>b</td></tr></table>
  <p><img alt="A picture" src="${picture}"> <span class="katex">x<sup>2</sup><span class="katex-mathml"><math><annotation>x^2</annotation></math></span></span></p>
  <div class="footnotes"><ol><li>One note</li><li>Another</li></ol></div></section>`;

const key = (name: string): PDFName => PDFName.of(name);

/** A document that is to be damaged. */
interface Patient {
  readonly pdf: PDFDocument;
  readonly elements: (role: string) => PDFDict[];
  readonly kinds: (type: string) => PDFDict[];
  /** Changes what the first page is painted with. */
  readonly repaint: (change: (operators: string) => string) => void;
  /** Changes a stream. */
  readonly rewrite: (ref: PDFObject | undefined, change: (text: string) => string) => void;
}

function open(pdf: PDFDocument): Patient {
  const dicts = (): PDFDict[] =>
    pdf.context
      .enumerateIndirectObjects()
      .map(([, each]) => (each instanceof PDFStream ? each.dict : each))
      .filter((each) => each instanceof PDFDict);
  const rewrite: Patient['rewrite'] = (ref, change) => {
    const stream = pdf.context.lookup(ref, PDFStream) as PDFRawStream;
    const isPacked = stream.dict.has(key('Filter'));
    const text = (isPacked ? inflateSync(stream.contents) : Buffer.from(stream.contents)).toString(
      'latin1',
    );
    const bytes = deflateSync(Buffer.from(change(text), 'latin1'));
    stream.dict.set(key('Filter'), key('FlateDecode'));
    pdf.context.assign(ref as PDFRef, PDFRawStream.of(stream.dict, bytes));
  };
  return {
    pdf,
    elements: (role) =>
      dicts().filter((each) => each.get(key('S')) === key(role) && each.has(key('P'))),
    kinds: (type) => dicts().filter((each) => each.get(key('Type')) === key(type)),
    repaint: (change) => rewrite(pdf.getPage(0).node.get(key('Contents')), change),
    rewrite,
  };
}

type Damage = (patient: Patient) => void;

const setIn =
  (find: (patient: Patient) => PDFDict | undefined, name: string, value: PDFObject): Damage =>
  (patient) =>
    find(patient)!.set(key(name), value);
const dropIn =
  (find: (patient: Patient) => PDFDict | undefined, name: string): Damage =>
  (patient) =>
    void find(patient)!.delete(key(name));
const rename = (role: string, to: string): Damage =>
  setIn(({ elements }) => elements(role).at(-1), 'S', key(to));
const catalog = ({ pdf }: Patient): PDFDict => pdf.catalog;
const forgetLanguage: Damage = (patient) => {
  for (const each of [patient.pdf.catalog, ...patient.elements('Document')])
    each.delete(key('Lang'));
};
const root = ({ pdf }: Patient): PDFDict => pdf.catalog.lookup(key('StructTreeRoot'), PDFDict);
const roleMap = (patient: Patient): PDFDict => root(patient).lookup(key('RoleMap'), PDFDict);
const link = ({ pdf }: Patient): PDFDict => pdf.getPage(0).node.Annots()!.lookup(0, PDFDict);
const page = ({ pdf }: Patient): PDFDict => pdf.getPage(0).node;
const font = ({ kinds }: Patient): PDFDict =>
  kinds('Font').find((each) => each.has(key('ToUnicode')))!;
const program = ({ kinds }: Patient): PDFDict =>
  kinds('Font').find((each) => each.has(key('CIDToGIDMap')))!;
const descriptor = (patient: Patient): PDFDict =>
  program(patient).lookup(key('FontDescriptor'), PDFDict);
const metadata =
  (change: (text: string) => string): Damage =>
  (patient) =>
    patient.rewrite(patient.pdf.catalog.get(key('Metadata')), change);
const cmap =
  (change: (text: string) => string): Damage =>
  (patient) =>
    patient.rewrite(font(patient).get(key('ToUnicode')), change);
const paint =
  (change: (text: string) => string): Damage =>
  ({ repaint }) =>
    repaint(change);
const annotate =
  (entries: Readonly<Record<string, PDFObject | string>>): Damage =>
  ({ pdf }) =>
    pdf
      .getPage(0)
      .node.Annots()!
      .push(pdf.context.register(pdf.context.obj({ ...entries })));

/** What is done to a good document, and what else breaks of it. */
const damages: readonly (readonly [id: string, damage: Damage, also?: readonly string[]])[] = [
  [
    '01-003',
    paint((text) => text.replace(/(MCID \d+ ?>> ?BDC\n)/, '$1/Artifact BMC 0 0 1 1 re f EMC\n')),
  ],
  ['01-005', paint((text) => text.replace('/Artifact BMC', '/Span BMC'))],
  [
    '01-007',
    setIn(({ pdf }) => pdf.catalog.lookup(key('MarkInfo'), PDFDict), 'Suspects', PDFBool.True),
  ],
  ['02-001', rename('P', 'Paragraph')],
  [
    '02-003',
    (patient) => {
      roleMap(patient).set(key('One'), key('Two'));
      roleMap(patient).set(key('Two'), key('One'));
    },
  ],
  ['02-004', setIn(roleMap, 'P', key('Span'))],
  ['06-001', dropIn(catalog, 'Metadata'), ['06-002', '06-003']],
  ['06-002', metadata((text) => text.replace('pdfuaid:part>1', 'pdfuaid:part>x'))],
  ['06-003', metadata((text) => text.replace(/<dc:title>.*<\/dc:title>/, ''))],
  [
    '07-001',
    dropIn(({ pdf }) => pdf.catalog.lookup(key('ViewerPreferences'), PDFDict), 'DisplayDocTitle'),
  ],
  [
    '07-002',
    setIn(
      ({ pdf }) => pdf.catalog.lookup(key('ViewerPreferences'), PDFDict),
      'DisplayDocTitle',
      PDFBool.False,
    ),
  ],
  ['09-004', rename('TR', 'Div')],
  ['09-005', rename('LBody', 'Div')],
  ['09-006', rename('P', 'TOCI')],
  ['09-007', rename('P', 'RB')],
  ['09-008', rename('P', 'WT')],
  [
    '10-001',
    cmap((text) => text.replaceAll(/<[\dA-F]+> (?:<[\dA-F]+> )?<[\dA-F]+>/g, '<F000> <0041>')),
  ],
  ['11-001', forgetLanguage, ['11-002', '11-003', '11-006']],
  ['11-002', forgetLanguage, ['11-001', '11-003', '11-006']],
  ['11-003', dropIn(catalog, 'Lang'), ['11-006']],
  ['11-006', dropIn(catalog, 'Lang'), ['11-003']],
  ['13-004', dropIn(({ elements }) => elements('Figure')[0], 'Alt')],
  ['14-002', rename('H1', 'H2')],
  ['14-003', rename('H2', 'H3')],
  [
    '14-006',
    (patient) => {
      for (const level of ['H1', 'H2']) rename(level, 'H')(patient);
    },
  ],
  ['14-007', rename('H2', 'H')],
  ['15-003', dropIn(({ elements }) => elements('TH')[0], 'A')],
  ['17-002', dropIn(({ elements }) => elements('Formula')[0], 'Alt')],
  ['19-003', dropIn(({ elements }) => elements('Note')[0], 'ID')],
  [
    '19-004',
    ({ elements }) => {
      for (const note of elements('Note')) note.set(key('ID'), PDFString.of('same'));
    },
  ],
  [
    '21-001',
    ({ pdf }) =>
      pdf.catalog.set(
        key('Names'),
        pdf.context.obj({ EmbeddedFiles: { Names: [PDFString.of('x'), {}] } }),
      ),
  ],
  ['25-001', ({ pdf }) => pdf.catalog.set(key('AcroForm'), pdf.context.obj({ XFA: [] }))],
  [
    '26-001',
    ({ pdf }) => void (pdf.context.trailerInfo.Encrypt = pdf.context.register(pdf.context.obj({}))),
  ],
  ['28-002', annotate({ Type: 'Annot', Subtype: 'Text', Contents: PDFString.of('x') })],
  ['28-004', annotate({ Type: 'Annot', Subtype: 'Text' }), ['28-002']],
  ['28-005', annotate({ Type: 'Annot', Subtype: 'Widget' }), ['28-010']],
  [
    '28-006',
    annotate({ Type: 'Annot', Subtype: 'Other', Contents: PDFString.of('x') }),
    ['28-002'],
  ],
  [
    '28-007',
    annotate({ Type: 'Annot', Subtype: 'TrapNet', Contents: PDFString.of('x') }),
    ['28-002'],
  ],
  ['28-008', dropIn(page, 'Tabs')],
  ['28-009', setIn(page, 'Tabs', key('R'))],
  ['28-010', annotate({ Type: 'Annot', Subtype: 'Widget', TU: PDFString.of('x') })],
  ['28-011', rename('Link', 'Span')],
  ['28-012', dropIn(link, 'Contents')],
  ['31-004', dropIn(program, 'CIDToGIDMap')],
  ['31-006', setIn(font, 'Encoding', key('Own-H'))],
  ['31-009', dropIn(descriptor, 'FontFile2')],
  ['31-014', setIn(descriptor, 'CIDSet', PDFString.of('x'))],
  ['31-027', dropIn(font, 'ToUnicode'), ['10-001']],
  [
    '31-028',
    cmap((text) => text.replace('endcmap', '1 beginbfchar\n<FFF0> <0000>\nendbfchar\nendcmap')),
  ],
  [
    '31-029',
    cmap((text) => text.replace('endcmap', '1 beginbfchar\n<FFF0> <FEFF>\nendbfchar\nendcmap')),
  ],
  [
    '31-030',
    paint((text) => text.replace(/(MCID \d+ ?>> ?BDC\n)([^]*?)<[\dA-F]{4}> Tj/, '$1$2<0000> Tj')),
    ['10-001'],
  ],
];

describe('a document that is printed', () => {
  let bytes: Uint8Array;
  beforeAll(async () => {
    bytes = await headless.withPage(async (browserPage) => {
      await browserPage.setContent(createDocument([]));
      const plain = { fill: (body: string) => body, link: (body: string) => body };
      return printPages(browserPage, { pieces: [slide], renderer: plain, nameId: (id) => id });
    });
  });

  test('passes all clauses that it has something for', () => {
    const results = checkPdf(bytes);
    expect(results.filter(({ result }) => result === 'failed')).toEqual([]);
    expect(results.filter(({ result }) => result === 'passed').length).toBeGreaterThan(35);
  });

  test('cannot be read with what is no number of a PDF', () => {
    const text = Buffer.from(bytes).toString('latin1');
    const damaged = text.replace(/(\/MediaBox ?\[0 0 )\d{3}/, (_, box) => `${box}1e3`);
    expect(damaged).not.toBe(text);
    expect(() => checkPdf(Buffer.from(damaged, 'latin1'))).toThrow('There is no value');
  });

  test('is damaged in the table below for every clause', () => {
    expect([...new Set(damages.map(([id]) => id))]).toEqual(clauses.map(({ id }) => id));
  });

  test.each(damages.map(([id, damage, also = []]) => ({ id, damage, also })))(
    'fails $id when it is damaged so',
    async ({ id, damage, also }) => {
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      damage(open(pdf));
      const damaged = await pdf.save({ useObjectStreams: false, addDefaultPage: false });
      const failed = checkPdf(damaged).filter(({ failures }) => failures.length > 0);
      expect(failed.map((each) => each.id)).toEqual([id, ...also].sort());
    },
  );
});
