// Notes with `marp: true`: what Marp makes of them, with pictures and ids left open, and how they are measured.
import { describe, expect, test } from 'vitest';
import { headless } from '../browser.ts';
import { createToken } from '../../src/html/tokens.ts';
import { renderMarpDeck } from '../../src/render/marp.ts';
import { buildNote, htmlOf } from '../live/build-note.ts';
import { findEmoji } from './slides.ts';

const brain = '<span class="emoji e-1f9e0">🧠</span>';

async function render(markdown: string): Promise<{ content: string; addresses: string[] }> {
  const addresses: string[] = [];
  const { slides } = await renderMarpDeck(`---\nmarp: true\n---\n\n${markdown}`, {
    themeCss: undefined,
    findEmoji,
    findTarget: () => undefined,
    keepPicture: (address) => {
      addresses.push(address);
      return `[${address}]`;
    },
  });
  const sections = slides.flatMap(({ layers }) =>
    layers.map(({ attributes, content }) => `${attributes.get('style') ?? ''}\n${content}`),
  );
  return { content: sections.join('\n'), addresses: [...new Set(addresses)] };
}

describe('a Marp deck', () => {
  test.each<[markdown: string, html: string, addresses: string[]]>([
    ['![🧠 a](a.png)', '<img src="[a.png]" alt="🧠 a" />', ['a.png']],
    ['![](<b c.png>)', '<img src="[b%20c.png]" alt="" />', ['b%20c.png']],
    ['![bg](a.png)', '<figure style="background-image:url(&quot;[a.png]&quot;);">', ['a.png']],
    ['<!-- _backgroundImage: url("a.png") -->', 'background-image:url("[a.png]");', ['a.png']],
    [
      '<b>🧠 <img src="a&amp;b.png"></b>',
      `<b>${brain} <img src="[a&amp;b.png]" /></b>`,
      ['a&b.png'],
    ],
    [
      '<div>\n\n<img src="a.png" alt="🧠">🧠\n\n</div>',
      `<img src="[a.png]" alt="🧠" />${brain}`,
      ['a.png'],
    ],
    ['`url(a.png) src="b"` 🧠', `<code>url(a.png) src=&quot;b&quot;</code> ${brain}`, []],
    ['text url(a.png) <i>src="b"</i>', 'text url(a.png) <i>src=&quot;b&quot;</i>', []],
    ['    indented 🧠 src="a.png"', `indented ${brain} src=&quot;a.png&quot;`, []],
    ['```\nfenced 🧠\n```', `fenced ${brain}`, []],
    [':brain: 10:30:45 :nothing:', `${brain} 10:30:45 :nothing:`, []],
    ['`:brain:`', '<code>:brain:</code>', []],
    ['# <!-- fit --> Größe', `<h1 id="${createToken('id', 'gr%C3%B6%C3%9Fe')}">`, []],
    ['[a](#größe)', `<a href="${createToken('to-id', 'gr%C3%B6%C3%9Fe')}">a</a>`, []],
  ])('%s', async (markdown, html, addresses) => {
    const found = await render(markdown);
    expect(found.content).toContain(html);
    expect(found.addresses).toEqual(addresses);
  });

  test('has a header on every slide, whose pictures are named once', async () => {
    const { addresses, content } = await render('<!-- header: "![](a.png)" -->\n\na\n\n---\n\nb');
    expect(addresses).toEqual(['a.png']);
    expect(content.match(/<header><img src="\[a.png\]" alt="" \/><\/header>/g)).toHaveLength(2);
  });

  test('asks for no script of Marp’s', async () => {
    const { content } = await render('# <!-- fit --> a\n\n```js\nb\n```\n\n$$c$$');
    expect(content).not.toMatch(/marp-(?:h1|pre|span)|auto-scaling/);
  });

  test('comes out the same each time, scoped styles too', async () => {
    const scoped = (colour: string): string => `<style scoped>\nh1 { color: ${colour} }\n</style>`;
    const deck = (): ReturnType<typeof renderMarpDeck> =>
      renderMarpDeck(`${scoped('red')}\n\n# a\n\n---\n\n${scoped('blue')}\n\n# b`, {
        themeCss: undefined,
        findEmoji,
        findTarget: () => undefined,
        keepPicture: (address) => address,
      });
    const { slides, css } = await deck();
    const names = slides.flatMap(({ layers }) => [...(layers[0]?.attributes.keys() ?? [])]);
    expect(names).toEqual(expect.arrayContaining(['data-marpit-scope-1', 'data-marpit-scope-2']));
    for (const [name, colour] of [
      ['1', 'red'],
      ['2', 'blue'],
    ])
      expect(css).toMatch(new RegExp(`\\[data-marpit-scope-${name}\\][^{}]*\\{color:${colour}\\}`));
    expect(await deck()).toEqual({ slides, css, comments: [[], []], lines: [1, 7] });
  });

  test('of more slides than are measured at once is measured slide by slide', async () => {
    const high = Array.from({ length: 40 }, (_, line) => `- line ${line}`).join('\n');
    const slides = Array.from({ length: 70 }, (_, index) =>
      index === 65 || index === 68 ? high : `Slide ${index + 1}`,
    );
    const text = `---\nmarp: true\n---\n\n${slides.join('\n\n---\n\n')}\n`;
    const deck = await buildNote({ text, headless });
    const reported = deck.problems.flatMap(({ rule, reason }) =>
      rule === 'overflow-marp' ? [/Slide (\d+)/.exec(reason)?.[1]] : [],
    );
    expect(reported).toEqual(['66', '69']);
    expect(htmlOf(deck)).toMatch(/data-slide="70"[^>]*>\s*<p>Slide 70<\/p>/);
  });

  test.each([
    ['as Marp reads it', '---\nmarp: true\nclass: a\n---'],
    ['after blank lines', '\n\n---\nmarp: true\nclass: a\n---'],
    ['after a blank line of its own', '---\n\nmarp: true\nclass: a\n---'],
    ['closed by dots', '---\nmarp: true\nclass: a\n...'],
    ['in TOML', '+++\nmarp = true\nclass = "a"\n+++'],
    ['with a broken entry', '---\nmarp: true\nfooter: "b\nclass: a\n---'],
    ['with a colon too many', '---\nmarp: true\ntitle: A: B\nclass: a\n---'],
  ])('have their front matter: %s', async (_, matter) => {
    const text = `${matter}\n\n# One\n\n---\n\n![](lost.png)\n`;
    const deck = await buildNote({ text, headless });
    expect(htmlOf(deck)).toMatch(/data-slide="2"[^>]*>/);
    expect(htmlOf(deck)).not.toContain('data-slide="3"');
    expect(htmlOf(deck)).toMatch(/<section[^>]*class="a"/);
    const lost = deck.problems.find(({ rule }) => rule === 'image-missing');
    expect(lost?.line).toBe(matter.split('\n').length + 6);
  });
});

