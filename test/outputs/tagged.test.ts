import { PDFDocument } from 'pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { type CheckedDocument, type Element, openDocument } from '../../src/access/pdf/document.ts';
import { decodeText } from '../../src/access/pdf/parse-pdf.ts';
import { printPages, type PrintRequest } from '../../src/outputs/pdf/print-pages.ts';
import { findFailures } from '../access/expect-accessible.ts';
import { headless, installed } from '../browser.ts';
import { createDocument } from './pdf-page.ts';
import { askProgram, hasPdfTools, needsPdfTools, readBookmarks } from './read-pdf.ts';

const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>')}`;

function print(
  slides: readonly string[],
  { browser = headless, ...own }: Partial<PrintRequest> & { browser?: typeof headless } = {},
): Promise<Uint8Array> {
  return browser.withPage(async (page) => {
    await page.setContent(createDocument([]));
    const pieces = slides.map((slide) => `<section style="break-after:page">${slide}</section>`);
    const plain = { fill: (body: string) => body, link: (body: string) => body };
    return printPages(page, { pieces, renderer: plain, nameId: (id) => id, epoch: 1e9, ...own });
  });
}

/** A tag with what is in it: `P(Link)`, with what is said for it: `Figure "A picture"`. */
function describeTag({ role, dict, kids, content }: Element): string {
  const said = ['Alt', 'ActualText', 'Lang', 'ID'].flatMap((key) => {
    const text = decodeText(dict.get(key));
    return text === undefined
      ? []
      : ` ${key === 'Lang' || key === 'ID' ? text : JSON.stringify(text)}`;
  });
  const inside = kids.map(describeTag);
  const all = kids.length === 0 || content.length === 0 ? inside : ['text', ...inside];
  return `${role}${said.join('')}${all.length > 0 ? `(${all.join(' ')})` : ''}`;
}

function describeTags({ tops }: CheckedDocument): string {
  return tops.flatMap(({ kids }) => kids.map(describeTag)).join(' ');
}

const formula =
  '<span class="katex"><span class="katex-mathml"><math><semantics><msup><mi>x</mi><mn>2</mn></msup><annotation>x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x<sup>2</sup></span></span>';

const cases: readonly (readonly [name: string, html: string, tags: string])[] = [
  ['headings and paragraphs', '<h1>A</h1><p>b</p><div>c</div>', 'Sect(H1 P P)'],
  ['levels without gaps', '<h2>A</h2><h4>B</h4><h5>C</h5><h2>D</h2>', 'Sect(H1 H2 H3 H1)'],
  ['text beside blocks', 'a <b>b</b><p>c</p>d', 'Sect(P P P)'],
  [
    'emphasis',
    '<p>a <strong>b</strong> <em>c</em> <code>d</code></p>',
    'Sect(P(text Span Span Code))',
  ],
  ['a code block', '<pre><code>a\nb</code></pre>', 'Sect(P(Code))'],
  [
    'another language',
    '<p lang="de">a</p><p>b <i lang="fr">c</i></p>',
    'Sect(P de P(text Span fr))',
  ],
  [
    'a table',
    '<table><caption>c</caption><tr><th>a<th>b<tr><td>1<td>2</table>',
    'Sect(Table(Caption TR(TH cell1 TH cell2) TR(TD TD)))',
  ],
  ['a quotation', '<blockquote>a<p>b</p></blockquote>', 'Sect(BlockQuote(P P))'],
  ['a picture', `<p><img alt="A picture" src="${picture}"></p>`, 'Sect(P(Figure "A picture"))'],
  ['a picture in a line', `<p>a <img alt="b" src="${picture}"></p>`, 'Sect(P(text Figure "b"))'],
  ['a decoration', `<p>a</p><p><img alt="" src="${picture}"></p>`, 'Sect(P)'],
  [
    'a figure with a caption',
    `<figure><img alt="b" src="${picture}"><figcaption>c</figcaption></figure>`,
    'Sect(Figure "b" Caption)',
  ],
  ['a formula', `<p>a ${formula}</p>`, 'Sect(P(text Formula "x^2"))'],
  ['an emoji', '<p>a <span class="emoji">x</span></p>', 'Sect(P(text Span "x"))'],
  [
    'a footnote',
    '<p>a</p><div class="footnotes"><ol><li>b</li></ol></div>',
    'Sect(P L(LI(Lbl LBody(Note note1))))',
  ],
  ['what runs along', '<header>a</header><h1>b</h1><footer>c</footer>', 'Sect(H1)'],
  [
    'a footer with a link',
    '<h1>b</h1><footer>c <a href="https://e.org">d</a></footer>',
    'Sect(H1 P(text Link))',
  ],
];

