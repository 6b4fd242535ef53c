const phrasingParents = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
  'markup',
]);

/** Whether nodes of this type hold text, links and the like, not blocks. */
export function isPhrasingParent(type: string): boolean {
  return phrasingParents.has(type);
}