test.each(['lost.png', 'C:\\a\\lost.png', 'bilder/größe.png'])(
  'a picture that is not there is reported at its line: %s',
  async (address) => {
    const text = `---\nmarp: true\n---\n\n# One\n\n![](${address})\n`;
    const { problems } = await buildNote({ text, headless });
    const lost = problems.find(({ rule }) => rule.startsWith('image-'));
    expect([lost?.line, lost?.column]).toEqual([7, 5]);
  },
);

describe('code that is wider than its slide', () => {
  const code = `\`\`\`js\nlet a = 1;\nlet 字 = '${'x'.repeat(120)}';\n\`\`\`\n`;

  test.each([
    ['default', true],
    ['uncover', true],
    ['mine', false],
  ])('is made smaller where the theme has Marp do so: %s', async (theme, isShrunk) => {
    const { css, slides } = await renderMarpDeck(
      `---\nmarp: true\ntheme: ${theme}\n---\n\n${code}`,
      {
        themeCss: theme === 'mine' ? '/* @theme mine */ section { color: red }' : undefined,
        findEmoji,
        findTarget: () => undefined,
        keepPicture: (address) => address,
      },
    );
    expect(slides[0]?.layers[0]?.content).toContain('style="--columns:132');
    expect(css.includes('container-type: inline-size')).toBe(isShrunk);
  });

  test('fits', async () => {
    const { problems } = await buildNote({ text: `---\nmarp: true\n---\n\n${code}`, headless });
    // Machines without a font for it say so.
    const rules = problems.map(({ rule }) => rule).filter((rule) => rule !== 'script-missing');
    expect(rules).toEqual([]);
  });
});