describe.each([
  { name: 'one Chromium', browser: installed },
  { name: 'an older one', browser: headless },
])('the tags of $name', ({ browser }) => {
  test.each(cases)('%s', async (_, html, tags) => {
    const bytes = await print([html], { browser });
    expect(describeTags(openDocument(bytes))).toBe(tags);
    expect(findFailures(bytes)).toEqual([]);
  });

  test.each([
    ['numbers', '<ol><li>a</li><li>b</li></ol>'],
    ['signs', '<ul style="list-style-type:\'- \'"><li><p>a</p></li><li>b</li></ul>'],
    [
      'numbers of a theme',
      '<style>li::before{content:counter(list-item)}</style><ol style="list-style:none"><li>a</li><li>b</li></ol>',
    ],
  ])('%s of lists are their labels', async (_, html) => {
    const tags = describeTags(openDocument(await print([html], { browser })));
    expect(tags.replaceAll('(P)', '')).toBe('Sect(L(LI(Lbl LBody) LI(Lbl LBody)))');
  });

  test.skipIf(!hasPdfTools)(`words are apart where lines end (${needsPdfTools})`, async () => {
    const text = 'one two <b>three</b> well-known <i>four</i> nine';
    const html = `<p style="width:60px">${text}</p><p>six<sup>7</sup></p><p>a b</p>`;
    const bytes = await print([html], { browser });
    const lines = askProgram(bytes, ['pdfinfo', '-struct-text']).split('\n');
    const words = lines.map((line) => /^ *"(.*)"$/.exec(line)?.[1] ?? '');
    expect(words.join('')).toBe('one two three well-known four ninesix7a b');
  });
});

describe('links', () => {
  test('have one annotation each, with a quadrilateral a line and their words', async () => {
    const html =
      '<p style="width:90px"><a href="https://e.org"><b>some</b> words that take several lines</a></p>';
    const { pages } = openDocument(await print([html]));
    const [link, ...more] = pages[0]!.annotations;
    expect(more).toEqual([]);
    expect(decodeText(link!.get('Contents'))).toBe('some words that take several lines');
    expect((link!.get('QuadPoints') as unknown[]).length).toBeGreaterThan(8);
  });

  test('that are a picture alone say what it shows', async () => {
    const { pages } = openDocument(
      await print([`<a href="https://e.org"><img alt="A map" src="${picture}"></a>`]),
    );
    expect(decodeText(pages[0]!.annotations[0]!.get('Contents'))).toBe('A map');
  });
});

test('formulas are read in words, each as its language has it, those of later runs too', async () => {
  const speak: PrintRequest['speak'] = (formulas) =>
    Promise.resolve(
      formulas.map(({ mathml, words }, index) =>
        mathml.startsWith('<math') && words === 'x^2'
          ? { words: `words ${index}`, language: index === 0 ? 'de' : 'el' }
          : undefined,
      ),
    );
  const slides = [`<p>${formula} a ${formula}</p>`, `<h1>b ${formula}</h1>`];
  const bytes = await print(slides, { speak, maxPieces: 1 });
  expect(describeTags(openDocument(bytes))).toBe(
    'Sect(P(text Formula "words 0" de Formula "words 1")) Sect(H1(text Formula "words 0" de))',
  );
  expect(readBookmarks(await PDFDocument.load(bytes))).toEqual(['b words 0']);
});

test.each([
  [
    'a table of one row is a row',
    '<semantics><mtable><mtr><mtd><mi>x</mi></mtd><mtd><mo>=</mo></mtd></mtr></mtable><annotation>x</annotation></semantics>',
    '<semantics><mrow><mi>x</mi><mo>=</mo></mrow></semantics>',
  ],
  ['upright letters are letters', '<mi mathvariant="normal">\u221E</mi>', '<mi>\u221E</mi>'],
  [
    'no line is no line',
    '<mfrac linethickness="0px"><mi>n</mi><mi>k</mi></mfrac>',
    '<mfrac linethickness="0"><mi>n</mi><mi>k</mi></mfrac>',
  ],
  [
    'one above the other in parentheses is a binomial',
    '<mo>(</mo><mfrac linethickness="0px"><mi>n</mi><mi>k</mi></mfrac><mo>)</mo>',
    '<mrow><mi>n</mi><mtext>\uE000</mtext><mi>k</mi></mrow>',
  ],
  [
    'a bar in what a name is of is a condition',
    '<mi>P</mi><mo>(</mo><mi>A</mi><mo>∣</mo><mi>B</mi><mo>)</mo>',
    '<mi>P</mi><mo>(</mo><mi>A</mi><mtext>\uE001</mtext><mi>B</mi><mo>)</mo>',
  ],
  [
    'a bar in brackets of their own is a condition too',
    '<msub><mi>E</mi><mi>x</mi></msub><mrow><mo>[</mo><mi>A</mi><mo>∣</mo><mi>B</mi><mo>]</mo></mrow>',
    '<msub><mi>E</mi><mi>x</mi></msub><mrow><mo>[</mo><mi>A</mi><mtext>\uE001</mtext><mi>B</mi><mo>]</mo></mrow>',
  ],
  [
    'two bars are a length',
    '<mi>f</mi><mo>(</mo><mo>|</mo><mi>x</mi><mo>|</mo><mo>)</mo>',
    '<mi>f</mi><mo>(</mo><mo>|</mo><mi>x</mi><mo>|</mo><mo>)</mo>',
  ],
  [
    'a bar elsewhere is what it is',
    '<mo>+</mo><mo>(</mo><mi>a</mi><mo>∣</mo><mi>b</mi><mo>)</mo>',
    '<mo>+</mo><mo>(</mo><mi>a</mi><mo>∣</mo><mi>b</mi><mo>)</mo>',
  ],
])('rules for speech get MathML as they know it: %s', async (_, written, read) => {
  const heard: string[] = [];
  const speak: PrintRequest['speak'] = (formulas) => {
    heard.push(...formulas.map(({ mathml }) => mathml));
    return Promise.resolve([]);
  };
  await print([`<p><span class="katex"><math>${written}</math>x</span></p>`], { speak });
  expect(heard).toEqual([`<math>${read}</math>`]);
});

