/** Addresses that ask for nothing: a place in the same drawing, pixels or a font written out. */
const local = /^#[^\s"'()<>\\]+$/;
const embedded =
  /^data:(?:image\/(?:png|jpeg|gif|webp|avif)|font\/[\w-]+|application\/(?:octet-stream|(?:x-)?font-[\w-]+))[\w;=-]*,[\w+/=%.-]*$/i;

/**
 * CSS of a drawing without anything that asks for a file: foreign `url()`, `@import` and their like.
 * It removes too much rather than too little: escapes go first, since they can spell any of these words.
 */
export function renderSafeCss(css: string): string {
  return css
    .replaceAll('\\', '')
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, ' ')
    .replace(/@(?:import|namespace)[^;{}]*/gi, '@ignored ')
    .replace(/(?:image-set|\bimage|\bsrc)(?=\s*\()/gi, 'ignored')
    .replace(/url\(\s*("[^"]*"|'[^']*'|[^)"']*)\s*\)?/gi, (_, target: string) => {
      const address = target.replace(/^["']|["']$/g, '').trim();
      return local.test(address) || embedded.test(address) ? `url(${address})` : 'none';
    });
}

/** Whether a value has to pass `renderSafeCss`: an attribute such as `fill` may hold `url()`. */
export function isCssSuspect(value: string): boolean {
  return /\\|(?:url|src|image|image-set)\s*\(/i.test(value);
}
