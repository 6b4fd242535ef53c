/** What is hard to see on the slides of a page; runs in the browser, so it holds all that it calls. */
export function inspectContrast(): string[] {
  type Point = Pick<DOMPoint, 'x' | 'y'>;
  type Turn = Pick<CSSStyleDeclaration, 'filter' | 'mixBlendMode'>;
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const problems = new Set<string>();
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const parse = (colour: string): Colour => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const blend = (over: Colour, under: Colour): Colour => {
    const mix = (index: 0 | 1 | 2): number => over[3] * over[index] + (1 - over[3]) * under[index];
    return [mix(0), mix(1), mix(2), 1];
  };
  const luminance = ([red, green, blue]: Colour): number => {
    const share = (value: number): number => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * share(red) + 0.7152 * share(green) + 0.0722 * share(blue);
  };
  const contrast = (one: Colour, other: Colour): number => {
    const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
      number,
      number,
    ];
    return (light + 0.05) / (dark + 0.05);
  };
  const opacityOf = (element: Element, end: Element): number => {
    let opacity = 1;
    for (let each: Element | null = element; each && each !== end; each = each.parentElement)
      opacity *= Number(getComputedStyle(each).opacity);
    return opacity;
  };
  const readColours = ({ backgroundImage }: CSSStyleDeclaration): string[] =>
    backgroundImage.match(/rgba?\([^)]*\)/g) ?? [];
  /** What one element paints at a point of it, its children apart. */
  const paintOf = (element: Element, point: Point): Colour => {
    const style = getComputedStyle(element);
    const opacity = opacityOf(element, document.body);
    if (element instanceof SVGGeometryElement) {
      const [red, green, blue, alpha] =
        style.fill === 'none' ? parse('transparent') : parse(style.fill);
      return [red, green, blue, alpha * Number(style.fillOpacity) * opacity];
    }
    if (element instanceof SVGElement) return parse('transparent');
    const [marked] = element.localName === 'mark' ? readColours(style) : [];
    const [red, green, blue, alpha] =
      stopAt(element, style, point) ?? parse(marked ?? style.backgroundColor);
    return [red, green, blue, alpha * opacity];
  };
  /**
   * The colour of a section's background at a point: hard stops from left to right, or from the bottom to the top; above
   * the foot of a heading that paints a panel around itself, that of the panel.
   */
  const stopAt = (
    element: Element,
    style: CSSStyleDeclaration,
    { x, y }: Point,
  ): Colour | undefined => {
    if (element.localName !== 'section') return undefined;
    const heading = element.querySelector(':scope > :is(h1, h2, h3)');
    const panel = heading ? getComputedStyle(heading).borderImageSource : 'none';
    if (panel !== 'none' && y < heading!.getBoundingClientRect().bottom)
      return parse(/rgba?\([^)]*\)/.exec(panel)?.[0] ?? 'transparent');
    const image = style.backgroundImage;
    const stops = [...image.matchAll(/(rgba?\([^)]*\))((?: (?:calc\()?[-\d.]+(?:px|%))*)/g)];
    if (stops.length === 0) return undefined;
    const frame = element.getBoundingClientRect();
    const scale = (element as HTMLElement).offsetWidth / frame.width;
    const place = scale * (image.includes('to top') ? frame.bottom - y : x - frame.left);
    const ends = stops.map(([, , at = '']) =>
      Math.max(0, ...[...at.matchAll(/[-\d.]+/g)].map(Number)),
    );
    const index = ends.findIndex((end) => place < end);
    return parse(stops[index < 0 ? stops.length - 1 : index]?.[1] ?? '');
  };
  const listPaints = (elements: readonly Element[], point: Point): Colour[] =>
    elements.map((each) => paintOf(each, point));
  /** From the uppermost to the lowest. */
  const mixAll = (paints: readonly Colour[]): Colour =>
    paints.reduceRight((under, over) => blend(over, under), parse('white'));
  /** What lies below an element's text at a point. */
  const groundAt = (element: Element, point: Point): Colour => {
    const stack = document.elementsFromPoint(point.x, point.y);
    const below = stack.slice(stack.indexOf(element) + 1);
    const isDrawn = element instanceof SVGElement;
    return mixAll(listPaints(isDrawn ? below : [element, ...below], point));
  };
  /** Drawings on slides of the other look are turned by a filter. */
  const turn = (colour: Colour, ground: Colour, { filter, mixBlendMode }: Turn): Colour => {
    const paint = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
    const fill = ([red, green, blue]: Colour): void => {
      paint.fillStyle = `rgb(${red} ${green} ${blue})`;
      paint.fillRect(0, 0, 1, 1);
    };
    fill(ground);
    paint.filter = filter;
    paint.globalCompositeOperation = mixBlendMode as GlobalCompositeOperation;
    fill(colour);
    const [red = 0, green = 0, blue = 0] = paint.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, 1];
  };

  for (const section of document.querySelectorAll<HTMLElement>('.marpit section')) {
    section.scrollIntoView();
    const seen = (ink: Colour, ground: Colour, element: Element): number => {
      const drawing = element.closest('.diagram > svg');
      const style = drawing && getComputedStyle(drawing);
      if (!style || style.filter === 'none') return contrast(blend(ink, ground), ground);
      const frame = section.getBoundingClientRect();
      const base = paintOf(section, { x: frame.left + 1, y: frame.top + 300 });
      // Where a drawing has no ground of its own, nothing is turned.
      const isBare = contrast(ground, base) < 1.01;
      const turned = turn(blend(ink, ground), base, style);
      return contrast(turned, isBare ? base : turn(ground, base, style));
    };
    const say = (what: string, ratio: number, least: number): void => {
      if (ratio < least)
        problems.add(`${section.dataset['slide']} ${section.id}: ${what} ${ratio.toFixed(2)}`);
    };
    const nodes = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    while (nodes.nextNode()) {
      const text = nodes.currentNode;
      const element = text.parentElement;
      if (
        !text.textContent?.trim() ||
        !element ||
        element.closest('style, annotation, .katex-mathml, .maths-words, title, desc')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const rect = range.getClientRects()[0];
      if (
        !rect ||
        rect.width < 1 ||
        !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
      )
        continue;
      const middle = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
      const style = getComputedStyle(element);
      const isDrawn = element instanceof SVGElement;
      const [red, green, blue, alpha] = parse(isDrawn ? style.fill : style.color);
      const ink: Colour = [red, green, blue, alpha * opacityOf(element, section)];
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      say(
        `"${text.textContent.trim().slice(0, 20)}"`,
        seen(ink, groundAt(element, middle), element),
        isLarge ? 3 : 4.5,
      );
    }
    const shapes = '.diagram svg :is(rect, path, line, polygon, polyline, circle, ellipse)';
    for (const shape of section.querySelectorAll<SVGGeometryElement>(shapes)) {
      const style = getComputedStyle(shape);
      const length = style.stroke === 'none' ? 0 : shape.getTotalLength();
      if (shape.closest('defs, marker') || length < 8 || Number.parseFloat(style.strokeWidth) === 0)
        continue;
      if (!shape.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const matrix = shape.getScreenCTM();
      if (!matrix) continue;
      // Where it is seen: Mermaid cuts some lines at the edge of the drawing, and lays others below boxes.
      const point = [0.3, 0.5, 0.2, 0.1, 0.05, 0.02]
        .map((share) => shape.getPointAtLength(length * share).matrixTransform(matrix))
        .find(({ x, y }) => document.elementsFromPoint(x, y)[0] === shape);
      if (!point) continue;
      const [red, green, blue, alpha] = parse(style.stroke);
      const ink: Colour = [
        red,
        green,
        blue,
        alpha * Number(style.strokeOpacity) * opacityOf(shape, section),
      ];
      const ground = mixAll(
        listPaints(document.elementsFromPoint(point.x, point.y).slice(1), point),
      );
      const name = `${shape.localName}.${shape.getAttribute('class') ?? shape.parentElement?.getAttribute('class')}`;
      say(name, seen(ink, ground, shape), 3);
    }
  }
  return [...problems];
}
