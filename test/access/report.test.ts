import { describe, expect, test } from 'vitest';
import { criteria } from '../../src/access/criteria.ts';
import { renderAccessPage, renderAccessText } from '../../src/access/render-report.ts';
import { type AccessReport, judgeCriteria, judgePdf } from '../../src/access/report.ts';
import { callPage } from '../../src/browser/call-page.ts';
import { headless } from '../browser.ts';
import { buildNote } from '../live/build-note.ts';

async function check(text: string): Promise<AccessReport> {
  const { report } = await buildNote({ text, headless, options: { access: true, formats: [] } });
  return report.access!;
}

/** Clauses that something in the note decides, with its lines. */
function decided({ wcag }: AccessReport): string[] {
  return wcag.flatMap(({ id, verdict, occurrences }) =>
    occurrences.map(({ line }) => `${id} ${verdict} ${line}`),
  );
}

const film = ['1.2.1', '1.2.2', '1.2.3', '1.2.5'].map((id) => `${id} judge 5`);
const text = 'Words that say what this slide is about.';
const german =
  'Die Donau ist mit einer mittleren Wasserführung von rund 6855 Kubikmetern pro Sekunde der zweitgrößte Fluss Europas.';

describe('a deck', () => {
  test.each<[name: string, body: string, found: readonly string[]]>([
    ['of plain words', text, []],
    ['with a picture that has no text', '![](images/path.svg)', ['1.1.1 failed 5']],
    ['with a picture called as its file', '![path.svg](images/path.svg)', ['1.1.1 failed 5']],
    ['with a picture that has a text', '![A path](images/path.svg)', []],
    ['with a table without headers', '|  |  |\n|--|--|\n| a | b |', ['1.3.1 failed 5']],
    ['with a table with headers', '| x | y |\n|--|--|\n| a | b |', []],
    ['with a link named "here"', `${text} See [here](https://e.org).`, ['2.4.4 failed 5']],
    ['with a link named "Click here!"', '[Click here!](https://e.org)', ['2.4.4 failed 5']],
    ['with a link that says where', `${text} See [the map](https://e.org).`, []],
    ['with a level left out', `${text}\n\n#### Deep\n\nWords.`, ['2.4.6 failed 7']],
    ['with a passage in German', german, ['3.1.2 judge 5']],
    ['with a passage that says its language', `<span lang="de">${german}</span>`, []],
    ['with a coloured formula', '$\\textcolor{red}{x}$', ['1.4.1 judge 5']],
    ['with a link to a film', 'See [a film](https://e.org/f.mp4) of it.', film],
    [
      'with two sections of one title',
      `${text}\n\n## Same\n\n${text}\n\n## Same\n\n${text}`,
      ['2.4.6 judge 11'],
    ],
  ])('%s', async (_, body, found) => {
    const report = await check(`---\nlang: en\n---\n# Rivers\n${body}\n`);
    expect(decided(report)).toEqual(found);
    expect(report.pdf.filter(({ verdict }) => verdict === 'failed')).toEqual([]);
  });
});

test('text that is hard to see is found where it is, by its size', async () => {
  const body = `<section style="background:#fff;color:#000"><p>fine</p></section>
    <section style="background:#fff"><p style="color:#999">faint</p><p style="color:#909090;font-size:30px">large</p>
    <p style="color:rgb(0 0 0 / 40%)">thin</p><p style="background:linear-gradient(#fff,#eee);color:#fff">over a picture</p></section>`;
  const faint = await headless.withPage((page) => callPage(page, 'measureContrast', body));
  expect(faint.map(({ slide, text: words, wanted }) => [slide, words, wanted])).toEqual([
    [2, 'faint', 4.5],
    [2, 'thin', 4.5],
  ]);
});

describe('a report', () => {
  const report: AccessReport = {
    title: 'A <b>',
    language: 'en',
    slides: 2,
    wcag: judgeCriteria([
      { criterion: '2.4.4', verdict: 'judge', line: 3, what: 'One', hint: 'Ask.' },
      { criterion: '2.4.4', verdict: 'failed', line: 4, what: 'The link "<i>"', hint: 'Say it.' },
    ]),
    pdf: judgePdf([
      { id: '13-004', says: 'Every picture has a text.', result: 'failed', failures: ['page 2'] },
      { id: '28-012', says: 'Every link says it.', result: 'not-applicable', failures: [] },
    ]),
  };

  test('has every criterion of WCAG 2.1 AA once', () => {
    expect(new Set(criteria.map(({ id }) => id)).size).toBe(50);
    expect(criteria.filter(({ level }) => level === 'A')).toHaveLength(30);
  });

  test('says in lines what is failed and what a person must judge', () => {
    const lines = renderAccessText('a.md', report, { isVerbose: false }).split('\n');
    expect(lines[0]).toMatch(/^a\.md: WCAG 2\.1 AA: \d+ passed, 1 failed, \d+ for a person/);
    expect(lines).toContain('    failed 2.4.4 Link purpose');
    expect(lines).toContain('        line 4: The link "<i>".');
    expect(lines).toContain('    failed 13-004 Every picture has a text.');
    expect(lines.join('\n')).not.toContain('2.1.1');
    expect(renderAccessText('a.md', report, { isVerbose: true })).toContain(
      'passed 2.1.1 Keyboard',
    );
  });

  test('is a page of its own, with everything escaped', () => {
    const page = renderAccessPage([{ note: 'a.md', report }], '1.2.3');
    expect(page).toContain('<h2>A &lt;b&gt;</h2>');
    expect(page).toContain('<li>Line 4: The link &quot;&lt;i&gt;&quot;. Say it.</li>');
    expect(page).toContain('Lectern 1.2.3, of one deck');
    expect(page.match(/<tr class=/g)).toHaveLength(50 + 2 + 3);
  });
});
