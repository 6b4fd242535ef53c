/**
 * Problem: CSS cannot yet say in Chromium on which page a heading came to stand; the PDF can. Chromium writes the names
 * that links lead to, and the tree of pages, as plain text: `/name [25 0 R /XYZ 0 540 0]`, `/Kids [2 0 R 12 0 R]`.
 */

const object = /^(\d+) 0 obj\n<<\/Type \/Pages\n[^]*?\/Kids \[([^\]]*)\]/gm;
const destination = /^(?:<<)?\/([\w.~-]+) \[(\d+) 0 R \/XYZ /gm;

/** The pages, 1-based, of all ids that links in a PDF of Chromium's lead to; ids that are plain ASCII. */
export function findDestinations(bytes: Uint8Array): Map<string, number> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const kids = new Map(
    [...text.matchAll(object)].map(([, id = '', list = '']) => [
      id,
      [...list.matchAll(/(\d+) 0 R/g)].map(([, kid = '']) => kid),
    ]),
  );
  const root = /\/Type \/Catalog\n[^]*?\/Pages (\d+) 0 R/.exec(text)?.[1] ?? '';
  const order = new Map(listPages(root, kids).map((id, index) => [id, index + 1]));
  return new Map(
    [...text.matchAll(destination)].flatMap(([, name = '', page = '']) => {
      const number = order.get(page);
      return number === undefined ? [] : [[name, number] as const];
    }),
  );
}

function listPages(id: string, kids: ReadonlyMap<string, readonly string[]>): string[] {
  const own = kids.get(id);
  return own ? own.flatMap((kid) => listPages(kid, kids)) : [id];
}
