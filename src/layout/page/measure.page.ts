// oxlint-disable max-lines -- a page function must hold all that it calls
/**
 * Runs in the browser: finds a slide's atoms in its HTML by their shapes, and says where each starts and ends.
 * Imports nothing and closes over nothing; gets data, gives data.
 */

/** A block's shape; the same as `Shape` in `deck/atoms`. */
export type PageShape =
  | { readonly type: 'leaf' }
  | { readonly type: 'rows'; readonly count: number; readonly kind: 'table' | 'code' | 'items' }
  | { readonly type: 'list'; readonly items: readonly (readonly PageShape[])[] }
  | { readonly type: 'frame'; readonly children: readonly PageShape[]; readonly skip: number };

/** A picture or diagram that stands alone on its line, px of a slide 1280 (or 960) wide. */
export interface PageFigure {
  readonly width: number;
  readonly height: number;
  /** Width it has by itself; 0 when it has none: a drawing. */
  readonly natural: number;
}

/** From where to where an atom reaches on an endless slide. */
export interface PageAtom {
  readonly start: number;
  readonly end: number;
  readonly figure?: PageFigure;
  /** A line of code that goes on in the next one. */
  readonly wraps?: boolean;
  /** On the first row of a table that is too wide for its words: the least widths of its columns. */
  readonly columns?: readonly number[];
}

/** A slide to measure. */
export interface MeasureRequest {
  readonly id: string;
  readonly shapes: readonly PageShape[];
  /** When all of it fits, where its atoms are is of no interest. */
  readonly isWholeEnough: boolean;
  /** Whether it is measured as wide as a column too, in the base density. */
  readonly inColumn: 'never' | 'ifTooHigh' | 'always';
}

/** How to measure slides: in which density, and whether as wide as one of two columns. */
export interface MeasureOptions {
  readonly density: number;
  readonly narrow: boolean;
}

/** What one slide measures in one density, px of a slide 1280 (or 960) wide. */
export interface Measurement {
  readonly id: string;
  /** Height that content may take below the title. */
  readonly room: number;
  /** Width of the content, or of a column. */
  readonly width: number;
  /** All of it fits, and that is enough. */
  readonly isWhole: boolean;
  /** All of it fits. */
  readonly fits: boolean;
  /** Each atom; undefined when it is whole, or the HTML is not shaped like the blocks. */
  readonly atoms: readonly PageAtom[] | undefined;
  /** The least scale at which every displayed formula fits the width, at most 1. */
  readonly mathsScale: number;
}

