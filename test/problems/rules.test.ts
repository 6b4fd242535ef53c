import { describe, expect, test } from 'vitest';
import { CliError, failures } from '../../src/problems/cli-error.ts';
import { describeProblem } from '../../src/problems/describe-problem.ts';
import { type Facts, type FactsOf, fill } from '../../src/problems/fill.ts';
import { createFinding } from '../../src/problems/problem.ts';
import { type RuleId, rules, type TextOf } from '../../src/problems/rules.ts';

/** Facts for every rule; the compiler knows which. */
const samples: { readonly [Id in RuleId]: FactsOf<TextOf<Id>> } = {
  'accent-changed': { colour: '#ffd700', shown: '#7a6700', how: 'a darker' },
  'access-failed': {
    standard: 'WCAG',
    clause: '2.4.4',
    what: 'The link "here" does not say where it leads',
    hint: 'Link the words that name the page.',
  },
  'address-spaces': { url: 'my pic.png' },
  'anchor-missing': { anchor: 'nope', suggestion: 'Did you mean #note?' },
  'attributes-dropped': { attributes: '{.river}' },
  'badges-dropped': {},
  'bibliography-broken': {},
  'bibliography-missing': { file: 'refs.bib', message: 'there is no such file' },
  'block-id-dropped': {},
  'bold-headings': {},
  'box-unknown': { name: ':::nots', meant: ':::notes' },
  'brand-broken': { file: '_brand.yml', message: 'Map keys must be unique at line 3, column 1' },
  'brand-ground': { ground: '#111111', ink: '#333333' },
  'cell-hidden': {},
  'chapters-none': {},
  'citation-missing': { key: 'knuth', suggestion: 'Did you mean knuth84?' },
  'citation-unlisted': {},
  'cloze-marp': {},
  'code-missing': { name: 'a.py', message: 'it has no such lines' },
  'comment-percent': {},
  'comment-unclosed': {},
  'container-unclosed': {},
  'content-missing': { what: 'this word', names: '"pod"' },
  'contents-dropped': {},
  'cross-reference-ambiguous': { label: 'fig-tide', note: '../a.md', also: 'notes/b.md' },
  'cross-reference-missing': { label: 'fig-a', suggestion: 'Did you mean fig-b?' },
  'deck-long': { slides: 214, chapters: 9 },
  'deck-outdated': { deck: 'dist/a.html', why: 'the note has changed since' },
  'details-reopened': {},
  'diagram-broken': { tool: 'Mermaid', message: 'no diagram type' },
  'diagram-crossed': { thing: 'Cache' },
  'diagram-line': { line: 12, total: 7 },
  'diagram-other': { name: 'd2' },
  'diagram-small': { size: 9, floor: 16 },
  'diagram-steps': { kind: 'pie' },
  'diagram-tool': { name: 'dot', package: '@viz-js/viz' },
  'directive-key': { name: '_clas', meant: '_class' },
  'directive-misspelt': { value: 'lectren: skip', meant: 'lectern: skip' },
  'directive-unknown': { name: 'brake', suggestion: 'Did you mean break?' },
  'directive-value': { name: '_class', value: 'invrt', meant: 'invert' },
  'directive-whole': { name: 'class' },
  'element-unclosed': { tag: 'details' },
  'embed-missing': { name: 'a.md', message: 'it would hold itself' },
  'encoding-detected': { encoding: 'GBK', doubt: 'If letters are wrong, it is Big5. ' },
  'encoding-mixed': { count: 2 },
  'encoding-repaired': { count: 4, before: 'Ã©', after: 'é' },
  'escapes-removed': { count: 2 },
  'fence-capitals': { name: 'Mermaid', known: 'mermaid' },
  'fence-short': {},
  'fence-unclosed': {},
  'fence-unknown': { name: 'pyhton', meant: 'python' },
  'font-missing': { name: 'Comic Neue', slug: 'comic-neue' },
  'footnote-undefined': { label: 'nope' },
  'foreign-dropped': { tag: '{% if %}' },
  'foreign-unresolved': { tag: '{{ site.title }}', outcome: 'Nothing is shown in its place' },
  'format-lacks': { format: 'PowerPoint', what: 'steps of slides', instead: 'All is there.' },
  'formula-broken': { message: 'expected }' },
  'formula-percent': {},
  'formula-small': { slide: 3, size: 11, floor: 18 },
  'formula-unclosed': {},
  'front-matter-broken': { format: 'YAML', message: 'bad indentation' },
  'front-matter-form': { oddity: 'It ends with "..."' },
  'front-matter-key': { key: 'titel', meant: 'title' },
  'front-matter-text': { key: 'title', text: 'A: B' },
  'front-matter-unclosed': { mark: '---' },
  'front-matter-unknown': { key: 'foo' },
  'front-matter-value': { key: 'prose', value: '"leed"', expected: 'Did you mean lead?' },
  'heading-badge-dropped': {},
  'heading-below-table': { title: 'Lakes' },
  'heading-bold': {},
  'heading-empty': { title: 'Questions?' },
  'heading-labels': {},
  'heading-repaired': {},
  'heading-skipped': { depth: 4, above: 1, marks: '##' },
  'headings-deep': { count: 12, depth: 2 },
  'html-dropped': { tag: 'form' },
  'html-unclosed': {},
  'icon-dropped': { name: ':material-map:' },
  'image-missing': { url: 'a.png', suggestion: 'Paths are relative to the note.' },
  'image-outside': { url: '../a.png' },
  'image-remote': { url: 'https://example.org/a.png' },
  'image-undescribed': { url: 'a.png' },
  'image-unfetched': { url: 'https://example.org/a.png', message: 'its server says 404' },
  'image-unreadable': { url: 'a.tiff', message: 'it is no picture' },
  'item-repaired': {},
  'label-twice': { label: 'a', line: 3, outcome: 'The first one counts.' },
  'language-found': { language: 'German', tag: 'de' },
  'language-named': { name: 'english', tag: 'en' },
  'layout-unknown': { name: 'wide', suggestion: 'Known: stack, columns.' },
  'link-missing': { url: 'a.csv', suggestion: 'Did you mean "b.csv"?' },
  'link-refused': { url: '../a.csv', message: 'it is outside of the project' },
  'link-unbuilt': { url: 'b.md' },
  'link-unclosed': { what: 'this link' },
  'macro-unknown': { macro: '\\vE', uses: 'used here' },
  'map-crowded': { count: 30, shown: 12 },
  'map-none': {},
  'media-card': { kind: 'video' },
  'navigation-dropped': {},
  'note-binary': {},
  'note-empty': {},
  'note-missing': { url: 'b.md', suggestion: 'Did you mean a.md?' },
  'note-too-large': { size: '7.5', limit: 5 },
  'note-unreadable': { message: 'permission denied' },
  'number-double': { number: 3, other: 'notes/03-lakes.md' },
  overflow: { slide: 2, pixels: 40 },
  'overflow-marp': { slide: 2, pixels: 40 },
  'pack-broken': { message: 'there is no term "b"' },
  'pack-disagrees': { message: '"A" has two kinds' },
  'pack-missing': { name: 'packs/a.yml', message: 'no such file' },
  'quiz-none': {},
  'raw-dropped': { format: 'latex' },
  'reference-undefined': { kind: 'link', label: 'nope' },
  'relation-arrow': { arrow: '=>', line: 'A => B' },
  'relation-broken': { line: 'A B' },
  'rule-unknown': { name: 'slide-word', suggestion: 'Did you mean slide-words?' },
  'script-missing': { what: 'Thai characters', font: 'Noto Sans Thai' },
  'section-unreadable': { what: 'quotes 2000 deep' },
  'slide-hidden': {},
  'slide-items': { slide: 2, items: 9, most: 7 },
  'slide-property': {},
  'slide-sparse': { slide: 2, percent: 3 },
  'slide-words': { slide: 2, words: 90, most: 75 },
  'slides-none': { slides: 12 },
  'slides-time': { slides: 60, minutes: 45, pace: '45 s' },
  'small-text': { slide: 2, size: 12, floor: 18 },
  'speaker-mark': {},
  'style-remote': { url: 'https://example.org/a.css' },
  'table-cells': { cells: 3, columns: 2 },
  'table-repaired': {},
  'tags-dropped': {},
  'term-before-introduction': { term: 'IAM user', line: 664, where: ' of b.md' },
  'term-misspelt': { spelling: 'Kurbenetes', name: 'Kubernetes', where: 'as on line 1' },
  'theme-contrast': { ink: 'muted (#aaaaaa)', ground: 'paper (#ffffff)', ratio: '2.32' },
  'theme-own': { theme: 'gaia', what: 'accent' },
  'theme-small': { size: 22 },
  'theme-unknown': { name: 'gaja', fallback: 'lectern', suggestion: 'Did you mean gaia?' },
  'toc-dropped': { mark: '[TOC]' },
  'wiki-link': { page: 'Note' },
};

