/** A block of a slide, or a run of text between two, as the page shows it. CSS pixels of the window. */
export interface BlockGroup {
  /** Undefined for a run of text. */
  readonly element: Element | undefined;
  readonly top: number;
  readonly bottom: number;
}

const blockTag = /^(?:P|DIV|UL|OL|LI|DL|DT|DD|PRE|TABLE|BLOCKQUOTE|FIGURE|H[1-6]|HEADER|FOOTER)$/;

/**
 * Children of an element as blocks; a run of text and inline elements counts as one. `range` is one for all calls: the page
 * keeps every range up to date as long as it is there.
 */
export function findBlockGroups(parent: Element, range: Range): BlockGroup[] {
  const groups: BlockGroup[] = [];
  let run: Node[] = [];
  const endRun = (): void => {
    const group = groupRun(run, parent, range);
    if (group) groups.push(group);
    run = [];
  };
  for (const node of parent.childNodes) {
    if (node instanceof Element && blockTag.test(node.tagName)) {
      endRun();
      const { top, bottom } = node.getBoundingClientRect();
      groups.push({ element: node, top, bottom });
    } else if (!(node instanceof Comment)) run.push(node);
  }
  endRun();
  return groups;
}

/** A run as a group; undefined when it is blank. */
function groupRun(run: readonly Node[], parent: Element, range: Range): BlockGroup | undefined {
  const [first] = run;
  const last = run.at(-1);
  if (!first || !last) return undefined;
  if (!run.some((node) => node instanceof Element || node.textContent?.trim())) return undefined;
  range.setStartBefore(first);
  range.setEndAfter(last);
  const isShown = [...range.getClientRects()].some(({ height }) => height > 0);
  const { top, bottom } = (isShown ? range : parent).getBoundingClientRect();
  return { element: undefined, top, bottom };
}
