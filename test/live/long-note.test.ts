import { expect, test } from 'vitest';
import { blackPng } from '../assets/image-bytes.ts';
import { headless } from '../browser.ts';
import { buildNote, htmlOf } from './build-note.ts';

const repeat = (count: number, write: (n: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index + 1)).join('\n');

/** A picture that takes a while to decode, no two alike; a list that does not fit; lines whose best breaks are many. */
const section = (n: number): string => {
  const picture = blackPng(1000 + n, 800).toString('base64');
  const kinds = [
    `A picture.\n\n![Picture](data:image/png;base64,${picture})`,
    repeat(16, (item) => `- Point ${item} of this section, which is a line in some words`),
    `\`\`\`text\n${repeat(20 + (n % 50), (line) => `A line of a text, number ${line}`)}\n\`\`\``,
  ];
  return `## Section\n\n${kinds[n % kinds.length] ?? ''}\n`;
};

/** What is in the slides, without what says which slide of how many each one is. */
const slidesOf = (html: string): string[] =>
  [...html.matchAll(/<section (?!id="(?:title|agenda)")[\s\S]*?<\/section>/g)]
    .map(([slide]) => slide.replace(/^<section [^>]*>/, ''))
    .filter((slide) => slide.includes('>Section'));

test('sections of a long note come out the same wherever they stand', async () => {
  const build = async (sections: readonly string[]): Promise<string[]> =>
    slidesOf(
      htmlOf(
        await buildNote({
          text: `# Note\n\n${sections.join('\n')}`,
          headless,
          options: { agenda: false },
        }),
      ),
    );
  const sections = Array.from({ length: 150 }, (_, n) => section(n));
  const slides = await build(sections);
  const first = await build(sections.slice(0, 3));
  expect(first.length).toBeGreaterThan(5);
  expect(slides.slice(0, first.length)).toEqual(first);
  const reversed = await build(sections.toReversed());
  expect(reversed.toSorted()).toEqual(slides.toSorted());
});
