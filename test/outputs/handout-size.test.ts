import { expect, test } from 'vitest';
import { installed as headless } from '../browser.ts';
import { printNote } from './handout-note.ts';
import { askProgram, hasPdfTools, needsPdfTools } from './read-pdf.ts';

const speech =
  'What follows is for the voice alone, and it goes on for long enough that nobody would want to see all of it on a slide. ';

/** With its title 60 slides, no photo among them. */
const deck = `# Sixty slides\n\n${Array.from(
  { length: 59 },
  (_, index) =>
    `## Section ${index}\n\nA sentence on place ${index}. ${speech.repeat(3)}\n\n` +
    `- **Water** flows in *place* ${index}\n- It is \`measured\` and costs $x_{${index}}^2$\n`,
).join('\n')}`;

test.skipIf(!hasPdfTools).each(['notes', '3', '6'] as const)(
  `a deck of 60 slides is less than 2 MB in the layout %s, each font embedded once (${needsPdfTools})`,
  async (handout) => {
    const bytes = await printNote({ handout, agenda: false }, { headless, text: deck });
    expect(bytes.length).toBeLessThan(2_000_000);
    const rows = askProgram(bytes, ['pdffonts']).trim().split('\n').slice(2);
    // Chromium takes each size of a variable font for another one, and makes a nameless Type 3 font of it.
    expect(rows.filter((row) => row.includes('Type 3'))).toEqual([]);
    const names = rows.map((row) =>
      row
        .split(' ', 1)
        .join('')
        .replace(/^[A-Z]{6}\+/, ''),
    );
    expect(names).toContain('KaTeX_Math-Italic');
    expect(new Set(names).size).toBe(names.length);
  },
);
