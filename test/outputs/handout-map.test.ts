import { expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { printNote } from './handout-note.ts';
import { hasPdfTools, needsPdfTools, readTexts } from './read-pdf.ts';

const text = `---
relations:
  - Client -> Server: asks
  - Server -> Cache: looks in
  - Server -> Database: reads
  - Database -> Disk: writes to
---

# Servers

## The client

Some words of it.

## The server

More words of it.
`;

test.skipIf(!hasPdfTools)(
  `a handout has the whole map with its relations as sentences, and each source once ${needsPdfTools}`,
  async () => {
    const pages = readTexts(
      await printNote({ relations: 'focus', handout: 'notes' }, { headless, text }),
    );
    const all = pages

      .join(' ')
      .replace(/\s+/g, ' ');
    expect(all).toContain('Client asks Server (notes/test.md:3)');
    expect(all.split('Server reads Database (').length).toBe(2);
  },
);

const long = Array.from(
  { length: 60 },
  (_, index) => `Sentence ${index} of what is said, which is long enough for a line.`,
);
const talk = `# T\n\n## A\n\nshown\n\n:::notes\n${long.join('\n\n')}\n:::\n`;

test.skipIf(!hasPdfTools)(
  `a long text goes on in two columns below its slide, and none of it is lost ${needsPdfTools}`,
  async () => {
    const pages = readTexts(
      await printNote({ handout: 'notes', agenda: false }, { headless, text: talk }),
    );
    // In one column beside the slide it would take three.
    expect(pages.length).toBe(2);
    const all = pages.join(' ').replace(/\s+/g, ' ');
    for (const sentence of long) expect(all).toContain(sentence.slice(0, 20));
  },
);
