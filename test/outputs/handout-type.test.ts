import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import type { HandoutLayout } from '../../src/options/print-settings.ts';
import { headless } from '../browser.ts';
import { note, printNote } from './handout-note.ts';

/** Points. What is smaller is hard to read on paper. */
const smallest = 8;

/** What could be set small: it stands beside a slide in the layout `notes`, and in the text of `cloze`. */
const small = `${note}
## Small print

:::notes
Water is H<sub>2</sub>O, <small>in small letters</small>, \`code\`, <kbd>Ctrl</kbd> and $a^2$; <ruby>base<rt>above</rt></ruby>.[^1]

###### The lowest heading

| A | B | C | D | E | F | G | H | I | J |
| - | - | - | - | - | - | - | - | - | - |
| 1 | 2 | 3 | 4 | \`5\` | 6<sup>6</sup> | 7 | 8 | 9 | <small>10</small> |

\`\`\`js
const a = 1; // a comment
\`\`\`
:::

[^1]: A footnote.
`;

interface PrintedText {
  readonly text: string;
  /** Points. */
  readonly size: number;
}

async function readSizes(bytes: Uint8Array): Promise<readonly PrintedText[]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const printed: PrintedText[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , across = 0, up = 0] = item.transform as number[];
      printed.push({ text: item.str, size: Math.round(Math.hypot(across, up) * 10) / 10 });
    }
  }
  return printed;
}

const framed = ['1', '2', '3', '4', '6', '9', 'cornell'] as const;
const text = [/Contents/, /in small letters/, /above/, /lowest/, /a comment/];

describe('on paper', () => {
  test.each<{ handout: HandoutLayout; shown: readonly RegExp[] }>([
    ...framed.map((handout) => ({ handout, shown: [] })),
    { handout: 'notes', shown: text },
    { handout: 'cloze', shown: [...text, /A footnote.*Answer key/] },
  ])(
    'the layout $handout has no letter under 8 pt outside of slides',
    async ({ handout, shown }) => {
      const theme = 'test/outputs/themes/unseen.css';
      const printed = await readSizes(
        await printNote({ handout, theme }, { headless, text: small }),
      );
      const all = printed.map((each) => each.text).join('');
      for (const part of [/Page 1 of/, ...shown]) expect(all).toMatch(part);
      expect(printed.filter(({ size }) => size < smallest)).toEqual([]);
    },
  );

  test('the layout large has no letter under 18 pt, page numbers among them', async () => {
    const printed = await readSizes(await printNote({ handout: 'large' }, { headless }));
    const all = printed.map((each) => each.text).join('');
    for (const part of [/Page 1 of/, /Contents/, /unit/, /Numbat/, /koala/, /wombatissimus/])
      expect(all).toMatch(part);
    expect(all).not.toContain('Private');
    expect(printed.filter(({ size }) => size < 18)).toEqual([]);
  });

  test.each([
    { handout: 'notes', size: '16:9' },
    { handout: 'notes', size: '4:3' },
    { handout: '1', size: '16:9' },
    { handout: '2', size: '16:9' },
  ] as const)(
    'the text of slides of $size has 8 pt in the layout $handout',
    async ({ handout, size }) => {
      const printed = await readSizes(await printNote({ handout, size }, { headless }));
      const item = printed.find(({ text }) => text.includes('marsupial'));
      expect(item?.size).toBeGreaterThanOrEqual(smallest);
    },
  );
});
