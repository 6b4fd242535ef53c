// A project that is edited at random, the same way each time: used by watched-deck.test.ts and by scripts/soak-watch.js.
import { Buffer } from 'node:buffer';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Numbers from 0 to 1 that look random, always the same ones (mulberry32). */
export function createRandom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

const blocks = [
  '## A heading',
  '### A smaller one',
  'Some text about **ECS** and Kubernetes, in a sentence that says that ECS runs on EC2.',
  '- an item',
  '  - a nested item',
  '1. a numbered one, with `code`',
  '> A quote of a few words.',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '```js\nconst answer = 42;\nfor (const one of all) use(one);\n```',
  'A formula $a^2 + b^2$ and a footnote[^1].',
  '$$\n\\int_0^1 x\\,dx\n$$',
  '[A link](#a-heading) and [another][ref].',
  '[ref]: https://example.org/ "Title"',
  '[^1]: What it says.',
  '---',
  '<!-- a private thought -->',
  '> [!NOTE]\n> Mind the gap.',
  '> [!WARNING] Hot → steam ◇ water\n>\n> - It burns.\n> - So does the **kettle**.',
  ':::notes\nSaid, not shown.\n:::',
  '<details><summary>Why?</summary>\n\nBecause.\n\n</details>',
  'A paragraph of more than forty words, which shows its first sentence and no more. The rest of it goes to the speaker notes, word by word, so that nothing is lost and the slide can still be taken in while somebody speaks about it in front of the room.',
  '![A wide picture](wide.svg)',
  '![A tall picture](tall.svg)',
  'Beside text: ![wide](wide.svg)',
  '![bg](tall.svg)',
  'Steam ◇ water → ice ◇ steam.',
  '## Kettle\n\nA **Boiler** heats **Water**.',
  '```relations\nKettle -> Boiler: holds\n```',
  '',
];

const matters = ['', 'theme: own.css', 'theme: paper', 'terms: [Kettle, Boiler, Water]'];

const encodings = ['utf-8', 'utf-8', 'utf-16le', 'utf-16be', 'crlf'];

/** What else the deck is made of, in the states that each file goes through; undefined is a file that is not there. */
const states = {
  'notes/wide.svg': [pictureOf(900, 200), pictureOf(300, 200), undefined],
  'notes/tall.svg': [pictureOf(200, 700), pictureOf(210, 300), '<svg', undefined],
  'own.css': [themeOf('#123456', 30), themeOf('#654321', 30), themeOf('#123456', 40), undefined],
  'packs/kitchen.yml': [packOf('holds'), packOf('is part of'), 'pack: [', undefined],
};

/** A project to begin with: the blocks of its note, and the states of what belongs to it. */
export function createProject(random, count = 30) {
  const all = ['# A lecture'];
  for (let index = 0; index < count; index += 1) all.push(pick(blocks, random));
  const files = Object.fromEntries(Object.entries(states).map(([name, [first]]) => [name, first]));
  return { blocks: all, matter: '', encoding: 'utf-8', files };
}

/**
 * The project after one edit. One in four is of what belongs to the note, or of how it is saved; of the others `structural`
 * have a block go, come or move, and the rest give one a word more.
 */
export function editProject(project, random, structural = 0.55) {
  const kind = random();
  if (kind < 0.15) {
    const name = pick(Object.keys(states), random);
    return { ...project, files: { ...project.files, [name]: pick(states[name], random) } };
  }
  if (kind < 0.2) return { ...project, matter: pick(matters, random) };
  if (kind < 0.25) return { ...project, encoding: pick(encodings, random) };
  return { ...project, blocks: editBlocks(project.blocks, random, structural) };
}

/** Writes what differs from the project before; gives the files that were written, relative to the folder. */
export function writeProject(folder, project, before) {
  const after = listFiles(project);
  const known = before ? listFiles(before) : {};
  const changed = Object.keys(after).filter(
    (name) => !before || String(after[name]) !== String(known[name]),
  );
  for (const name of changed) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    if (after[name] === undefined) rmSync(file, { force: true });
    else writeFileSync(file, after[name]);
  }
  return changed;
}

function listFiles({ files, ...note }) {
  return { ...files, 'notes/deck.md': encode(renderNote(note), note.encoding) };
}

function renderNote({ blocks: all, matter }) {
  const head = matter === '' ? '' : `---\n${matter}\n---\n\n`;
  return `${head}${all.join('\n\n')}\n`;
}

/** UTF-16 begins with its mark, as editors save it. */
function encode(text, encoding) {
  if (encoding === 'crlf') return Buffer.from(text.replaceAll('\n', '\r\n'));
  if (encoding === 'utf-8') return Buffer.from(text);
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return encoding === 'utf-16be' ? bytes.swap16() : bytes;
}

function editBlocks(before, random, structural) {
  const at = Math.floor(random() * before.length);
  const choice = (random() / structural) * 0.55;
  const all = [...before];
  if (choice < 0.2 && all.length > 5) all.splice(at, 1);
  else if (choice < 0.45 && all.length < 60) all.splice(at + 1, 0, pick(blocks, random));
  else if (choice < 0.55) all.splice(Math.floor(random() * all.length), 0, ...all.splice(at, 1));
  else {
    // In place of the word that the last edit left there: the note does not grow for ever.
    const block = (all[at] ?? '').replace(/ (?:more|word\d+)$/, '');
    all[at] = `${block}${random() < 0.5 ? ' more' : ` word${Math.floor(random() * 1000)}`}`;
  }
  return all;
}

function pictureOf(width, height) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}"/></svg>`;
}

function themeOf(colour, size) {
  return `/* @theme own */\n@import "lectern";\nsection { --lectern-accent: ${colour}; font-size: ${size}px; }\n`;
}

function packOf(label) {
  return `pack: kitchen
title: The kitchen
terms:
  kettle: { name: Kettle }
  boiler: { name: Boiler }
  water: { name: Water }
relations:
  - { from: kettle, label: ${label}, to: boiler, page: https://example.org/tea, asOf: 2026-11-24 }
  - { from: boiler, label: boils, to: water, page: https://example.org/tea, asOf: 2026-11-24 }
`;
}

function pick(all, random) {
  return all[Math.floor(random() * all.length)];
}
