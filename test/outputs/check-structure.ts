import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from 'pdf-lib';

const key = (name: string): PDFName => PDFName.of(name);

/** Walks every node of a PDF's tree of tags, of its parent tree and of its tree of ids; gives what is wrong. */
export function checkStructure(pdf: PDFDocument): string[] {
  const wrong: string[] = [];
  const expectSame = (found: unknown, wanted: unknown, what: string): void => {
    if (found !== wanted) wrong.push(`${what}: ${String(found)} instead of ${String(wanted)}`);
  };
  const root = pdf.catalog.lookup(key('StructTreeRoot'), PDFDict);
  const parents = readParents(root);
  const pages = new Map(pdf.getPages().map((page) => [page.ref, page.node]));
  const seen = new Set<PDFRef>();
  const ids = new Map<string, PDFRef>();
  const used = new Set<number>();

  const checkContent = (mcid: number, page: PDFRef, owner: PDFRef): void => {
    const number = pages.get(page)?.lookup(key('StructParents'), PDFNumber).asNumber() ?? -1;
    used.add(number);
    const list = pdf.context.lookup(parents.get(number), PDFArray);
    expectSame(list.get(mcid), owner, `content ${mcid} of page ${page.tag}`);
  };
  const checkObject = (dict: PDFDict, page: PDFRef, owner: PDFRef): void => {
    const ref = dict.get(key('Obj')) as PDFRef;
    const annotation = pdf.context.lookup(ref, PDFDict);
    const number = annotation.lookup(key('StructParent'), PDFNumber).asNumber();
    used.add(number);
    expectSame(parents.get(number), owner, `link ${ref.tag}`);
    const annotations = pages.get(page)?.Annots()?.asArray() ?? [];
    expectSame(annotations.includes(ref), true, `link ${ref.tag} on its page`);
  };
  const checkKid = (kid: unknown, owner: PDFRef, page: PDFRef | undefined): void => {
    if (kid instanceof PDFRef) return checkElement(kid, owner);
    if (kid instanceof PDFNumber) return checkContent(kid.asNumber(), page!, owner);
    if (!(kid instanceof PDFDict)) return void wrong.push(`${owner.tag} has ${String(kid)}`);
    const own = (kid.get(key('Pg')) as PDFRef | undefined) ?? page!;
    if (kid.get(key('Type')) === key('OBJR')) return checkObject(kid, own, owner);
    return checkContent(kid.lookup(key('MCID'), PDFNumber).asNumber(), own, owner);
  };
  const checkElement = (ref: PDFRef, parent: PDFRef): void => {
    expectSame(seen.has(ref), false, `${ref.tag} seen`);
    seen.add(ref);
    const element = pdf.context.lookup(ref, PDFDict);
    expectSame(element.get(key('P')), parent, `parent of ${ref.tag}`);
    const page = element.get(key('Pg')) as PDFRef | undefined;
    if (page) expectSame(pages.has(page), true, `page of ${ref.tag}`);
    const id = element.lookupMaybe(key('ID'), PDFString)?.asString();
    if (id !== undefined) expectSame(ids.has(id), false, `id ${id} seen`);
    if (id !== undefined) ids.set(id, ref);
    for (const kid of kidsOf(element)) checkKid(kid, ref, page);
  };

  const rootRef = pdf.catalog.get(key('StructTreeRoot')) as PDFRef;
  for (const kid of kidsOf(root)) checkElement(kid as PDFRef, rootRef);
  const all = pdf.context.enumerateIndirectObjects().filter(([, each]) => isElement(each));
  expectSame(seen.size, all.length, 'elements in the tree');
  expectSame(readIds(root).size, ids.size, 'ids');
  for (const [id, ref] of readIds(root)) expectSame(ids.get(id), ref, `id ${id}`);
  for (const number of parents.keys()) {
    const isUsed = used.has(number) || pdf.context.lookup(parents.get(number)) instanceof PDFArray;
    expectSame(isUsed, true, `key ${number} used`);
  }
  const next = root.lookup(key('ParentTreeNextKey'), PDFNumber).asNumber();
  expectSame(Math.max(...parents.keys()) < next, true, 'next key');
  return wrong;
}

function isElement(object: unknown): boolean {
  return object instanceof PDFDict && object.get(key('Type')) === key('StructElem');
}

function kidsOf(element: PDFDict): unknown[] {
  const kids = element.get(key('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  return kids === undefined ? [] : [kids];
}

function readParents(root: PDFDict): Map<number, PDFRef> {
  const nums = root.lookup(key('ParentTree'), PDFDict).lookup(key('Nums'), PDFArray).asArray();
  const numbers = nums.filter((_, index) => index % 2 === 0).map((each) => Number(String(each)));
  // Keys of a number tree are in order.
  if (numbers.some((number, index) => number <= (numbers[index - 1] ?? -1)))
    throw new Error('The keys of the parent tree are not in order');
  return new Map(numbers.map((number, index) => [number, nums[2 * index + 1] as PDFRef]));
}

function readIds(root: PDFDict): Map<string, PDFRef> {
  const names = root.lookupMaybe(key('IDTree'), PDFDict)?.lookup(key('Names'), PDFArray).asArray();
  const ids = new Map<string, PDFRef>();
  let last = '';
  for (let at = 0; at < (names?.length ?? 0); at += 2) {
    const id = (names![at] as PDFString).asString();
    if (id <= last) throw new Error(`The tree of ids has ${id} after ${last}`);
    ids.set(id, names![at + 1] as PDFRef);
    last = id;
  }
  return ids;
}
