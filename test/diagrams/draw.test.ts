import { parseXml } from '@rgrove/parse-xml';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Drawing } from '../../src/diagrams/drawing.ts';
import { drawWithin } from '../../src/diagrams/visit.ts';
import { createHeadless, type Headless } from '../../src/browser/browser.ts';
import { createKeptPage, type Pages } from '../../src/browser/kept-page.ts';
import type { PageFiles } from '../../src/browser/page-files.ts';
import { headless } from '../browser.ts';
import { kinds } from './kinds.ts';
import { drawSources } from './draw-sources.ts';
import { createStore } from '../../src/store/store.ts';
import { room, theme } from './theme.ts';

const kept = createKeptPage(headless);
afterAll(() => kept[Symbol.asyncDispose]());

const noFiles: PageFiles = () => Promise.resolve(undefined);

type Drawn = Extract<Drawing, { type: 'drawn' }>;

async function drawAll(codes: readonly string[]): Promise<readonly Drawing[]> {
  return drawSources(
    codes.map((code) => ({ code, room })),
    headless,
  );
}

/** As `lectern watch` draws: Mermaid is loaded once for all of them. */
async function drawOne(code: string): Promise<Drawn> {
  const [drawing] = await drawSources([{ code, room }], kept);
  if (drawing?.type !== 'drawn') throw new Error(drawing?.message);
  return drawing;
}

