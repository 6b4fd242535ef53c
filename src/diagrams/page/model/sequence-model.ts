import type { ModelKind, ModelPart, PartElements, PartType } from './model-part.ts';

/** What a sequence knows of itself. */
export interface SequenceDatabase {
  readonly LINETYPE: Readonly<Record<string, number>>;
  getActors(): ReadonlyMap<string, { readonly description?: string }>;
  getMessages(): readonly SequenceMessage[];
  getBoxes(): readonly { readonly name?: string }[];
}

interface SequenceMessage {
  readonly id: string;
  readonly type: number;
  readonly from?: string;
  readonly to?: string;
  readonly message?: unknown;
}

/** Sequences: actors, boxes around them, messages, notes, and frames around these. */
export const sequenceModel: ModelKind<SequenceDatabase> = {
  list: listParts,
  find: findElements,
};

const actorKey = (name: string): string => `actor ${name}`;
const messageKey = (index: number): string => `message ${index}`;

function listParts(database: SequenceDatabase): ModelPart[] {
  const actors = database.getActors();
  const types = readTypes(database);
  return [
    ...database.getBoxes().map(({ name = '' }, index): ModelPart => {
      return { key: `box ${index}`, type: 'group', label: name, about: [] };
    }),
    ...[...actors].map(([name, { description = '' }]): ModelPart => {
      return { key: actorKey(name), type: 'node', label: description || name, about: [] };
    }),
    ...database.getMessages().flatMap(({ type, from, to, message }, index): ModelPart[] => {
      const kind = types.get(type) ?? '';
      const part = partTypeOf(kind);
      if (!part) return [];
      const ends = [from, to].flatMap((name) => (name && actors.has(name) ? [actorKey(name)] : []));
      const label = typeof message === 'string' ? message : '';
      return [{ key: messageKey(index), type: part, label, about: ends, kind }];
    }),
  ];
}

function readTypes({ LINETYPE }: SequenceDatabase): ReadonlyMap<number, string> {
  return new Map(Object.entries(LINETYPE).map(([name, type]) => [type, name]));
}

/** Undefined for what is not seen itself: the end of a frame, or that messages are numbered. */
function partTypeOf(kind: string): PartType | undefined {
  if (kind === 'NOTE') return 'note';
  if (kind === 'ACTIVE_START' || kind.startsWith('CENTRAL_CONNECTION')) return 'bar';
  if (kind.endsWith('_START')) return 'frame';
  if (/_(?:ELSE|AND|OPTION)$/.test(kind)) return 'branch';
  if (kind.endsWith('_END') || kind === 'AUTONUMBER') return undefined;
  return 'edge';
}

function findElements(database: SequenceDatabase, svg: SVGSVGElement): PartElements {
  const found = new Map<string, Element[]>();
  const add = (key: string, ...elements: readonly Element[]): void => {
    found.set(key, [...(found.get(key) ?? []), ...elements]);
  };
  const nameOf = (element: Element): string =>
    element.getAttribute('data-id') ?? element.getAttribute('name') ?? '';
  for (const element of svg.querySelectorAll('[data-et="participant"], [data-et="life-line"]'))
    add(actorKey(nameOf(element)), element);
  for (const element of svg.querySelectorAll('.actor-bottom'))
    add(actorKey(nameOf(element)), element.matches('g') ? element : element.parentElement!);
  for (const note of svg.querySelectorAll('[data-et="note"]')) add(keyOf(note), note);
  addMessages(svg, add);
  addConnections(svg, add);
  addFrames(database, svg, add);
  addBars(database, svg, add);
  const boxes = [...svg.querySelectorAll(':scope > g > rect.rect')].map(
    (rect) => rect.parentElement!,
  );
  // Each goes behind all that is there.
  for (const [index, box] of boxes.toReversed().entries()) add(`box ${index}`, box);
  return found;
}

type Add = (key: string, ...elements: readonly Element[]) => void;

