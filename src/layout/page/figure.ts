/** A picture or diagram that stands alone on its line, px of a slide 1280 (or 960) wide. */
export interface PageFigure {
  readonly width: number;
  readonly height: number;
  /** Width it has by itself; 0 when it has none: a drawing. */
  readonly natural: number;
}

/** The figure that an element holds and nothing beside it, CSS pixels of the window. */
export function findFigure(element: Element | undefined): PageFigure | undefined {
  if (!element?.matches('.figure, .diagram')) return undefined;
  const found = element.querySelectorAll(
    `:scope > :is(img, svg), :scope > :is(a, .captioned) > img, .captioned > a > img`,
  );
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const { width, height } = only.getBoundingClientRect();
  const isDrawing = !(only instanceof HTMLImageElement) || only.src.startsWith('data:image/svg');
  return { width, height, natural: isDrawing ? 0 : only.naturalWidth };
}
