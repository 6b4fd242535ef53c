const address = /url\(\s*(["']?)([^"')]+?)\1\s*\)/g;

/** Changes the addresses that a `style` attribute's value names. */
export function mapCssUrls(css: string, change: (url: string) => string): string {
  return css.replace(
    address,
    (_, quote: string, url: string) => `url(${quote}${change(url)}${quote})`,
  );
}
