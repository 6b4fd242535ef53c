import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProject, lectern } from '../cli/lectern.ts';

const read = (project: string, name: string): string =>
  readFileSync(path.join(project, 'dist', `${name}.txt`), 'utf8').replaceAll(/\n+/g, '\n');

const note =
  '# Lecture\n\n## First\n\n### One\n\nA [link](#two).\n\n### Two\n\nText.\n\n## Second\n\nText.\n\n## 7. Own\n\nText.\n';

test('number-sections: true numbers sections, those with numbers of their own apart', async () => {
  const project = createProject({ 'a.md': `---\nnumber-sections: true\n---\n\n${note}` });
  const { code } = await lectern(project, ['build', 'a.md', '-f', 'text,html']);
  expect(code).toBe(0);
  const titles = [...read(project, 'a').matchAll(/^Slide \d+ of \d+: (.*)$/gm)].map(
    ([, title]) => title,
  );
  expect(titles).toEqual([
    'Lecture',
    'Agenda',
    '1 First',
    '1.1 One',
    '1.2 Two',
    '2 Second',
    '7. Own',
  ]);
  expect(read(project, 'a')).toContain('Agenda\n1 First\n2 Second\n7. Own\n');
  // Ids stay, and so do links.
  const html = readFileSync(path.join(project, 'dist/a.html'), 'utf8');
  expect(html).toContain('id="two"');
  expect(html).toContain('href="#two"');
});

test('in a course they begin with the lecture', async () => {
  const project = createProject({
    'lectern.config.yml': 'number-sections: true\n',
    'notes/1-a.md': '# A\n\n## First\n\nText.\n',
    'notes/2-b.md': '# B\n\n## First\n\nText.\n\n## Second\n\nText.\n',
  });
  await lectern(project, ['build', '-f', 'text,html']);
  expect(read(project, '2-b')).toContain(': 2.1 First\n');
  expect(read(project, '2-b')).toContain(': 2.2 Second\n');
});

const figures =
  '# T\n\n## A\n\nSee @fig-b, [@tbl-x], @eq-z.\n\n![One](a.png){#fig-a}\n\n## B\n\n![Two](a.png){#fig-b}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n: Numbers {#tbl-x}\n\n$$ x = 1 $$ {#eq-z}\n';

test.each([
  ['numbering: true', 'See Figure 2, Table 1, (1).', 'Figure 2: Two', 'Table 1: Numbers'],
  [
    'numbering: true\nlang: de',
    'See Abbildung 2, Tabelle 1, (1).',
    'Abbildung 2: Two',
    'Tabelle 1: Numbers',
  ],
  // Else references show what things are called.
  ['numbering: false', 'See Two, Numbers, (1).'],
])('%s', async (matter, ...shown) => {
  const project = createProject({ 'a.md': `---\n${matter}\n---\n\n${figures}` });
  await lectern(project, ['build', 'a.md', '-f', 'text']);
  for (const text of shown) expect(read(project, 'a')).toContain(text);
});

test('links without text show the heading that they lead to', async () => {
  const project = createProject({
    'a.md':
      '# T\n\n## The *first* one\n\nSee [](#second) and [](#the-first-one).\n\n## Two {#second}\n\nText.\n',
  });
  await lectern(project, ['build', 'a.md', '-f', 'text']);
  expect(read(project, 'a')).toContain('See Two and The first one.');
});

test('references are in the language that a note is found to be in, and TeX refers to figures', async () => {
  const text =
    'Der Beweis folgt aus dem Satz, und das Wasser fließt in den See. Siehe @thm-a und \\ref{fig:tide}.';
  const project = createProject({
    'a.md': `---\nnumbering: true\n---\n\n# Gezeiten\n\n## Die Flut\n\n${text}\n\n::: {#thm-a}\nDie Flut kommt.\n:::\n\n## Bild\n\n![Die Flut](a.png){#fig:tide}\n`,
  });
  const { stderr } = await lectern(project, ['build', 'a.md', '-f', 'text,html']);
  expect(read(project, 'a')).toContain('Siehe Satz 1 und 1.');
  expect(read(project, 'a')).toContain('Satz 1:');
  expect(stderr).not.toContain('called "fig:tide"');
  // No proof needs the sign at the end of one.
  expect(readFileSync(path.join(project, 'dist/a.html'), 'utf8')).not.toContain('Noto Sans Math');
});

test('references to nothing are said at their place', async () => {
  const project = createProject({
    'a.md': '# T\n\n## A\n\nSee @fig-b.\n\n![One](a.png){#fig-a}\n',
  });
  const { stderr } = await lectern(project, ['build', 'a.md', '-f', 'text']);
  expect(stderr).toContain('a.md:5:5 warning Nothing in the note or its course is called "fig-b"');
  expect(read(project, 'a')).toContain('See @fig-b.');
});

const statement = '::: {#thm-a name="Euclid"}\nThere are more.\n:::\n';

test('references lead to other lectures, with their numbers', async () => {
  const far = 'See @thm-a, [@fig:b], \\eqref{eq:c} and @fig:bb.\n';
  const project = createProject({
    'lectern.config.yml': 'numbering: true\n',
    'notes/one/1-a.md': `# A\n\n## Primes\n\n${statement}\n## Pictures\n\n![Bee](b.png){#fig:b}\n`,
    'notes/one/2-c.md': '# C\n\n## Sums\n\n$$ x = 1 \\label{eq:c} $$\n\nBy \\eqref{eq:c}.\n',
    'notes/two/3-d.md': `# D\n\n## There\n\n${far}\n::: {#thm-d}\nOwn.\n:::\n`,
  });
  const { stderr } = await lectern(project, ['build', '-f', 'text,html']);
  expect(read(project, 'two/3-d')).toContain(
    'See Theorem 1.1, Figure 1.1, (2.1) and @fig:bb.\nTheorem 3.1:\nOwn.',
  );
  expect(read(project, 'one/1-a')).toContain('Theorem 1.1 (Euclid):');
  expect(stderr).toContain('Did you mean fig:b of notes/one/1-a.md?');
  const html = readFileSync(path.join(project, 'dist/two/3-d.html'), 'utf8');
  for (const place of ['1-a.html#primes', '1-a.html#pictures', '2-c.html#sums'])
    expect(html).toContain(`href="../one/${place}"`);
});

test('a lecture is built anew when the number of what it refers to changes, and others are not', async () => {
  const project = createProject({
    'notes/1-a.md': `# A\n\n${statement}`,
    'notes/2-b.md': '# B\n\n## B\n\nSee @thm-a.\n',
    'notes/3-c.md': '# C\n\n## C\n\nText.\n',
  });
  const build = async (): Promise<readonly string[]> => {
    const cached = ['--cache', 'cache', '--report', 'report.json'];
    await lectern(project, ['build', '-f', 'text', ...cached]);
    const report = JSON.parse(readFileSync(path.join(project, 'report.json'), 'utf8')) as {
      notes: { timings: Record<string, number> }[];
    };
    return report.notes.map(({ timings }) => JSON.stringify(timings));
  };
  const first = await build();
  expect(read(project, '2-b')).toContain('See Theorem 1.');
  const added = '::: {#thm-z}\nFirst.\n:::\n\n';
  writeFileSync(path.join(project, 'notes/1-a.md'), `# A\n\n${added}${statement}`);
  const second = await build();
  expect(read(project, '2-b')).toContain('See Theorem 2.');
  expect(second.map((each, index) => each === first[index])).toEqual([false, false, true]);
});