/** A gap that nothing filled; `\begin{aligned}` is TeX. */
const gap = /(?<!\\begin)\{\w+\}/;

describe('the rules', () => {
  test('are sorted by name', () => {
    expect(Object.keys(rules)).toEqual(Object.keys(rules).toSorted());
  });

  test.each(Object.entries(samples))('%s leaves no gap', (rule, facts) => {
    const { reason, hint } = describeProblem({ rule: rule as RuleId, facts });
    for (const text of [reason, hint]) expect(text).not.toMatch(gap);
    expect(reason).not.toMatch(/\.$/);
    for (const fact of Object.values(facts)) expect(`${reason} ${hint}`).toContain(String(fact));
  });

  test('say this', () => {
    const lines = Object.entries(samples).map(([rule, facts]) => {
      const { severity, reason, hint } = describeProblem({ rule: rule as RuleId, facts });
      return `${severity} ${rule}: ${reason}. ${hint}`;
    });
    expect(lines.join('\n')).toMatchSnapshot();
  });
});

describe('facts', () => {
  test('fill the gaps of their names alone', () => {
    const text = '\\begin{aligned} {a} and {b}, {a}';
    expect(fill(text, { a: '{b}', b: 2, aligned: 'no' })).toBe('\\begin{aligned} {b} and 2, {b}');
    expect(fill('{toString} {a}', {})).toBe('{toString} {a}');
  });

  test('are required by the compiler', () => {
    const place = { line: 1, column: 1 };
    createFinding('overflow', place, { slide: 1, pixels: 2 });
    createFinding('note-empty', place);
    // @ts-expect-error -- pixels is missing
    createFinding('overflow', place, { slide: 1 });
    // @ts-expect-error -- both are missing
    createFinding('overflow', place);
    // @ts-expect-error -- there is no gap of that name
    createFinding('note-empty', place, { slide: 1 });
    // @ts-expect-error -- aligned is TeX's own
    createFinding('formula-small', place, { slide: 1, size: 1, floor: 1, aligned: 1 });
    // @ts-expect-error -- one of the two rules needs a message
    createFinding('image-outside' as 'image-outside' | 'image-unreadable', place, { url: '' });
    // @ts-expect-error -- a fact is a text or a number
    createFinding('pack-broken', place, { message: new Error('no') });
    expect.assertions(0);
  });
});

describe('failures', () => {
  test('are sorted by name', () => {
    expect(Object.keys(failures)).toEqual(Object.keys(failures).toSorted());
  });

  test('are filled with their facts, and keep their cause', () => {
    const cause = new Error('EACCES');
    const error = new CliError('config-broken', { file: 'a.yml', message: 'bad' }, { cause });
    expect(error).toMatchObject({ name: 'CliError', id: 'config-broken', exitCode: 2, cause });
    expect(error.message).toBe('a.yml cannot be read: bad');
    expect(new CliError('browser-crashed', {}, { cause })).toMatchObject({ exitCode: 3, cause });
    const facts: Facts = { value: 'x' };
    // @ts-expect-error -- nobody knows what is in it
    expect(new CliError('epoch-broken', facts).message).toBe('SOURCE_DATE_EPOCH is "x"');
  });

  test('require their facts of the compiler', () => {
    expect(new CliError('browser-crashed').hint).not.toMatch(gap);
    // @ts-expect-error -- flag is missing
    expect(new CliError('flag-without-value', { command: 'build' }).message).toContain('{flag}');
    // @ts-expect-error -- all are missing
    expect(new CliError('config-two').message).toContain('{first}');
  });
});
