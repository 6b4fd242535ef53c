/**
 * Runs in the browser: has the page show all slides at one place. Positions far down a page come out rounded, and equal breaks
 * would fall otherwise there.
 */
export function stackSlides(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '.marpit { position: absolute !important; inset: 0 0 auto !important; margin: 0 !important }',
  );
  document.adoptedStyleSheets = [sheet];
}