/** Of `i12`, which counts all that the source says. */
function keyOf(element: Element): string {
  return messageKey(Number(element.getAttribute('data-id')?.slice(1)));
}

/** A message's words stand before its line, its number after it. */
function addMessages(svg: SVGSVGElement, add: Add): void {
  let words: Element[] = [];
  let current: string | undefined;
  for (const element of svg.children) {
    const isLine = element.matches('[data-et="message"]');
    if (isLine) {
      current = keyOf(element);
      add(current, ...words, element);
      words = [];
    } else if (element.matches('text.messageText, switch, foreignObject, text:not([class])')) {
      words.push(element);
    } else if (current && element.matches('line:not([class]), circle, text.sequenceNumber')) {
      add(current, element);
    } else {
      current = undefined;
      words = [];
    }
  }
}

/** The dots on lifelines where a message starts or ends have no name, and are as high as its line. */
function addConnections(svg: SVGSVGElement, add: Add): void {
  const lines = [...svg.querySelectorAll('line[data-et="message"]')];
  for (const dot of svg.querySelectorAll(':scope > g:not([class], [data-et]) > circle[r="5"]')) {
    const line = lines.find((each) => each.getAttribute('y1') === dot.getAttribute('cy'));
    if (line) add(keyOf(line), dot);
  }
}

/** A frame is drawn when it ends, and belongs to where it starts. */
function addFrames(database: SequenceDatabase, svg: SVGSVGElement, add: Add): void {
  const types = readTypes(database);
  const drawn = new Map(
    [...svg.querySelectorAll('[data-et="control-structure"]')].map((frame) => [
      keyOf(frame),
      frame,
    ]),
  );
  const grounds = [...svg.querySelectorAll(':scope > rect.rect')].toReversed();
  const open: { readonly start: string; readonly branches: string[] }[] = [];
  for (const [index, { type }] of database.getMessages().entries()) {
    const kind = types.get(type) ?? '';
    const part = partTypeOf(kind);
    if (part === 'frame') open.push({ start: messageKey(index), branches: [] });
    if (part === 'branch') open.at(-1)?.branches.push(messageKey(index));
    if (!kind.endsWith('_END') || kind === 'ACTIVE_END') continue;
    const { start = '', branches = [] } = open.pop() ?? {};
    const frame = kind === 'RECT_END' ? grounds.shift() : drawn.get(messageKey(index));
    if (!frame) continue;
    add(start, frame);
    addBranches(frame, branches, add);
  }
}

/** Behind its four sides a frame has a line for each branch, and its words. */
function addBranches(frame: Element, branches: readonly string[], add: Add): void {
  const lines = [...frame.querySelectorAll('line.loopLine')].slice(4);
  const titles = [...frame.querySelectorAll('.sectionTitle')];
  if (lines.length !== branches.length) return;
  for (const [index, key] of branches.entries()) {
    const title = titles.length === branches.length ? titles[index] : undefined;
    add(key, lines[index]!, ...(title ? [title] : []));
  }
}

/** What marks an actor as busy; one that never ends is not drawn. */
function addBars(database: SequenceDatabase, svg: SVGSVGElement, add: Add): void {
  const types = readTypes(database);
  const open: { readonly index: number; readonly actor: string | undefined }[] = [];
  const ended: number[] = [];
  for (const [index, { type, from }] of database.getMessages().entries()) {
    const kind = types.get(type) ?? '';
    if (partTypeOf(kind) === 'bar') open.push({ index, actor: from });
    if (kind !== 'ACTIVE_END') continue;
    const last = open.findLastIndex(({ actor }) => actor === from);
    if (last >= 0) ended.push(...open.splice(last, 1).map((each) => each.index));
  }
  const bars = [...svg.querySelectorAll(':scope > g > [class^="activation"]')];
  if (ended.length !== bars.length) throw new Error('The bars are drawn otherwise');
  const starts = ended.toSorted((one, other) => one - other);
  for (const [index, bar] of bars.entries()) add(messageKey(starts[index]!), bar);
}
