import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { buildNote } from '../live/build-note.ts';

/** All text of a PDF. */
async function readText(bytes: Uint8Array): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return (await Promise.all(pages)).join('\n');
}

async function print(matter: string): Promise<Uint8Array> {
  const text = `---\n${matter}\n---\n\n# T\n\n## Drawn\n\n\`\`\`mermaid\nflowchart LR\n  a[Kettle] --> b[Boiler]\n\`\`\`\n`;
  const { outputs } = await buildNote({ text, headless, options: { formats: ['pdf'] } });
  return outputs[0]!.bytes;
}

describe('a drawing that was made in the colours of the other look', () => {
  test.each(['theme: lectern', 'theme: lectern\nclass: invert', 'theme: chalk\nclass: invert'])(
    'keeps its text in the PDF of the slides: %j',
    async (matter) => {
      expect(await readText(await print(matter))).toContain('Kettle');
    },
  );
});
