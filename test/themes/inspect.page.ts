/** What is wrong with the slides of a page; runs in the browser, so it holds all that it calls. */
export function inspectSlides(): string[] {
  const problems: string[] = [];
  const isApart = (element: Element): boolean => element.closest('header, footer') !== null;

  const parse = (color: string): [number, number, number, number] => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) return [0, 0, 0, 0];
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [r, g, b, a];
  };
  const luminance = (color: readonly number[]): number => {
    const [r = 0, g = 0, b = 0] = color.map((channel) => {
      const share = channel / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: readonly number[], b: readonly number[]): number => {
    const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  const blend = (over: readonly number[], under: readonly number[]): readonly number[] => {
    const share = (over[3] ?? 255) / 255;
    return [0, 1, 2].map((index) => share * over[index]! + (1 - share) * under[index]!);
  };
  /** The ground under an element; what shines through is mixed with what is below. */
  const groundOf = (element: Element, section: HTMLElement): readonly number[] => {
    if (element === section) return sectionGround(element, section);
    const color = parse(getComputedStyle(element).backgroundColor);
    if (color[3] === 255) return color;
    const below = element.parentElement ?? section;
    return blend(
      color,
      below === section ? sectionGround(element, section) : groundOf(below, section),
    );
  };
  /** Sections with a panel are split into colours, left and right or top and bottom, with sharp edges. */
  const sectionGround = (element: Element, section: HTMLElement): readonly number[] => {
    const style = getComputedStyle(section);
    const stops = [
      ...style.backgroundImage.matchAll(/(rgba?\([^)]*\))((?: (?:calc\()?[-\d.]+(?:px|%))*)/g),
    ];
    if (stops.length === 0) return parse(style.backgroundColor);
    const frame = section.getBoundingClientRect();
    const rect = element.getBoundingClientRect();
    const isAcross = style.backgroundImage.includes('to right');
    const isUp = style.backgroundImage.includes('to top');
    const place = isAcross
      ? rect.left - frame.left
      : isUp
        ? frame.bottom - rect.bottom
        : rect.top - frame.top;
    const ends = stops.map(([, , positions = '']) =>
      Math.max(0, ...[...positions.matchAll(/[-\d.]+/g)].map(Number)),
    );
    const index = ends.findIndex((end) => place < end);
    return parse(stops[index < 0 ? stops.length - 1 : index]?.[1] ?? '');
  };

  for (const section of document.querySelectorAll('section')) {
    const frame = section.getBoundingClientRect();
    const say = (text: string): unknown => problems.push(`${section.title}: ${text}`);
    const inner = frame.bottom - Number.parseFloat(getComputedStyle(section).paddingBottom);
    for (const element of section.querySelectorAll<HTMLElement>('*')) {
      if (element.closest('svg:not([data-marpit-svg])')) continue;
      const name = `${element.tagName.toLowerCase()}.${element.className}`;
      const rect = element.getBoundingClientRect();
      const style = getComputedStyle(element);
      if (rect.width === 0) continue;
      const isOut =
        Math.max(frame.left - rect.left, rect.right - frame.right, frame.top - rect.top) > 0.5;
      if (
        isOut ||
        rect.bottom >
          (isApart(element) || element.matches('.byline, .byline *') ? frame.bottom : inner) + 0.5
      ) {
        say(`${name} leaves the slide`);
      }
      if (element.tagName !== 'IMG' && /hidden|clip|auto|scroll/.test(style.overflow))
        say(`${name} clips`);
      if (style.display !== 'inline' && element.scrollHeight > element.clientHeight + 1)
        say(`${name} is too low for its text`);
      if (style.display !== 'inline' && element.scrollWidth > element.clientWidth + 1)
        say(`${name} is too narrow`);
      const hasText = Array.from(element.childNodes).some(
        (node) => node.nodeType === 3 && node.textContent?.trim(),
      );
      if (!hasText) continue;
      const size = Number.parseFloat(style.fontSize);
      const floor = isApart(element)
        ? 14
        : element.closest('pre, code, kbd, table, sub, sup')
          ? 18
          : 24;
      if (size < floor) say(`${name} is ${size} px, under ${floor}`);
      const ratio = contrast(parse(style.color), groundOf(element, section));
      if (ratio < 4.5) say(`${name} has a contrast of ${ratio.toFixed(2)}`);
    }
  }
  return problems;
}
