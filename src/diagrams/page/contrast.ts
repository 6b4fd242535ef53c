/**
 * Gives a label another colour where an author's fill makes the theme's unreadable, under 3:1.
 * Of `colours`, `#rrggbb`, the first with 4.5:1 is taken.
 */
export function keepContrast(colours: readonly string[]): void {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one: string, other: string): number => {
    const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const inks = colours.map(
    (colour) => `rgb(${[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)).join(', ')})`,
  );
  const chooseInk = (fill: string): string => {
    const [best = ''] = inks.toSorted((one, other) => contrast(other, fill) - contrast(one, fill));
    return inks.find((colour) => contrast(colour, fill) >= 4.5) ?? best;
  };
  for (const node of document.querySelectorAll('#stage :is(.node, .timeline-node)')) {
    const shapes = [...node.querySelectorAll('rect, polygon, circle, ellipse, path')]
      .map((shape) => ({
        box: shape.getBoundingClientRect(),
        fill: getComputedStyle(shape).fill,
      }))
      .filter(({ fill }) => fill.startsWith('rgb('));
    for (const text of node.querySelectorAll<SVGElement>('text, tspan')) {
      const fill = findGround(text, shapes);
      if (fill !== undefined && contrast(getComputedStyle(text).fill, fill) < 3)
        text.style.setProperty('fill', chooseInk(fill), 'important');
    }
  }
}

interface Shape {
  readonly box: DOMRect;
  readonly fill: string;
}

/** The fill below a text: of the shapes around its middle the last one, as each row of an entity has its own; else the largest. */
function findGround(text: SVGElement, shapes: readonly Shape[]): string | undefined {
  const { x, y, width, height } = text.getBoundingClientRect();
  const [middle, centre] = [x + width / 2, y + height / 2];
  const areaOf = ({ box }: Shape): number => box.width * box.height;
  const below = shapes.findLast(
    ({ box }) => middle > box.left && middle < box.right && centre > box.top && centre < box.bottom,
  );
  return (below ?? shapes.toSorted((one, other) => areaOf(other) - areaOf(one))[0])?.fill;
}
