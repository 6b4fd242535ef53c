/** Slides as Marp makes them, in a document that is loaded as it is. */
export function createDocument(slides: readonly string[], css = ''): string {
  const pages = slides.map(
    (slide, index) =>
      `<svg data-marpit-svg="" viewBox="0 0 1280 720"><foreignObject width="1280" height="720">` +
      `<section id="slide-${index + 1}">${slide}</section></foreignObject></svg>`,
  );
  return `<!doctype html><html lang="el"><head><meta charset="utf-8"><title>Διάλεξη & more</title><style>
    @page { size: 1280px 720px; margin: 0 }
    body { margin: 0 }
    svg[data-marpit-svg] { display: block; width: 1280px; height: 720px; break-inside: avoid }
    section { width: 1280px; height: 720px; box-sizing: border-box; padding: 60px; font: 24px sans-serif }
    ${css}</style></head><body><div class="marpit">${pages.join('')}</div></body></html>`;
}
