// A note that is edited at random, the same way each time: used by live-deck.test.ts and by scripts/soak-watch.js.

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

const lines = [
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
  ':::notes\nSaid, not shown.\n:::',
  '<details><summary>Why?</summary>\n\nBecause.\n\n</details>',
  'A paragraph of more than forty words, which shows its first sentence and no more. The rest of it goes to the speaker notes, word by word, so that nothing is lost and the slide can still be taken in while somebody speaks about it in front of the room.',
  '',
];

/** The blocks of a note to begin with. */
export function createBlocks(random, count = 30) {
  const blocks = ['# A lecture'];
  for (let index = 0; index < count; index += 1) blocks.push(pick(random));
  return blocks;
}

/** The blocks after one edit: a block goes, comes, moves (`structural` of them all), or gets a word more. */
export function editBlocks(blocks, random, structural = 0.55) {
  const at = Math.floor(random() * blocks.length);
  const choice = (random() / structural) * 0.55;
  const all = [...blocks];
  if (choice < 0.2 && all.length > 5) all.splice(at, 1);
  else if (choice < 0.45 && all.length < 60) all.splice(at + 1, 0, pick(random));
  else if (choice < 0.55) all.splice(Math.floor(random() * all.length), 0, ...all.splice(at, 1));
  else {
    // In place of the word that the last edit left there: the note does not grow for ever.
    const block = (all[at] ?? '').replace(/ (?:more|word\d+)$/, '');
    all[at] = `${block}${random() < 0.5 ? ' more' : ` word${Math.floor(random() * 1000)}`}`;
  }
  return all;
}

/** The note's text. */
export function renderBlocks(blocks) {
  return `${blocks.join('\n\n')}\n`;
}

function pick(random) {
  return lines[Math.floor(random() * lines.length)];
}
