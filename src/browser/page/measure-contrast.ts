/** Text of a slide that is hard to tell from what is behind it. */
export interface FaintText {
  /** From 1. */
  readonly slide: number;
  readonly text: string;
  readonly ratio: number;
  /** What WCAG asks of text of this size. */
  readonly wanted: number;
}

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Shows slides and measures the contrast of their text; text over pictures and gradients is left out. */
export function measureContrast(body: string): FaintText[] {
  document.body.innerHTML = body;
  const read = createReader();
  const found = [...document.querySelectorAll('section')].flatMap((section, index) =>
    listTexts(section).flatMap(({ element, text }) => {
      const behind = findBackground(element, read);
      const style = getComputedStyle(element);
      const ink = read(style.color);
      if (!behind || !ink || isHidden(element, style)) return [];
      const ratio = compare(mix(ink, behind), behind);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      const wanted = isLarge ? 3 : 4.5;
      // Colours are rounded on the way.
      return ratio < wanted - 0.05 ? [{ slide: index + 1, text, ratio, wanted }] : [];
    }),
  );
  document.body.innerHTML = '';
  return found;
}

function listTexts(section: Element): { readonly element: Element; readonly text: string }[] {
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  const texts: { element: Element; text: string }[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim() ?? '';
    const element = node.parentElement;
    if (
      text === '' ||
      !element ||
      element.closest('svg:not([data-marpit-svg]),style,script,math,.emoji')
    )
      continue;
    texts.push({ element, text });
  }
  return texts;
}

function isHidden(element: Element, style: CSSStyleDeclaration): boolean {
  const { width, height } = element.getBoundingClientRect();
  return style.visibility === 'hidden' || width <= 1 || height <= 1 || Number(style.opacity) === 0;
}

/** Reads any colour of CSS by painting it. */
function createReader(): (colour: string) => Colour | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const known = new Map<string, Colour | undefined>();
  const paint = (colour: string): Colour | undefined => {
    if (!context) return undefined;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  return (colour) => {
    if (!known.has(colour)) known.set(colour, paint(colour));
    return known.get(colour);
  };
}

/** The colour behind an element, of all that it stands on; undefined where that is a picture. */
function findBackground(
  from: Element,
  read: (colour: string) => Colour | undefined,
): Colour | undefined {
  const layers: Colour[] = [];
  for (let element: Element | null = from; element; element = element.parentElement) {
    const style = getComputedStyle(element);
    if (style.backgroundImage !== 'none') return undefined;
    const colour = read(style.backgroundColor);
    if (!colour || colour[3] === 0) continue;
    layers.push(colour);
    if (colour[3] === 1) break;
  }
  return layers.reduceRight((below, layer) => mix(layer, below), [255, 255, 255, 1] as Colour);
}

function mix([red, green, blue, alpha]: Colour, below: Colour): Colour {
  const over = (one: number, two: number): number => one * alpha + two * (1 - alpha);
  return [over(red, below[0]), over(green, below[1]), over(blue, below[2]), 1];
}

/** As WCAG defines it: 1 to 21. */
function compare(one: Colour, two: Colour): number {
  const [dark = 0, light = 0] = [lightnessOf(one), lightnessOf(two)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function lightnessOf([red, green, blue]: Colour): number {
  const part = (value: number): number => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
}