describe('each kind of diagram', () => {
  const names = Object.keys(kinds);
  const codes = Object.values(kinds);
  let drawings: readonly Drawing[];

  beforeAll(async () => {
    drawings = await drawAll(codes);
  });

  it('is drawn, and says which it is', () => {
    expect(
      drawings.map((drawing) => (drawing.type === 'drawn' ? drawing.kind : drawing.message)),
    ).toEqual(names);
  });

  it('is the same in another order, after others or alone', async () => {
    const turned = await drawAll(codes.toReversed());
    expect(turned.toReversed()).toEqual(drawings);
    for (const name of ['architecture', 'mindmap', 'flowchart']) {
      expect(await drawAll([kinds[name]!])).toEqual([drawings[names.indexOf(name)]]);
    }
  });

  it('is XML', () => {
    for (const { svg } of drawings as readonly Drawn[]) expect(() => parseXml(svg)).not.toThrow();
  });

  it('stands alone: no sheet, no script, no link, no class, nothing of where it was made', () => {
    for (const drawing of drawings as readonly Drawn[]) {
      const bare = drawing.svg.replaceAll('http://www.w3.org/2000/svg', '');
      expect(bare).not.toMatch(/<(?:style|script|a|foreignObject|animate)\b/);
      expect(bare).not.toMatch(
        /\son\w+=|\sclass=|https?:|javascript:|lectern|mermaid|NaN|undefined/,
      );
      const ids = [...bare.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id);
      const uses = [...bare.matchAll(/(?:url\(#|href="#)([^)"]*)/g)].map(([, id]) => id);
      for (const id of ids) expect(id).toMatch(/^m[0-9a-f]{8}-\d+$/);
      expect(new Set(uses)).toEqual(new Set(ids));
    }
  });

  it('has an absolute size and labels of at least 16 px', () => {
    for (const { svg, width, height, smallestLabel } of drawings as readonly Drawn[]) {
      expect(svg).toMatch(new RegExp(`^<svg [^>]*viewBox="-?\\d+ -?\\d+ ${width} ${height}"`));
      expect(svg).toMatch(new RegExp(`^<svg [^>]* width="${width}" height="${height}"`));
      expect(smallestLabel).toBeGreaterThanOrEqual(16);
    }
  });
});

describe('a drawing', () => {
  it('takes the colours and the font of the theme', async () => {
    const { svg } = await drawOne('flowchart LR\n  A --> B');
    for (const colour of [theme.node, theme.nodeBorder, theme.text, theme.line]) {
      expect(svg).toContain(colour);
    }
    expect(svg).toContain('font-family:sans-serif');
  });

  it('shows labels as HTML would, as text', async () => {
    const { svg, text } = await drawOne(
      'flowchart LR\n  A["<b>Bold</b> n > 0 &amp; <br/>#quot;next#quot;"] -- "a < b" --> B["`*x*`"]',
    );
    expect(text).toBe('a < b, Bold n > 0 & "next", x');
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)/g)].map(([, word]) => word);
    expect(words).toEqual(['a &lt; b', 'Bold', 'n &gt; 0 &amp;', '"next"', 'x']);
    expect(svg).toMatch(/font-weight:700[^>]*>Bold/);
    expect(svg).toMatch(/font-style:italic[^>]*>x/);
  });

  it('keeps formulas, as mathematics', async () => {
    const { svg } = await drawOne('flowchart LR\n  A["$$x^2$$"] --> B[plain]');
    expect(svg).toContain('<math');
    expect(svg.match(/<foreignObject/g)).toHaveLength(1);
    expect(svg).toMatch(/<text[^>]*>plain/);
  });

  it('brings pictures for its emoji', async () => {
    const { svg, text } = await drawOne('flowchart LR\n  A["🚀 Deploy"] -- 👩‍💻 --> B[✅]');
    expect(text).toBe('👩‍💻, 🚀 Deploy, ✅');
    expect(svg.match(/<image [^>]*href="data:image\/svg\+xml;base64,/g)).toHaveLength(3);
    expect(svg).toMatch(/Twemoji.*CC BY 4\.0 --><\/svg>$/);
    expect(svg).toMatch(/<text[^>]*><tspan x="[^>]*>Deploy<\/tspan><\/text><image/);
  });

  it('is described by its own words, else by its labels', async () => {
    const own = 'flowchart LR\n  accTitle: Deployment\n  accDescr: From Git to ECS\n  A --> B';
    expect((await drawOne(own)).text).toBe('Deployment. From Git to ECS');
    expect((await drawOne('flowchart LR\n  A[Git] --> B[ECS]')).text).toBe('Git, ECS');
  });

  it('honours the settings of its author, but those that make it unsafe or out of place', async () => {
    const settings = JSON.stringify({
      securityLevel: 'loose',
      htmlLabels: false,
      fontFamily: 'Comic Sans MS',
      themeCSS: '.node rect { fill: red }',
      flowchart: { rankSpacing: 200, htmlLabels: false },
      themeVariables: { fontFamily: 'Papyrus' },
    });
    const source = 'flowchart LR\n  A["<i>x</i>"] --> B';
    const set = await drawOne(`%%{init: ${settings}}%%\n${source}`);
    expect(set.width).toBeGreaterThan((await drawOne(source)).width + 100);
    expect(set.svg).not.toMatch(/Comic|Papyrus|red/);
    expect(set.text).toBe('x, B');
    const titled = await drawOne(
      `---\ntitle: The title\nconfig:\n  look: handDrawn\n---\n${source}`,
    );
    expect(titled.svg).toContain('The title');
  });

  it('lets nothing lead out of it', async () => {
    const { svg } = await drawOne(
      [
        'flowchart LR',
        '  A[Click] --> B@{ img: "https://example.com/x.png", label: "Picture", w: 60, h: 60 }',
        '  click A "https://example.com" _blank',
        '  click B call alert()',
        '  C["<img src=x onerror=alert(1)><script>alert(1)</script>Text"]',
      ].join('\n'),
    );
    expect(svg.replaceAll('http://www.w3.org/', '')).not.toMatch(
      /http|example|alert|onerror|<img|<image|<a\b/,
    );
    const [state] = await drawAll([
      'stateDiagram-v2\n  classDef bad fill:url(https://example.com/a),filter:url(https://example.com/b#c)\n  class S bad\n  S : Text',
    ]);
    expect(JSON.stringify(state)).not.toContain('example');
    expect(svg).toMatch(/>Click</);
    expect(svg).toMatch(/>Picture</);
  });

  it('keeps labels readable on fills of the author', async () => {
    const { svg } = await drawOne('flowchart LR\n  A[Night] --> B\n  style A fill:#222');
    expect(svg).toMatch(/fill:#fcfbf7[^>]*>Night/);
  });

  it('has fewer dates on its axis rather than dates over each other', async () => {
    const tasks = Array.from(
      { length: 20 },
      (_, index) => `  T${index} :2024-0${1 + (index % 9)}-01, 9d`,
    );
    const { svg } = await drawOne(
      `gantt\n  dateFormat YYYY-MM-DD\n  tickInterval 1week\n${tasks.join('\n')}`,
    );
    expect(svg.match(/>2024-/g)!.length).toBeLessThan(20);
  });
});

describe('a bad diagram', () => {
  it('is told with its place, and the others are drawn', async () => {
    const drawings = await drawAll([
      'flowchart LR\n  A --> B',
      'pie\n  "x": many',
      '',
      'nonsense\n  x',
    ]);
    expect(drawings.map((drawing) => (drawing.type === 'drawn' ? 'drawn' : drawing))).toEqual([
      'drawn',
      { type: 'broken', message: 'A number is wanted here, not "many"', line: 2, column: 8 },
      { type: 'broken', message: 'The diagram is empty', line: 1, column: 1 },
      { type: 'broken', message: 'Mermaid knows no diagram type "nonsense"', line: 1, column: 1 },
    ]);
  });

  it('that never ends is given up, and the others are drawn', async () => {
    // It does end, after half a minute. Mermaid has limits against all that would not.
    const endless = `sequenceDiagram\n${'  A->>B: x\n'.repeat(9000)}`;
    const drawings = await drawWithin(
      ['pie\n  "a": 1', endless, 'pie\n  "b": 1'].map((code) => ({ code, room })),
      { theme, pages: headless, store: createStore(), limit: 3000 },
    );
    expect(
      drawings.map((drawing) => (drawing.type === 'drawn' ? drawing.type : drawing.message)),
    ).toEqual(['drawn', 'Mermaid did not finish it in 3 seconds', 'drawn']);
  });

  it('that kills its page is given up, and the others are drawn', async () => {
    let visits = 0;
    const fragile: Pages = {
      withPage: (use, { files = noFiles } = {}) => {
        visits += 1;
        let kill = (): void => undefined;
        return headless.withPage(
          (page) => {
            kill = () => void page.goto('chrome://crash').catch(() => undefined);
            return use(page);
          },
          {
            files: (name) => {
              // Mermaid loads this when it draws such a diagram.
              if (/packet/i.test(name)) kill();
              return files(name);
            },
          },
        );
      },
    };
    const sources = ['packet-beta\n0-31: "x"', 'pie\n  "b": 1'];
    const drawings = await drawWithin(
      sources.map((code) => ({ code, room })),
      { theme, pages: fragile, store: createStore(), limit: 30_000 },
    );
    expect(
      drawings.map((drawing) => (drawing.type === 'drawn' ? drawing.type : drawing.message)),
    ).toEqual(['The browser crashed over it', 'drawn']);
    expect(visits).toBe(2);
  });

  it('that no page can hold is refused', async () => {
    const [wide, long] = await drawAll([
      'block-beta\n  columns 1\n  a:100000000',
      `flowchart LR\n${'  A --> B\n'.repeat(20_000)}`,
    ]);
    expect(wide).toMatchObject({
      type: 'broken',
      message: expect.stringMatching(/^It comes out at \d+ x \d+ px$/),
    });
    expect(long).toMatchObject({ type: 'broken', message: 'It is longer than 100000 characters' });
  });
});

describe('many diagrams', () => {
  it('come from one visit, equal ones drawn once', async () => {
    let visits = 0;
    const counting: Headless = {
      ...headless,
      [Symbol.asyncDispose]: () => Promise.resolve(),
      withPage: (use, options) => {
        visits += 1;
        return headless.withPage(use, options);
      },
    };
    const [one, two, three] = await drawSources(
      ['pie\n"a": 1', 'pie\n"b": 1', 'pie\n"a": 1'].map((code) => ({ code, room })),
      counting,
    );
    expect(visits).toBe(1);
    expect(three).toBe(one);
    expect(two).not.toEqual(one);
  });

  it('none needs no browser', async () => {
    await using idle = createHeadless({ env: { LECTERN_BROWSER: '/nowhere' } });
    expect(await drawSources([], idle)).toEqual([]);
  });
});
