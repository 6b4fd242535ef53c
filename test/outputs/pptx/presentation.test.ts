import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { root } from '../../live/build-note.ts';
import { buildPptx } from './build-pptx.ts';
import { checkAccess, checkPackage } from './check-package.ts';
import {
  findAll,
  listShapes,
  placeholderOf,
  type ReadPackage,
  textOf,
  write,
} from './read-package.ts';

/** Everything that notes can hold. */
const every = await readFile(path.join(root, 'examples/every-kind.md'), 'utf8');
const tour = await readFile(path.join(root, 'notes/tour.md'), 'utf8');

/** The XML of a slide, counted from 1. */
function slideOf({ xml, slides }: ReadPackage, number: number): string {
  return write(xml(slides[number - 1]!));
}

/** The XML of the one slide below the title slide that a block makes. */
async function writeBlock(block: string, options: object = {}): Promise<string> {
  return slideOf(await buildPptx(`# T\n\n## A\n\n${block}\n`, options), 2);
}

/** Which placeholders each slide fills. */
function filledBy({ xml, slides }: ReadPackage): string[][] {
  return slides.map((name) => listShapes(xml(name)).flatMap((shape) => placeholderOf(shape) ?? []));
}

describe('a presentation', () => {
  test.each([
    ['every kind of slide', every, {}],
    ['the tour', tour, { agenda: true }],
    ['the tour in another shape', tour, { size: '4:3' as const }],
    ['the tour in the dark', `---\nclass: invert\n---\n\n${tour}`, {}],
    ['a theme of Marp', tour, { theme: 'gaia' }],
    [
      'a Marp deck',
      '---\nmarp: true\n---\n\n# One\n\n- a\n\n---\n\ntext alone\n\n---\n\n# One\n',
      {},
    ],
    ['right-to-left', '---\nlang: ar\n---\n\n# عنوان\n\n## قسم\n\n- أول\n- ثان\n', {}],
    ['no title', 'Only a text.\n', {}],
  ])('of %s is a whole package that all can use', async (_, text, options) => {
    const file = await buildPptx(text, options);
    expect(checkPackage(file)).toEqual([]);
    expect(checkAccess(file)).toEqual([]);
  });

  test('is the same bytes each time', async () => {
    const [first, second] = [await buildPptx(tour), await buildPptx(tour)];
    expect(Buffer.from(first.zip).equals(second.zip)).toBe(true);
  });

  test('fills the placeholders of its layouts', async () => {
    const file = await buildPptx(
      '---\nauthor: A. Lecturer\n---\n\n# T\n\n## A\n\n- one\n- two\n- three\n- four\n\n## B\n\nSome words alone.\n\n## C\n\n| a | b |\n|---|---|\n| c | d |\n\n## D\n\n```js\na();\n```\n',
      { agenda: true },
    );
    const foot = ['ftr 20', 'sldNum 21'];
    expect(filledBy(file)).toEqual([
      ['ctrTitle', 'body 10'],
      ['title', 'body 1', ...foot],
      ['title', 'obj 1', ...foot],
      ['title', 'body 1', ...foot],
      ['title', 'obj 1', ...foot],
      ['title', ...foot],
    ]);
    const numbers = file.slides.flatMap((name) =>
      findAll(file.xml(name), 'a:fld').map((field) => findAll(field, 'a:t')[0]!.text),
    );
    expect(numbers).toEqual(['2', '3', '4', '5', '6']);
  });

  test('has names below the subtitle, and a number above the title', async () => {
    const { xml, slides } = await buildPptx(
      '---\ntitle: "3. Time"\nsubtitle: Clocks\nauthor: A. Lecturer\ndate: Monday\n---\n\n# A\n\ntext\n',
    );
    const shapes = listShapes(xml(slides[0]!));
    expect(shapes.map((shape) => [placeholderOf(shape), textOf(shape)])).toEqual([
      ['ctrTitle', '3Time'],
      ['subTitle 1', 'Clocks'],
      ['body 10', 'A. Lecturer\u2003Monday'],
    ]);
  });

  test('of a long list has it in two columns, each a placeholder', async () => {
    const parts = Array.from({ length: 11 }, (_, index) => `### Part ${index}\n\ntext\n\n`);
    const file = await buildPptx(`# T\n\n## Things\n\n${parts.join('')}`);
    expect(filledBy(file)[1]?.slice(0, 3)).toEqual(['title', 'obj 1', 'obj 2']);
    const rtl = await buildPptx(`---\nlang: ar\n---\n\n# T\n\n## Things\n\n${parts.join('')}`);
    const [first, second] = [file, rtl].map((each) => {
      const columns = findAll(each.xml(each.slides[1]!), 'a:off').slice(-2);
      return columns.map(({ attributes }) => Number(attributes['x']));
    });
    expect(first![0]).toBeLessThan(first![1]!);
    expect(second).toEqual(first!.toReversed());
  });

  test('hides the slides that are for paper alone, in their place', async () => {
    const file = await buildPptx(
      '# T\n\n## A\n\none\n\n## B\n\n<!-- lectern: handout-only -->\n\ntwo\n\n## C\n\nthree\n',
    );
    const shown = file.slides.map((name) => [
      textOf(listShapes(file.xml(name))[0]!),
      file.xml(name).attributes['show'],
    ]);
    expect(shown).toEqual([
      ['T', undefined],
      ['A', undefined],
      ['B', '0'],
      ['C', undefined],
    ]);
  });

  test('says what it is', async () => {
    const { xml } = await buildPptx('---\nauthor: A. Lecturer\nlang: de\n---\n\n# Titel\n');
    const core = write(xml('docProps/core.xml'));
    expect(core).toContain('<dc:title>Titel</dc:title>');
    expect(core).toContain('<dc:creator>A. Lecturer</dc:creator>');
    expect(core).toContain('<dc:language>de-DE</dc:language>');
    expect(core).toContain('1970-01-01T00:00:00Z</dcterms:created>');
  });

  test('has the chapters as sections', async () => {
    const { xml } = await buildPptx('# T\n\n# One\n\n## a\n\ntext\n\n# Two\n\n## b\n\ntext\n');
    const sections = findAll(xml('ppt/presentation.xml'), 'p14:section').map(
      ({ attributes }) => attributes['name'],
    );
    expect(sections).toEqual(['T', 'One', 'Two']);
  });

  test('tells slides of one title apart, and names those without', async () => {
    const { xml, slides } = await buildPptx(
      '---\nmarp: true\n---\n\n# One\n\n---\n\ntext\n\n---\n\n# One\n',
    );
    const titles = slides.map((name) => textOf(listShapes(xml(name))[0]!));
    expect(new Set(titles).size).toBe(3);
    expect(titles[2]).toBe('One (2)');
    expect(slideOf({ xml, slides } as ReadPackage, 2)).toMatch(/<a:off x="0" y="-\d+"\/>/);
  });

  test('has what is said as notes, and none where none are wanted', async () => {
    const note = '# T\n\n## A\n\ntext\n\n:::notes\nSay **this**.\n\n- and that\n:::\n';
    const { xml, names } = await buildPptx(note);
    const page = names.find((name) => name.startsWith('ppt/notesSlides/notesSlide'))!;
    expect(listShapes(xml(page)).map(textOf)).toEqual(['', 'Say this.\n- and that']);
    const without = await buildPptx(note, { notes: false });
    expect(without.names.filter((name) => name.includes('notesSlide'))).toEqual([]);
  });

  test('has the colours and fonts of its theme', async () => {
    const { xml } = await buildPptx('---\naccent: "#a01050"\n---\n\n# T\n\n## A\n\ntext\n');
    const theme = write(xml('ppt/theme/theme1.xml'));
    expect(theme).toContain('<a:accent1><a:srgbClr val="A01050"/></a:accent1>');
    expect(theme).toContain('<a:dk1><a:srgbClr val="1C2226"/></a:dk1>');
    expect(theme).toContain('<a:latin typeface="Source Serif 4" pitchFamily="18"/>');
    expect(theme).toContain('<a:latin typeface="Source Sans 3" pitchFamily="34"/>');
  });
});