/** Measures slides in the page, which shows them so from then on. */
// oxlint-disable-next-line max-lines-per-function -- a page function must hold all that it calls
export function measureSlides(
  requests: readonly MeasureRequest[],
  { density, narrow }: MeasureOptions,
): Measurement[] {
  type Atom = {
    start: number;
    end: number;
    figure?: PageFigure;
    wraps?: boolean;
    columns?: number[];
  };
  type Group = {
    readonly element: Element | undefined;
    readonly top: number;
    readonly bottom: number;
  };

  // One for all: the page keeps every range up to date as long as it is there.
  const range = document.createRange();

  const isBlock = (node: Node): node is Element =>
    node instanceof Element &&
    /^(?:P|DIV|UL|OL|LI|PRE|TABLE|BLOCKQUOTE|FIGURE|H[1-6]|HEADER|FOOTER)$/.test(node.tagName);

  const groupOf = (element: Element): Group => {
    const { top, bottom } = element.getBoundingClientRect();
    return { element, top, bottom };
  };

  /** Children as blocks; a run of text and inline elements counts as one. */
  const groupsIn = (parent: Element, skip: number): Group[] => {
    const groups: Group[] = [];
    let run: Node[] = [];
    const flush = (): void => {
      const [first] = run;
      const last = run.at(-1);
      if (
        first &&
        last &&
        run.some((node) => node instanceof Element || node.textContent?.trim())
      ) {
        range.setStartBefore(first);
        range.setEndAfter(last);
        const rects = [...range.getClientRects()].filter(({ height }) => height > 0);
        const { top, bottom } =
          rects.length > 0 ? range.getBoundingClientRect() : parent.getBoundingClientRect();
        groups.push({ element: undefined, top, bottom });
      }
      run = [];
    };
    for (const node of parent.childNodes) {
      if (isBlock(node)) {
        flush();
        groups.push(groupOf(node));
      } else if (!(node instanceof Comment)) run.push(node);
    }
    flush();
    return groups.slice(skip);
  };

  /** A frame's first atom takes its top edge along, its last one its bottom edge; those between repeat both. */
  const enclose = (atoms: Atom[], top: number, bottom: number): void => {
    const first = atoms[0];
    const last = atoms.at(-1);
    if (!first || !last) return;
    const lead = first.start - top;
    const trail = bottom - last.end;
    for (const atom of atoms) {
      atom.start -= lead;
      atom.end += trail;
    }
    first.start = top;
    last.end = bottom;
  };

  const rowsIn = (element: Element, kind: string): Element[] => {
    if (kind === 'table') return [...element.querySelectorAll(':scope > tbody > tr')];
    return [
      ...element.querySelectorAll(kind === 'code' ? '.line' : ':scope > li, :scope > ol > li'),
    ];
  };

  const innerWidth = (element: Element): number => {
    const { paddingLeft, paddingRight } = getComputedStyle(element);
    return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
  };

  /** The least widths of a table's columns, words whole, when there is not so much room; none for small tables. */
  const columnsOf = (table: Element | undefined): number[] | undefined => {
    const cells = [...(table?.querySelector('tr')?.children ?? [])] as HTMLElement[];
    if (!(table instanceof HTMLTableElement) || cells.length < 4) return undefined;
    if (table.parentElement?.tagName !== 'SECTION') return undefined;
    const all = [table, ...table.querySelectorAll<HTMLElement>('th,td')];
    for (const { style } of all) style.setProperty('overflow-wrap', 'normal', 'important');
    table.style.width = 'min-content';
    table.style.maxWidth = 'none';
    const isWide = table.offsetWidth > innerWidth(table.parentElement) + 1;
    const widths = isWide ? cells.map(({ offsetWidth }) => offsetWidth) : undefined;
    for (const { style } of all) style.removeProperty('overflow-wrap');
    table.style.removeProperty('width');
    table.style.removeProperty('max-width');
    return widths;
  };

  const measureRows = (group: Group, count: number, kind: string): Atom[] | undefined => {
    const rows = group.element ? rowsIn(group.element, kind) : [];
    if (rows.length !== count) return undefined;
    const rects = rows.map((row) => row.getBoundingClientRect());
    let below = group.top;
    const atoms = rects.map(({ top, bottom, height }): Atom => {
      // A blank line of code takes no room: at an end of a slide it is not shown, and between lines they tell.
      const atom = height > 0 ? { start: top, end: bottom } : { start: below, end: below };
      below = atom.end;
      return atom;
    });
    const least = Math.min(...rects.map(({ height }) => height || Number.POSITIVE_INFINITY));
    atoms.forEach((atom, index) => {
      if (kind === 'code' && (rects[index]?.height ?? 0) > 1.5 * least) atom.wraps = true;
    });
    enclose(atoms, group.top, group.bottom);
    const columns = kind === 'table' ? columnsOf(group.element) : undefined;
    if (atoms[0] && columns) atoms[0].columns = columns;
    return atoms;
  };

  const measureList = (
    group: Group,
    items: readonly (readonly PageShape[])[],
  ): Atom[] | undefined => {
    const elements = [...(group.element?.children ?? [])].filter(({ tagName }) => tagName === 'LI');
    if (elements.length !== items.length) return undefined;
    const atoms: Atom[] = [];
    for (const [index, blocks] of items.entries()) {
      const element = elements[index];
      const inner = element && measureItem(element, blocks);
      if (!inner) return undefined;
      atoms.push(...inner);
    }
    return atoms;
  };

  const measureItem = (element: Element, blocks: readonly PageShape[]): Atom[] | undefined => {
    const { top, bottom } = element.getBoundingClientRect();
    const groups = groupsIn(element, 0);
    if (groups.length === 0 && blocks.length <= 1) return [{ start: top, end: bottom }];
    const measured = measureGroups(groups, blocks);
    if (!measured) return undefined;
    const [head = [], ...rest] = measured;
    const behind = rest.flat();
    // What follows the item's own text repeats that text above it.
    const reminder = (groups[1]?.top ?? top) - top;
    for (const atom of behind) atom.start -= reminder;
    const atoms = [...head, ...behind];
    const first = atoms[0];
    const last = atoms.at(-1);
    if (first) first.start = Math.min(first.start, top);
    if (last) last.end = Math.max(last.end, bottom);
    return atoms;
  };

  const measureFrame = (
    group: Group,
    shape: { children: readonly PageShape[]; skip: number },
  ): Atom[] | undefined => {
    if (shape.children.length === 0) return [{ start: group.top, end: group.bottom }];
    const atoms =
      group.element && measureGroups(groupsIn(group.element, shape.skip), shape.children)?.flat();
    if (atoms) enclose(atoms, group.top, group.bottom);
    return atoms;
  };

  const figureIn = (element: Element | undefined): PageFigure | undefined => {
    if (!element?.matches('.figure, .diagram')) return undefined;
    const found = element.querySelectorAll(':scope > img, :scope > a > img, :scope > svg');
    const [only] = found;
    if (!only || found.length > 1) return undefined;
    const { width, height } = only.getBoundingClientRect();
    const isDrawing = !(only instanceof HTMLImageElement) || only.src.startsWith('data:image/svg');
    return { width, height, natural: isDrawing ? 0 : only.naturalWidth };
  };

  const measureLeaf = ({ element, top, bottom }: Group): Atom[] => {
    const figure = figureIn(element);
    return [{ start: top, end: bottom, ...(figure && { figure }) }];
  };

  const measureShape = (group: Group, shape: PageShape): Atom[] | undefined => {
    if (shape.type === 'leaf') return measureLeaf(group);
    if (shape.type === 'rows') return measureRows(group, shape.count, shape.kind);
    return shape.type === 'list' ? measureList(group, shape.items) : measureFrame(group, shape);
  };

  const measureGroups = (
    groups: readonly Group[],
    shapes: readonly PageShape[],
  ): Atom[][] | undefined => {
    if (groups.length !== shapes.length) return undefined;
    const all: Atom[][] = [];
    for (const [index, shape] of shapes.entries()) {
      const group = groups[index];
      const atoms = group && measureShape(group, shape);
      if (!atoms) return undefined;
      all.push(atoms);
    }
    return all;
  };

  const mathsScaleOf = (section: Element): number => {
    let scale = 1;
    for (const block of section.querySelectorAll('.katex-display')) {
      const available = block.getBoundingClientRect().width;
      for (const part of block.querySelectorAll('.katex-html > .base')) {
        const { width } = part.getBoundingClientRect();
        if (width > available && available > 0) scale = Math.min(scale, available / width);
      }
    }
    return scale;
  };

  const measure = (
    section: HTMLElement,
    { id, shapes, isWholeEnough }: MeasureRequest,
  ): Measurement => {
    const frame = section.getBoundingClientRect();
    const style = getComputedStyle(section);
    const scale = frame.width / section.offsetWidth || 1;
    const groups = groupsIn(section, 0).filter(
      ({ element }) =>
        !element ||
        !(
          element.matches('.contents ~ .agenda') ||
          /absolute|fixed/.test(getComputedStyle(element).position)
        ),
    );
    // The title, where there is one, is not among the shapes.
    const blocks = groups.slice(Math.max(0, groups.length - shapes.length));
    const contentTop = blocks[0]?.top ?? frame.top;
    const above = (groups[0]?.top ?? contentTop) - contentTop;
    const inner =
      section.clientHeight -
      Number.parseFloat(style.paddingTop) -
      Number.parseFloat(style.paddingBottom);
    const mathsScale = mathsScaleOf(section);
    // Layout counts in 64ths of a pixel; what is read of a slide at a scale is off by less, and ties would break otherwise.
    const settle = (pixels: number): number => Math.round(pixels * 64) / 64;
    const roomFrom = (start: number): number => inner + (above + contentTop - start) / scale;
    const height = ((blocks.at(-1)?.bottom ?? contentTop) - contentTop) / scale;
    const isWhole =
      isWholeEnough &&
      blocks.length === shapes.length &&
      mathsScale === 1 &&
      height <= roomFrom(contentTop);
    const atoms = isWhole ? undefined : measureGroups(blocks, shapes)?.flat();
    const room = settle(roomFrom(atoms?.[0]?.start ?? contentTop));
    const taken = settle(((atoms?.at(-1)?.end ?? 0) - (atoms?.[0]?.start ?? 0)) / scale);
    return {
      id,
      room,
      fits: isWhole || (!!atoms && taken <= room + 0.5 && !atoms.some(({ columns }) => columns)),
      width: narrow ? (innerWidth(section) - 56) / 2 : innerWidth(section),
      isWhole,
      atoms: atoms?.map(({ start: from, end, figure, wraps, columns }) => ({
        start: settle((from - frame.top) / scale),
        end: settle((end - frame.top) / scale),
        ...(wraps && { wraps }),
        ...(columns && { columns }),
        ...(figure && {
          figure: {
            width: settle(figure.width / scale),
            height: settle(figure.height / scale),
            natural: figure.natural,
          },
        }),
      })),
      mathsScale,
    };
  };

  const sections = requests.flatMap((request) => {
    const section = document.getElementById(request.id);
    return section ? [{ request, section }] : [];
  });
  // All sections change before the first is measured: the page is laid out once.
  for (const { section } of sections) {
    section.dataset['density'] = String(density);
    if (narrow) section.dataset['measure'] = 'narrow';
    else delete section.dataset['measure'];
  }
  return sections.map(({ section, request }) => measure(section, request));
}
