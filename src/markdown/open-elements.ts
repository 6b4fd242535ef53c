/** Elements that are open, in each other. */
export interface OpenElements<Element> {
  readonly has: (name: string) => boolean;
  readonly push: (element: Element) => void;
  /** Closes the innermost element of a name and all inside of it: these, innermost first; none where none is open. */
  readonly close: (name: string) => readonly Element[];
}

/** Creates a stack in which closing takes no longer the more elements are open: files hold thousands that nothing closes. */
export function createOpenElements<
  Element extends { readonly name: string },
>(): OpenElements<Element> {
  const open: Element[] = [];
  const places = new Map<string, number[]>();
  return {
    has: (name) => (places.get(name)?.length ?? 0) > 0,
    push: (element) => {
      const own = places.get(element.name) ?? [];
      places.set(element.name, own);
      own.push(open.push(element) - 1);
    },
    close: (name) => {
      const at = places.get(name)?.at(-1);
      if (at === undefined) return [];
      const closed = open.splice(at).toReversed();
      for (const element of closed) places.get(element.name)?.pop();
      return closed;
    },
  };
}