describe('a block', () => {
  test.each([
    [
      'a list, with its levels',
      '- one\n  - two\n    - three',
      ['<a:p><a:pPr/><a:r>', '<a:pPr lvl="1"', '<a:pPr lvl="2"'],
    ],
    [
      'text outside of lists',
      'Hello there, everybody.\n\n- x',
      ['<a:pPr marL="0" indent="0">', '<a:buNone/>'],
    ],
    [
      'a numbered list that begins later',
      '4. four\n5. five',
      ['<a:buAutoNum type="arabicPeriod" startAt="4"/>'],
    ],
    ['tasks', '- [x] done\n- [ ] open', ['<a:buChar char="☑"/>', '<a:buChar char="☐"/>']],
    ['bold and italic', 'a **b** *c* ~~d~~\n\n- x', [' b="1"', ' i="1"', ' strike="sngStrike"']],
    [
      'raised text',
      'H<sub>2</sub>O, x<sup>2</sup>\n\n- x',
      ['baseline="-25000"', 'baseline="30000"'],
    ],
    ['a link', '- [site](https://example.org/a?b=1&c=2)', ['<a:hlinkClick r:id="rId']],
    ['a link to a slide', '- [here](#a)', ['action="ppaction://hlinksldjump"']],
    ['code in a line', '- the `code`', ['<a:latin typeface="Fira Code" pitchFamily="49"/>']],
    [
      'code',
      '```js\nconst a = 1;\n```',
      [
        'name="Code"',
        '<a:latin typeface="Fira Code"',
        '<a:schemeClr val="accent1"/></a:solidFill></a:rPr><a:t>const',
      ],
    ],
    ['marked lines', '```js {2}\na();\nb();\n```', ['<a:highlight>']],
    [
      'a table',
      '| a | b |\n|---|--:|\n| c | d |',
      ['<a:tblPr firstRow="1">', '<a:gridCol w="', 'algn="r"', '<p:ph idx="1"/>'],
    ],
    [
      'a cell without text, no higher than its row',
      '| a | b |\n|---|---|\n| c | |',
      ['<a:lstStyle/><a:p><a:endParaRPr sz="'],
    ],
    ['an alert', '> [!TIP]\n> Use it.', ['name="Callout"', 'name="Bar"', 'adec:decorative']],
    [
      'an alert with a formula',
      '> [!TIP]\n> Use it.\n>\n> $$\n\\frac{a}{b}\n$$',
      ['name="Callout"', 'anchor="t"><a:normAutofit', 'name="Formula"'],
    ],
    ['a quotation', '> To be.\n\ntext\n\n- x', ['name="Quotation"']],
    ['a picture', '![Slides](images/path.svg)', ['descr="Slides"', '<asvg:svgBlip', 'type="pic"']],
    [
      'a formula',
      '$$\n\\frac{a}{b}\n$$',
      ['name="Formula" descr="\\frac{a}{b}"', '<m:f>', 'Requires="a14"'],
    ],
    [
      'lines with their numbers and names',
      '$$\n\\begin{align}a&=b \\tag{A}\\\\c&=d\\end{align}\n$$',
      ['\u2003(A)</m:t>', '\u2003(1)</m:t>'],
    ],
    [
      'a formula that the page breaks often, and LibreOffice nowhere',
      `$$\n${'a_1 + b_1 + c_1 + '.repeat(24)}z\n$$`,
      ['<a:bodyPr wrap="square"', '<mc:Fallback><p:pic>'],
    ],
    [
      'a formula in a line',
      'It is $x^2$, always.\n\n- x',
      ['Requires="a14 pslz"', '<m:sSup>', '<a:t>x²</a:t>', '<p:ph'],
    ],
    [
      'a flowchart',
      '```mermaid\nflowchart LR\nA --> B\n```',
      ['<p:grpSp>', '<p:cxnSp>', '<a:stCxn '],
    ],
    ['another drawing', '```mermaid\npie\n"a": 1\n"b": 2\n```', ['<p:pic>', '<asvg:svgBlip']],
    ['what is underlined', '- a <u>word</u>', ['u="sng"']],
    ['another language', '- a <span lang="fr">mot</span>', ['lang="fr-FR"']],
  ])('%s', async (_, block, parts) => {
    const xml = await writeBlock(block);
    for (const part of parts) expect(xml).toContain(part);
  });

  test('text that stands in no element of its slide is in it', async () => {
    const file = await buildPptx('---\nmarp: true\n---\n\n# One\n\n<iframe src="a"></iframe>\n');
    expect(listShapes(file.xml(file.slides[0]!)).map(textOf).join(' ')).toContain('<iframe src=');
  });

  test('two columns fill two placeholders', async () => {
    const note =
      '# T\n\n## A\n\n<!-- lectern: layout columns -->\n\n- one\n- two\n\n![Slides](images/path.svg)\n';
    const file = await buildPptx(note);
    expect(filledBy(file)[1]).toEqual(expect.arrayContaining(['obj 1', 'obj 2']));
  });

  test('text from right to left says so', async () => {
    const table = `| رقم | وصف |\n|---|---|\n| 1 | ${'كلمات طويلة '.repeat(6)} |\n`;
    const file = await buildPptx(
      `---\nlang: ar\n---\n\n# عنوان\n\n## قسم\n\n- أول\n- ثان\n\n## جدول\n\n${table}`,
    );
    expect(slideOf(file, 2)).toContain('algn="r" rtl="1"');
    const master = write(file.xml('ppt/slideMasters/slideMaster1.xml'));
    expect(master).not.toContain('rtl="0"');
    // Columns are in the order in which they are read.
    const [first, second] = findAll(file.xml(file.slides[2]!), 'a:gridCol').map((column) =>
      Number(column.attributes['w']),
    );
    expect(first).toBeLessThan(second!);
    expect(slideOf(file, 2)).toMatch(/type="ftr".*?<a:pPr rtl="1"\/>/);
  });
});
