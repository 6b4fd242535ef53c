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
  for (const node of document.querySelectorAll('#stage :is(.node, .timeline-node)')) {
    const shapes = [...node.querySelectorAll('rect, polygon, circle, ellipse, path')].map(
      (shape) => {
        const { width, height } = shape.getBoundingClientRect();
        return { area: width * height, fill: getComputedStyle(shape).fill };
      },
    );
    const fill = shapes
      .filter((shape) => shape.fill.startsWith('rgb('))
      .toSorted((one, other) => other.area - one.area)[0]?.fill;
    if (fill === undefined) continue;
    const [best = ''] = inks.toSorted((one, other) => contrast(other, fill) - contrast(one, fill));
    const ink = inks.find((colour) => contrast(colour, fill) >= 4.5) ?? best;
    for (const text of node.querySelectorAll<SVGElement>('text, tspan')) {
      if (contrast(getComputedStyle(text).fill, fill) < 3)
        text.style.setProperty('fill', ink, 'important');
    }
  }
}
