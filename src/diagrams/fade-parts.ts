/** How much of a faded part is left: enough to see where it stands, too little to be read first. */
const faded = 0.22;

/** Fades every named part of a drawing that is not among `lit`; names as `nameParts` gives them. */
export function fadeParts(svg: string, lit: ReadonlySet<string>): string {
  return svg.replace(
    /(<\w+)([^<>]*?) data-part="([^"]*)"/g,
    (whole, tag: string, before: string, part: string) =>
      lit.has(part) ? whole : `${tag}${before} data-part="${part}" opacity="${faded}"`,
  );
}
