/** How much of a faded part is left: enough to see where it stands, too little to be read first. */
const faded = 0.2;

const parts = /(<\w+)([^<>]*?) data-part="([^"]*)"/g;

/**
 * Fades a map's drawing but for some nodes, the edges at them and what these lead to. The drawing's parts are named
 * `node ID`, `edge ID ID` and `group ID`; groups keep their colour.
 */
export function focusDrawing(svg: string, focus: ReadonlySet<string>): string {
  const lit = new Set(focus);
  for (const [, , , part = ''] of svg.matchAll(parts)) {
    const [kind, from = '', to = ''] = part.split(' ');
    if (kind === 'edge' && (focus.has(from) || focus.has(to))) lit.add(from).add(to);
  }
  const isLit = (part: string): boolean => {
    const [kind, from = '', to = ''] = part.split(' ');
    if (kind === 'edge') return focus.has(from) || focus.has(to);
    return kind !== 'node' || lit.has(from);
  };
  return svg.replace(parts, (whole, ...[, , part]: string[]) =>
    isLit(part ?? '') ? whole : `${whole} opacity="${faded}"`,
  );
}
