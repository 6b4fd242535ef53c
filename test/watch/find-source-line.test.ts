import { describe, expect, test } from 'vitest';
import { findSourceLine } from '../../src/watch/find-source-line.ts';

const lines = `# Water

## Boiling

- at **100** degrees
- in a [kettle](https://example.org/), slowly

Water that boils
becomes steam.

| what | when |
|------|------|
| ice  | at 0 |

\`\`\`js
boil(water);
\`\`\`
`.split('\n');

describe('the line of a block', () => {
  test.each([
    ['at 100 degrees', 5],
    ['in a kettle, slowly', 6],
    ['Water that boils becomes steam.', 8],
    ['iceat 0', 13],
    ['boil(water);', 16],
    ['Boiling', 3],
    ['drawn by somebody else', 3],
    ['', 3],
  ])('%s: %i', (text, line) => {
    expect(findSourceLine(lines, { first: 3, last: 17 }, text)).toBe(line);
  });

  test('is one of the slide alone, whatever lines it is said to have', () => {
    expect(findSourceLine(lines, { first: 6, last: 900 }, '100 degrees')).toBe(6);
    expect(findSourceLine([], { first: 1, last: 900 }, 'Water')).toBe(1);
  });
});
