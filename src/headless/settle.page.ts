/** Waits, in the page, until every font and image that it shows is there; what is broken is not waited for. */
export async function settlePage(): Promise<void> {
  // Fonts are asked for by layout, and some of them by the print style sheet only.
  document.documentElement.getBoundingClientRect();
  await document.fonts.ready;
  await Promise.all(
    [...document.images].map((image) => {
      image.loading = 'eager';
      return image.decode().catch(() => undefined);
    }),
  );
}

/** Shows another body in the page's document. No script in it runs. */
export function replaceBody(html: string): void {
  document.body.innerHTML = html;
}
