/** A PDF as what checks it sees it: pages with their content, the tree of tags, fonts, annotations. */
import { readContent, type Shown } from './content.ts';
import { type Codes, createCodeReader } from './fonts.ts';
import { createLook, type Look } from './look.ts';
import { type Dict, parsePdf, type PdfReader, Ref, type Value } from './parse-pdf.ts';

/** An element of the tree of tags. */
export interface Element {
  /** Its type, by the role map one that PDF knows. */
  readonly role: string;
  /** Its type as it is written. */
  readonly type: string;
  readonly dict: Dict;
  readonly parent: Element | undefined;
  readonly kids: readonly Element[];
  /** Marked content, by page and number. */
  readonly content: readonly { readonly page: Dict | undefined; readonly mcid: number }[];
  readonly annotations: readonly Dict[];
  /** The language that holds here. */
  readonly language: string | undefined;
}

/** A page. */
export interface CheckedPage {
  /** From 1. */
  readonly number: number;
  readonly dict: Dict;
  readonly annotations: readonly Dict[];
  readonly shown: readonly Shown[];
}

/** An opened document. */
export interface CheckedDocument {
  readonly reader: PdfReader;
  readonly catalog: Dict;
  readonly pages: readonly CheckedPage[];
  /** What stands at the top of the tree. */
  readonly tops: readonly Element[];
  /** All elements, as they are read. */
  readonly elements: readonly Element[];
  readonly roleMap: Dict;
  /** Fonts that pages show text in. */
  readonly fonts: readonly Dict[];
  /** What the codes of a font stand for; undefined where its encoding says so. */
  readonly codesOf: (font: Dict) => Codes | undefined;
  readonly look: Look;
}

/** Opens a document. @throws {Error} when it cannot be read */
export function openDocument(bytes: Uint8Array): CheckedDocument {
  const reader = parsePdf(bytes);
  const look = createLook(reader);
  const catalog = look.dict(reader.trailer.get('Root')) ?? new Map();
  const root = look.dict(catalog.get('StructTreeRoot')) ?? new Map();
  const roleMap = look.dict(root.get('RoleMap')) ?? new Map();
  const pages = listPages(catalog, look).map((dict, index): CheckedPage => {
    const annotations = look.list(dict.get('Annots')).flatMap((each) => look.dict(each) ?? []);
    return { number: index + 1, dict, annotations, shown: readContent(dict, reader, look) };
  });
  const elements: Element[] = [];
  const language = textOfLanguage(catalog);
  const tops = readElements(root.get('K'), {
    look,
    roleMap,
    elements,
    parent: undefined,
    language,
  });
  const fonts = new Set(pages.flatMap(({ shown }) => shown.flatMap(({ font }) => font ?? [])));
  const codesOf = createCodeReader(reader, look);
  return { reader, catalog, pages, tops, elements, roleMap, fonts: [...fonts], codesOf, look };
}

function listPages(catalog: Dict, look: Look): Dict[] {
  const list = (value: Value | undefined): Dict[] => {
    const dict = look.dict(value);
    if (!dict) return [];
    return look.name(dict.get('Type')) === 'Pages'
      ? look.list(dict.get('Kids')).flatMap(list)
      : [dict];
  };
  return list(catalog.get('Pages'));
}

interface ElementTools {
  readonly look: Look;
  readonly roleMap: Dict;
  readonly elements: Element[];
  readonly parent: Element | undefined;
  readonly language: string | undefined;
}

function textOfLanguage(dict: Dict): string | undefined {
  const value = dict.get('Lang');
  return value !== null && typeof value === 'object' && 'value' in value && value.value !== ''
    ? String(value.value)
    : undefined;
}

function readElements(value: Value | undefined, tools: ElementTools): Element[] {
  const { look } = tools;
  const list = look.list(value);
  const all = list.length > 0 ? list : [value];
  return all.flatMap((each) => {
    const dict = look.dict(each);
    return dict?.has('S') ? readElement(dict, tools) : [];
  });
}

function readElement(dict: Dict, tools: ElementTools): Element {
  const { look, roleMap, elements, parent } = tools;
  const type = look.name(dict.get('S')) ?? '';
  const language = textOfLanguage(dict) ?? tools.language;
  const kids: Element[] = [];
  const element: Element = {
    type,
    role: mapRole(type, roleMap, look),
    dict,
    parent,
    kids,
    language,
    ...readBelow(dict, look),
  };
  elements.push(element);
  kids.push(...readElements(dict.get('K'), { ...tools, parent: element, language }));
  return element;
}

/** What an element has beside other elements. */
function readBelow(dict: Dict, look: Look): Pick<Element, 'annotations' | 'content'> {
  const below = dict.get('K');
  const list = below instanceof Ref || !Array.isArray(below) ? look.list(below) : below;
  const kids = list.length > 0 ? list : [below];
  const page = look.dict(dict.get('Pg'));
  const content = kids.flatMap((kid) => {
    if (typeof kid === 'number') return { page, mcid: kid };
    const each = look.dict(kid);
    const mcid = each?.has('S') ? undefined : each?.get('MCID');
    if (typeof mcid !== 'number') return [];
    return { page: look.dict(each?.get('Pg')) ?? page, mcid };
  });
  const annotations = kids.flatMap((kid) => {
    const each = look.dict(kid);
    return each?.has('Obj') ? (look.dict(each.get('Obj')) ?? []) : [];
  });
  return { content, annotations };
}

/** The type that a role map leads to; of a ring the first again. */
function mapRole(type: string, roleMap: Dict, look: Look): string {
  const seen = new Set<string>();
  let role = type;
  for (
    let next = look.name(roleMap.get(role));
    next && !seen.has(role);
    next = look.name(roleMap.get(role))
  ) {
    seen.add(role);
    role = next;
  }
  return role;
}
