/** What the page keeps between two steps of a drawing. */
export interface Stage {
  readonly mermaid: {
    initialize(config: unknown): void;
    registerIconPacks(packs: readonly { readonly name: string; readonly icons: unknown }[]): void;
    render(
      id: string,
      code: string,
    ): Promise<{ readonly diagramType: string; readonly svg: string }>;
  };
  readonly config: StageOptions['config'];
  /** Starts the random numbers and the clock again. */
  readonly rewind: () => void;
}

/** What opens a page for drawing. */
export interface StageOptions {
  /** Address of Mermaid's ESM build. */
  readonly module: string;
  /** Mermaid's configuration for the whole visit. */
  readonly config: Readonly<Record<string, unknown>>;
  /** Icons that sources name, as Iconify has them. */
  readonly icons: { readonly prefix: string } | undefined;
  /** Style sheet of the page: `@font-face` rules, and rules for `#drawing`, as every drawing is called. */
  readonly css: string;
}

/** What Mermaid made of a source: a type when the SVG stands on the stage, else its error as plain data. */
export type Attempt =
  | { readonly type: 'drawn'; readonly diagramType: string }
  | { readonly type: 'failed'; readonly error: MermaidError };

/** The parts of Mermaid's errors that say what is wrong and where. */
export interface MermaidError {
  readonly name: string;
  readonly message: string;
  /** What the grammar stumbled over. */
  readonly text: string | undefined;
  readonly token: string | undefined;
  /** 0-based, inside the front matter. */
  readonly mark: { readonly line: number; readonly column: number } | undefined;
}

/**
 * Replaces random numbers and the clock by ones that can be rewound: both leak into Mermaid's SVG.
 * Must run before Mermaid is loaded.
 */
export function freezeChance(): void {
  let state = 0;
  let now = 0;
  const rewind = (): void => {
    state = 0x1ec7e12;
    now = Date.UTC(2024, 0, 1, 12);
  };
  rewind();
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  Math.random = () => next() / 2 ** 32;
  // A clock that stands still would hang code that waits by looking at it, so each look moves it.
  const tick = (): number => (now += 1);
  const RealDate = Date;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, self) =>
      Reflect.construct(target, args.length === 0 ? [tick()] : args, self) as object,
    apply: () => new RealDate(tick()).toString(),
    get: (target, key) => (key === 'now' ? tick : Reflect.get(target, key)),
  });
  crypto.getRandomValues = ((array: Uint8Array) => {
    array.set(array.map(next));
    return array;
  }) as typeof crypto.getRandomValues;
  crypto.randomUUID = () => `${next()}-0-0-0-${next()}`;
  // A picture that cannot be loaded is left out of the drawing; it must not break the rest of it.
  HTMLImageElement.prototype.decode = () => Promise.resolve();
  for (const side of ['naturalWidth', 'naturalHeight']) {
    Object.defineProperty(HTMLImageElement.prototype, side, { get: () => 96 });
  }
  // C4 diagrams take the width of the screen for their own.
  Object.defineProperty(screen, 'availWidth', { get: () => 1280 });
  (globalThis as unknown as { stage: Partial<Stage> }).stage = { rewind };
}

/** Loads fonts and Mermaid, and sets up the place where diagrams are drawn. */
export async function openStage(options: StageOptions): Promise<void> {
  const style = document.createElement('style');
  style.textContent = options.css;
  document.head.append(style);
  const place = document.createElement('div');
  place.id = 'stage';
  document.body.append(place);
  const stage = (
    globalThis as unknown as { stage: { mermaid?: Stage['mermaid']; config: unknown } }
  ).stage;
  stage.config = options.config;
  // Compilers rewrite `import()`, so a script element loads the module.
  const script = document.createElement('script');
  script.type = 'module';
  script.textContent = `import mermaid from ${JSON.stringify(options.module)}; stage.mermaid = mermaid; dispatchEvent(new Event('mermaid'));`;
  await new Promise((resolve, reject) => {
    addEventListener('mermaid', resolve, { once: true });
    script.addEventListener('error', () => reject(new Error('Mermaid did not load')), {
      once: true,
    });
    document.head.append(script);
  });
  const { icons } = options;
  if (icons) stage.mermaid?.registerIconPacks([{ name: icons.prefix, icons }]);
}

/** Resolves CSS colours, as the browser understands them, to `#rrggbb`; unknown ones to black. */
export function resolveColours(colours: readonly string[]): readonly string[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return colours.map((colour) => {
    context.fillStyle = '#000000';
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const bytes = [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
    return `#${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  });
}

/** How one source is drawn. */
export interface DrawOptions {
  readonly font: string;
  /** Settings of kinds of diagram that differ from the visit's. */
  readonly changes: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Lets Mermaid draw one source; the SVG is left on the stage for the next steps. */
export async function drawOnStage(code: string, { font, changes }: DrawOptions): Promise<Attempt> {
  const { mermaid, config, rewind } = (globalThis as unknown as { stage: Stage }).stage;
  const place = document.querySelector('#stage')!;
  place.innerHTML = '';
  // Loads the faces whose unicode-range this text needs; text measured before that has wrong sizes.
  const faces = ['400', '700', 'italic 400', 'italic 700'].map((face) => `${face} 16px ${font}`);
  await Promise.all(faces.map((face) => document.fonts.load(face, code)));
  // Mermaid gives the names of a chart's sections a fixed width, and long ones run into the bars.
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `16px ${font}`;
  const sections = [...code.matchAll(/^\s*section\s+(.+)$/gm)].map(
    ([, name = '']) => context.measureText(name).width,
  );
  const leftPadding = Math.ceil(Math.max(30, ...sections) + 30);
  const all: typeof changes = { ...changes, gantt: { leftPadding, ...changes['gantt'] } };
  const own = Object.entries(all).map(([kind, change]) => [
    kind,
    { ...(config[kind] as object), ...change },
  ]);
  mermaid.initialize({ ...config, ...Object.fromEntries(own) });
  const count = (): number =>
    performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.mjs')).length;
  performance.setResourceTimingBufferSize(10_000);
  try {
    let loaded = -1;
    let result = { diagramType: '', svg: '' };
    // Chunks that load inside a drawing use up random numbers: draw again now that they are there.
    while (loaded !== count()) {
      loaded = count();
      rewind();
      result = await mermaid.render('drawing', code);
    }
    place.innerHTML = result.svg;
    return { type: 'drawn', diagramType: result.diagramType };
  } catch (thrown) {
    const error = thrown as Error & {
      hash?: { text?: string; token?: string | number | null };
      mark?: { line: number; column: number };
    };
    const { text, token } = error.hash ?? {};
    return {
      type: 'failed',
      error: {
        name: String(error.name),
        message: String(error.message ?? thrown),
        text: text === undefined ? undefined : String(text),
        token: token === undefined ? undefined : String(token),
        mark: error.mark && { line: error.mark.line, column: error.mark.column },
      },
    };
  }
}
