/** One thing that a diagram says: a box, a line, a message, a row of a table. */
export interface ModelPart {
  /** Tells it from the others, in every beginning of the source alike. */
  readonly key: string;
  readonly type: PartType;
  /** Its own words as the source has them, Markdown and tags included; may be empty. */
  readonly label: string;
  /** Keys of what it says something of: the ends of a line, from one to the other, or the box that a row stands in. */
  readonly about: readonly string[];
  /** Key of the group that it stands in. */
  readonly inside?: string | undefined;
  /** How a line ends, or what a row is, in Mermaid's word. */
  readonly kind?: string;
}

/** `frame`: around messages; `branch`: where the next part of a frame begins. */
export type PartType = 'node' | 'group' | 'edge' | 'row' | 'note' | 'frame' | 'branch' | 'bar';

/** How parts are read from what Mermaid's grammar made of a source, and found in its drawing. */
export interface ModelKind<Database> {
  /** In the order of the source as far as Mermaid keeps it. */
  readonly list: (database: Database) => readonly ModelPart[];
  /** The elements of each part. @throws {Error} when the drawing is not as it was known to be */
  readonly find: (database: Database, svg: SVGSVGElement) => PartElements;
}

/** By the keys of parts; an element may belong to several. */
export type PartElements = ReadonlyMap<string, readonly Element[]>;

/** Gives a name that was given before a number behind it. */
export function createNames(): (name: string) => string {
  const counts = new Map<string, number>();
  return (name) => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name} ${count}`;
  };
}
