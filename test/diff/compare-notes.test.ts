import { describe, expect, test } from 'vitest';
import { compareNotes, type NoteVersion } from '../../src/diff/compare-notes.ts';
import { createSource } from '../../src/source/note-source.ts';
import { createStore } from '../../src/store/store.ts';

type Notes = Readonly<Record<string, string>>;

function readNotes(notes: Notes): NoteVersion[] {
  return Object.entries(notes).map(([name, text]) => ({
    name,
    source: createSource({ path: `${name}.md`, dir: '/', bytes: Buffer.from(text) })!,
  }));
}

/** What has changed, a line a section. */
function compare(before: Notes | string, after: Notes | string): string[] {
  const [one, other] = [before, after].map((notes) =>
    readNotes(typeof notes === 'string' ? { a: notes } : notes),
  );
  return compareNotes(one!, other!, createStore()).flatMap((note) => [
    ...(note.type === 'changed' ? [] : [`note ${note.type} ${note.note} ${note.oldNote ?? ''}`]),
    ...(note.hasNewSettings ? ['settings'] : []),
    ...note.sections.map(({ type, id, oldTitle, isMoved, oldNote }) =>
      [type, id, oldTitle && `was ${oldTitle}`, isMoved && 'moved', oldNote && `from ${oldNote}`]
        .filter(Boolean)
        .join(' '),
    ),
  ]);
}

const rivers = '## Rivers\n\nA river carries water from its source to the sea, all the year.\n\n';
const lakes = '## Lakes\n\nA lake lies still, and is deeper than it looks from the shore.\n\n';
const ponds = '## Ponds\n\nA pond is small: the sun reaches its ground, and plants grow there.\n\n';
const seas = '## Seas\n\nA sea is salt. Tides move it twice a day, and winds all the time.\n\n';
const water = `# Water\n\nAll of it.\n\n${rivers}${lakes}${ponds}`;

describe('sections', () => {
  test.each<[name: string, before: string, after: string, expected: readonly string[]]>([
    ['nothing', water, water, []],
    ['blank lines and spaces at line ends', water, water.replaceAll('\n\n', ' \n\n\n'), []],
    ['added in the middle', water, water.replace(lakes, seas + lakes), ['added seas']],
    [
      'added in the middle of another',
      water,
      water.replace(', and is', `\n\n${seas}and is`),
      ['changed lakes', 'added seas'],
    ],
    [
      'added between the paragraphs of another',
      `${water}More of ponds.\n`,
      `${water}${seas}More of ponds.\n`,
      ['added seas'],
    ],
    [
      'added in a box',
      `${water}:::tip\n\n### Salt\n\nNo.\n\n### Sweet\n\nYes.\n\n:::\n`,
      `${water}:::tip\n\n### Salt\n\nNo.\n\n### New\n\nIt is.\n\n### Sweet\n\nYes.\n\n:::\n`,
      ['added new'],
    ],
    ['added first', water, seas + water, ['added seas']],
    ['added last', water, water + seas, ['added seas']],
    ['the same once more', water, water.replace(lakes, rivers + lakes), ['added water--rivers']],
    [
      'of the name of another',
      water,
      water.replace(lakes, `## Rivers\n\nMore.\n\n${lakes}`),
      ['added water--rivers'],
    ],
    ['removed', water, water.replace(lakes, ''), ['removed lakes']],
    ['edited', water, water.replace('still', 'calm'), ['changed lakes']],
    ['rewritten', water, water.replace(/A lake.*/, 'No word is left.'), ['changed lakes']],
    [
      'renamed',
      water,
      water.replace('## Lakes', '## Still water'),
      ['changed still-water was Lakes'],
    ],
    [
      'renamed and edited',
      water,
      water.replace('## Lakes', '## Still water').replace('deeper', 'colder'),
      ['changed still-water was Lakes'],
    ],
    [
      'renamed, of headings alone',
      '# A\n\n## B\n\n## C\n',
      '# A\n\n## D\n\n## C\n',
      ['changed d was B'],
    ],
    ['one level lower', water, water.replace('## Lakes', '### Lakes'), ['changed lakes']],
    ['moved', water, water.replace(lakes, '') + lakes, ['moved lakes']],
    [
      'moved and edited',
      water,
      `${water.replace(rivers, '')}${rivers.replace('river', 'stream')}`,
      ['changed rivers moved'],
    ],
    ['another in its place', water, water.replace(lakes, seas), ['removed lakes', 'added seas']],
    [
      'text before the first heading',
      `Hello.\n\n${water}`,
      `Hello, all.\n\n${water}`,
      ['changed slide'],
    ],
    ['front matter alone', water, `---\nauthor: Ada\n---\n\n${water}`, ['settings']],
    [
      'in front of all others of a title',
      '# A\n\n## Task\n\nOne thing.\n\n# B\n\n## Task\n\nAnother thing.\n',
      '# A\n\n## Task\n\nOne thing.\n\n# C\n\n## Task\n\nA third, new.\n\n# B\n\n## Task\n\nAnother thing.\n',
      ['added c', 'added c--task'],
    ],
    ['no headings in code', water, `${water}\`\`\`sh\n# none\n\`\`\`\n`, ['changed ponds']],
    [
      'without words of its script between spaces',
      '# 水\n\n## 河\n\n河流把水带到大海里去\n',
      '# 水\n\n## 江\n\n河流把水带到大海边去\n',
      ['changed 江 was 河'],
    ],
  ])('%s', (_name, before, ...[after, expected]) => {
    expect(compare(before, after)).toEqual(expected);
  });

  test('have their lines, before and after, and how many words came and went', () => {
    const after = `# Water\n\nAll of it.\n\n${seas}${lakes.replace('still', 'very calm')}`;
    const [note] = compareNotes(
      readNotes({ a: `# Water\n\nAll of it.\n\n${lakes}` }),
      readNotes({ a: after }),
      createStore(),
    );
    expect(note).toMatchObject({
      note: 'a.md',
      sections: [
        { type: 'added', title: 'Seas', parents: ['Water'], lines: { first: 5, last: 8 } },
        {
          type: 'changed',
          lines: { first: 9, last: 13 },
          oldLines: { first: 5, last: 9 },
          words: { added: 2, removed: 1 },
        },
      ],
    });
  });
});

describe('notes', () => {
  const others = { b: `# Land\n\n${seas}` };
  test.each<[name: string, before: Notes, after: Notes, expected: readonly string[]]>([
    [
      'added',
      { a: water },
      { a: water, ...others },
      ['note added b.md ', 'added land', 'added seas'],
    ],
    [
      'removed',
      { a: water, ...others },
      { a: water },
      ['note removed b.md ', 'removed land', 'removed seas'],
    ],
    ['renamed', { a: water, ...others }, { c: water, ...others }, ['note renamed c.md a.md']],
    [
      'renamed and edited',
      { a: water, ...others },
      { c: water.replace('still', 'calm'), ...others },
      ['note renamed c.md a.md', 'changed lakes'],
    ],
    [
      'of which one takes a section of another',
      { a: water, ...others },
      { a: water.replace(lakes, ''), b: others.b + lakes },
      ['moved lakes from a.md'],
    ],
    [
      'named, one each',
      { old: water },
      { new: water.replace(lakes, '') },
      ['note renamed new.md old.md', 'removed lakes'],
    ],
  ])('%s', (_name, before, ...[after, expected]) => {
    expect(compare(before, after)).toEqual(expected);
  });
});
