import { expect, test } from 'vitest';
import { buildPptx } from './build-pptx.ts';
import { findAll, write } from './read-package.ts';

test('a presentation holds on its slides what runs off those of a Marp deck', async () => {
  const lines = (write: (index: number) => string): string =>
    Array.from({ length: 15 }, (_, index) => write(index)).join('\n');
  const blocks = [
    `| a | b |\n|---|---|\n${lines((index) => `| ${index} | c |`)}`,
    `|  a |\n|---|\n| b |\n\n${lines((index) => `- ${index}`)}`,
    `text\n\n\`\`\`js\n${lines((index) => `a${index}();`)}\n\`\`\``,
  ];
  const slides = blocks.map((block) => `\n\n---\n\n# 🧠 Long\n\n${block}`);
  const { xml, slides: names } = await buildPptx(
    `---\nmarp: true\nclass: invert\n---\n\n# One${slides.join('')}\n`,
  );
  for (const name of names.slice(1)) {
    const places = [...findAll(xml(name), 'a:xfrm'), ...findAll(xml(name), 'p:xfrm')];
    const ends = places.map(
      (place) =>
        Number(findAll(place, 'a:off')[0]!.attributes['y']) +
        Number(findAll(place, 'a:ext')[0]!.attributes['cy']),
    );
    expect(Math.max(...ends), name).toBeLessThanOrEqual(6_858_000);
    // The emoji has the colour of its title.
    expect(write(xml(name))).not.toContain('val="000000"');
  }
});
