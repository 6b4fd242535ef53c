// What no author writes, and a broken file may hold: each is parsed within seconds, or shown as it stands and said.
import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { expectProcessorTime } from '../processor-time.ts';
import { createStore } from '../../src/store/store.ts';
import { drawFinding, drawNote, listFindings } from './draw-tree.ts';

/** Milliseconds of processor time, whatever else the machine has to do; most take some tens. */
const bound = 8000;

const of = (text: string, count: number): string => text.repeat(count);

describe('within seconds', () => {
  test.each([
    ['brackets', of('[', 1e5)],
    ['brackets that are closed', of('[', 1e5) + of(']', 1e5)],
    ['closing brackets', of('a] ', 5e4)],
    ['beginnings of links', of('[a](', 5e4)],
    ['pictures', of('![', 5e4)],
    ['footnotes', of('[^a]', 2e4)],
    ['stars', of('*', 1e5)],
    ['stars in words', of('**a', 5e4)],
    ['low lines', of('_a ', 5e4)],
    ['tildes', of('~', 1e5)],
    ['backticks', of('`', 1e5)],
    ['backticks of every number', Array.from({ length: 400 }, (_, i) => of('`', i)).join(' ')],
    ['dollars', of('$a ', 5e4)],
    ['formulas that open', of('$$\n', 5000)],
    ['less-than signs', of('<', 1e5)],
    ['tags that open', of('<a ', 5e4)],
    ['comments that open', of('<!--', 5e4)],
    ['drawings that open', `x ${of('<svg>', 3000)}`],
    ['elements in elements', of('<div>', 5000)],
    ['elements in elements, apart', of('<div>\n\n', 2000)],
    ['details in details', of('<details>', 3000)],
    ['details in details, apart', of('<details>\n\n', 1000)],
    ['details that open', of('<details>\n\na\n\n', 5000)],
    ['details that open in a line', of('a <details>', 5000)],
    ['details that end', of('a\n\n</details>\n\n', 5000)],
    ['tags that are cut in two', `<div>${of('<b "', 20_000)}`],
    ['scripts that open', of('<script>\n\na\n\n', 5000)],
    ['templates that open', `<div>${of('<template>a', 5000)}`],
    ['hidden elements that open', of('<div hidden>a\n\n', 3000)],
    ['hidden elements that open on a line', `<div>${of('<i hidden>a', 5000)}`],
    ['hidden elements one after the other', of('<div hidden>\n\na\n\n</div>\n\n', 3000)],
    ['elements that end in a paragraph', `<div hidden>\n\na ${of('</div> b ', 5000)}`],
    ['elements of many names', `<div hidden>\n\n${of('<p></i></b></u>', 5000)}`],
    ['marks of speaker notes', of('a\n\n???\n\n', 5000)],
    ['marks of speaker notes before headings', of('???\n# a\n', 5000)],
    ['marks of hidden lines', of('%%\n%% a\n', 5000)],
    ['quotes in quotes', `${of('>', 2000)} x`],
    ['quotes one after the other', of('> a\n\n', 10_000)],
    ['containers one after the other', of(':::a\nb\n:::\n\n', 6000)],
    ['definitions one after the other', of('a\n: b\n\n', 7000)],
    ['lists in lists on a line', `${of('- ', 2000)}x`],
    ['lists in lists', Array.from({ length: 60 }, (_, i) => `${of('  ', i)}- x`).join('\n')],
    ['containers in containers', of(':::a\n', 1000) + of(':::\n', 1000)],
    ['containers that open', of(':::a\n', 1000)],
    ['a megabyte of words', of('word ', 2e5)],
    ['a megabyte of a word', of('a', 1e6)],
    ['footnotes that open', of('^[a ', 1e4)],
    ['marks of formulas that open', of('$$\n\nSo it is said.\n\n', 1e4)],
    ['entities', of('&', 1e5)],
    ['addresses', of('a@', 5e4)],
    ['marked words', of('==a== ', 2e4)],
    ['links by name', of('[[a]] ', 3500)],
    ['boxes one after the other', of('!!! a\n    b\n', 5000)],
    ['emoji by name', of(':smile: ', 2e4)],
    ['spans that open', of('[a{.b} ', 20_000)],
    ['spans with attributes', of('[a]{.b} ', 3000)],
    ['spaces in a heading', `# a${of(' ', 8000)}b\n\n@fig-a`],
    ['signs in a heading', `# a ${of('# ', 5e4)}b\n\n@fig-a`],
    ['spaces in a named heading', `<a id="a"></a>\n# a${of(' ', 8000)}b\n\n@fig-a`],
    ['names that open in a heading', `# a${of('{#a', 3e4)}\n\n@fig-a`],
    ['spaces in a caption', `: a${of(' ', 8000)}b\n\n@fig-a`],
    ['names of a picture', `![a](b){${of('#a', 5e4)}`],
    ['names above each other', `${of('<a id="a"></a>\n', 2000)}\n@fig-a`],
    ['spaces in the first line of a box', `::: theorem a${of(' ', 8000)}b\n:::`],
    ['colons in the first line of a box', `::: {a}${of(' :', 4000)} b\n:::`],
    ['spaces in headings of boxes', of(`::: {#thm-a}\n## a${of(' ', 1900)}b\n:::\n\n`, 100)],
    ['directives one after the other', of('```{note}\na\n```\n\n', 4000)],
    ['references one after the other', of('[@fig-a] @fig-b ', 2e4)],
    ['cells', `${of('|', 1e5)}\n${of('|-', 5e4)}`],
    ['cells of a row that is read', `${of('|', 1e4)}\n${of('|-', 5e3)}`],
  ])(
    '%s',
    async (_, text) => {
      const { sections } = await expectProcessorTime(bound, () =>
        parseNote(`# T\n\n${text}\n`, createStore()),
      );
      expect(sections[0]?.tree.children[0]?.type).toBe('heading');
    },
    10 * bound,
  );
});

