/**
 * Waits, in the page, until every font and image that it shows is there; what is broken is not waited for. With `body`, it
 * shows that first, in the same document; no script in it runs.
 */
export async function settlePage(body?: string): Promise<void> {
  if (body !== undefined) document.body.innerHTML = body;
  // Fonts are asked for by layout, and some of them by the print style sheet only.
  document.documentElement.getBoundingClientRect();
  // It resolves with the next frame, even when nothing is left to load.
  if ([...document.fonts].some(({ status }) => status === 'loading')) await document.fonts.ready;
  await decodeImages();
}

/**
 * Refuses to go on in a document that has lost its style sheets, rarely and under load: what is measured there has the sizes
 * of the browser. @throws {Error}
 */
export function ensureStyles(): void {
  if (listSheets().length === 0) throw new Error('The page shows no style sheets');
}

/** The document's style sheets: those of its elements, and those that it was given. */
export function listSheets(): CSSStyleSheet[] {
  return [...document.styleSheets, ...document.adoptedStyleSheets];
}

/** Loads every font of the page's style sheets, so that what is shown later is laid out once, and in these. */
export async function loadFonts(): Promise<void> {
  await Promise.all([...document.fonts].map((face) => face.load().catch(() => undefined)));
}

/** Waits until every image of the document is there. */
export async function decodeImages(): Promise<void> {
  await Promise.all(
    [...document.images].map((image) => {
      image.loading = 'eager';
      return image.decode().catch(() => undefined);
    }),
  );
}
