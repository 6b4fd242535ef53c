/**
 * Gives a drawing that stands in a page more than once names of its own for its markers and gradients.
 * Equal names are no harm until the first of them is on a hidden slide: browsers then draw the others without.
 */
export function suffixIds(svg: string, suffix: string): string {
  return svg.replace(/(\bid="|url\(#|\bhref="#)(m[0-9a-f]{8}-\d+)(?=[")])/g, `$1$2-${suffix}`);
}
