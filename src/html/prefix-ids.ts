/**
 * SVG whose ids, and references to them, begin with a prefix that no other drawing on the page has: what a gradient of the same
 * name in a slide that is not shown would fill stays empty.
 */
export function prefixIds(svg: string, prefix: string): string {
  return svg.replace(/(?<=\bid="|\bhref="#|url\(#)(?=[^")])/g, prefix);
}