test('what no font has is a box that is read as what it stands for', async () => {
  const html =
    '<p>a \u0378\u093E b</p><svg role="img" aria-label="c" width="90" height="30"><text y="20">d \u0378</text></svg>';
  const [bytes, plain] = await Promise.all([print([html], { missing: ['\u0378'] }), print([html])]);
  expect(describeTags(openDocument(bytes))).toBe('Sect(P(text Span "\u0378\u093E") Figure "c")');
  expect(findFailures(bytes)).toEqual([]);
  expect(findFailures(plain).join()).toContain('31-030');
});

test('pdf.js reads the tags in their order', async () => {
  const bytes = await print([
    '<h1>A</h1><p>b <b>c</b></p><ul><li>d</li></ul>',
    '<h2>E</h2><p>f</p>',
  ]);
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const trees = [];
  for (let number = 1; number <= pdf.numPages; number += 1)
    trees.push(await (await pdf.getPage(number)).getStructTree());
  interface TreeNode {
    readonly role: string;
    readonly children: readonly (TreeNode | object)[];
  }
  const roles = (node: TreeNode): string[] => [
    node.role,
    ...node.children.flatMap((kid) => ('role' in kid ? roles(kid) : [])),
  ];
  expect(trees.map((tree) => roles(tree as TreeNode).join(' '))).toEqual([
    'Root Document Sect H1 P L LI LBody',
    'Root Document Sect H2 P',
  ]);
});

test('titles that repeat another are headings without a bookmark', async () => {
  const bytes = await print(['<h1>A</h1>', '<h2>B</h2>', '<h2 data-repeated>B 2/2</h2>']);
  expect(describeTags(openDocument(bytes))).toBe('Sect(H1) Sect(H2) Sect(H2)');
  expect(readBookmarks(await PDFDocument.load(bytes))).toEqual(['A', '  B']);
});

test('bookmarks have the words of headings, in whatever order and however they are painted', async () => {
  const bytes = await print(
    [
      '<h1>A <bdo dir="rtl">bcd</bdo></h1>',
      `<h2>B <img alt="c" src="${picture}"> <span aria-hidden="true">x</span>d</h2>`,
      '<h2 data-repeated>B 2/2</h2>',
      '<h2>E <bdo dir="rtl">fgh</bdo></h2>',
    ],
    { maxPieces: 1 },
  );
  expect(readBookmarks(await PDFDocument.load(bytes))).toEqual(['A bcd', '  B c d', '  E fgh']);
});

test('a document says what it is, and how it is to be opened', async () => {
  const { catalog, reader } = openDocument(await print(['<h1>A</h1>'], { author: 'A & B' }));
  expect(reader.version).toBe('1.7');
  expect(catalog.get('PageMode')).toEqual({ value: 'UseOutlines' });
  expect(catalog.has('PageLabels')).toBe(true);
  const metadata = reader.resolve(catalog.get('Metadata')) as { read: () => string };
  const text = Buffer.from(metadata.read(), 'latin1').toString();
  for (const part of [
    '<pdfuaid:part>1<',
    '>Διάλεξη &amp; more</rdf:li>',
    '<rdf:li>A &amp; B<',
    '<xmp:CreateDate>2001-09-09T01:46:40Z<',
    '<dc:language><rdf:Bag><rdf:li>el<',
  ])
    expect(text).toContain(part);
});