describe('what is too tangled is code under its heading, and said', () => {
  test.each([
    ['closing brackets', of('a] ', 9000), '5:1-5:27001 over 8000 brackets in a paragraph'],
    ['stars', of('*a', 21_000), '5:1-5:42001 over 20000 marks of emphasis in a paragraph'],
    ['cells', of('|a', 10_001), '5:1-5:20003 over 10000 cells in a row'],
    ['quotes', of('>', 200), '5:1-5:201 quotes and lists 200 deep'],
    ['lists', `${of('- ', 200)}x`, '5:1-5:402 quotes and lists 200 deep'],
  ])('%s', (_, text, finding) => {
    const note = `# T\n\na\n\n${text}\n\n# B\n`;
    expect(drawNote(note)).toBe(
      `heading<1>("T"), code${JSON.stringify(`a\n\n${text.trim()}`)}, heading<1>("B")`,
    );
    expect(listFindings(note)).toEqual([`section-unreadable ${finding}`]);
  });

  test.each([
    ['containers', of(':::a\n', 200) + of(':::\n', 200)],
    ['elements', of('<div>', 5000)],
    ['details', of('<details>', 3000) + of('</details>', 3000)],
  ])('%s', (_, text) => {
    const { findings } = parseNote(`# T\n\n${text}`, createStore());
    expect(findings.map(drawFinding).join('\n')).toMatch(/^section-unreadable \d+:1/);
  });

  test.each([
    ['brackets in many paragraphs', of('[a] [b]\n\n', 5000)],
    ['brackets of a table', `| a |\n|---|\n${of('| [a](b) [c](d) |\n', 5000)}`],
    ['brackets in code', `\`\`\`\n${of('[a]\n', 9000)}\`\`\``],
    ['containers one after the other', of(':::a\nb\n:::\n', 150)],
    ['quotes ten deep', `${of('> ', 10)}a`],
    ['a rule', of('- ', 150)],
  ])(
    'but not %s',
    (_, text) => {
      expect(listFindings(text)).toEqual([]);
    },
    10 * bound,
  );
});
