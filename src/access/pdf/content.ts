/** What a page shows, with how it is marked. */
import type { Look } from './look.ts';
import { Bytes, type Dict, Lexer, Name, type PdfReader, Stream, type Value } from './parse-pdf.ts';

/** Something that is painted. */
export interface Shown {
  readonly kind: 'text' | 'other';
  /** The number under which tags know it. */
  readonly mcid: number | undefined;
  readonly isArtifact: boolean;
  /** An artifact in tagged content, or the other way round. */
  readonly isMixed: boolean;
  /** Of text: its font and codes. */
  readonly font?: Dict | undefined;
  readonly codes?: string;
  /** Has a text for what is shown. */
  readonly hasText: boolean;
}

interface Mark {
  readonly mcid: number | undefined;
  readonly isArtifact: boolean;
  readonly hasText: boolean;
}

const paints = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'EI']);
const shows = new Set(['Tj', 'TJ', "'", '"']);

/** Reads what a page paints, pictures in it that hold operators too. */
export function readContent(page: Dict, reader: PdfReader, look: Look): Shown[] {
  const contents = reader.resolve(page.get('Contents'));
  const streams = Array.isArray(contents) ? contents.map(reader.resolve) : [contents];
  const text = streams
    .map((each) => (each instanceof Stream ? (each.read() ?? '') : ''))
    .join('\n');
  const shown: Shown[] = [];
  read({ text, resources: look.dict(page.get('Resources')), marks: [] }, { reader, look, shown });
  return shown;
}

interface Source {
  readonly text: string;
  readonly resources: Dict | undefined;
  /** What is open around it. */
  readonly marks: readonly Mark[];
}

interface Tools {
  readonly reader: PdfReader;
  readonly look: Look;
  readonly shown: Shown[];
}

function read({ text, resources, marks: around }: Source, tools: Tools): void {
  const { reader, look, shown } = tools;
  const marks: Mark[] = [...around];
  const fonts: (Dict | undefined)[] = [];
  let font: Dict | undefined;
  const find = (kind: string, name: Value | undefined): Value | undefined =>
    name instanceof Name
      ? reader.resolve(look.dict(resources?.get(kind))?.get(name.value))
      : undefined;
  const add = (more: Pick<Shown, 'codes' | 'font' | 'kind'>): void => {
    shown.push({ ...describe(marks), ...more });
  };
  const lexer = new Lexer(text);
  let operands: Value[] = [];
  while (lexer.hasMore) {
    const value = lexer.value();
    if (value !== undefined) {
      operands.push(value);
      continue;
    }
    const operator = lexer.word();
    if (operator === '') break;
    if (operator === 'q') fonts.push(font);
    else if (operator === 'Q') font = fonts.pop();
    else if (operator === 'BDC' || operator === 'BMC') marks.push(readMark(operands, find));
    else if (operator === 'EMC') marks.pop();
    else if (operator === 'Tf') font = toDict(find('Font', operands[0]));
    else if (shows.has(operator)) add({ kind: 'text', font, codes: joinCodes(operands) });
    else if (paints.has(operator)) add({ kind: 'other' });
    else if (operator === 'Do') {
      const picture = find('XObject', operands[0]);
      const isForm = picture instanceof Stream && look.name(picture.dict.get('Subtype')) === 'Form';
      if (isForm && picture.dict.has('StructParents'))
        read(
          {
            text: picture.read() ?? '',
            resources: look.dict(picture.dict.get('Resources')) ?? resources,
            marks,
          },
          tools,
        );
      else add({ kind: 'other' });
    }
    operands = [];
  }
}

function toDict(value: Value | undefined): Dict | undefined {
  return value instanceof Map ? value : undefined;
}

function readMark(
  [tag, properties]: readonly Value[],
  find: (kind: string, name: Value | undefined) => Value | undefined,
): Mark {
  const given = properties instanceof Name ? find('Properties', properties) : properties;
  const dict = toDict(given) ?? new Map<string, Value>();
  const mcid = dict.get('MCID');
  return {
    mcid: typeof mcid === 'number' ? mcid : undefined,
    isArtifact: tag instanceof Name && tag.value === 'Artifact',
    hasText: dict.has('ActualText'),
  };
}

function describe(marks: readonly Mark[]): Omit<Shown, 'kind'> {
  const mcid = marks.findLast((mark) => mark.mcid !== undefined)?.mcid;
  const isArtifact = marks.some((mark) => mark.isArtifact);
  return {
    mcid,
    isArtifact,
    isMixed: isArtifact && mcid !== undefined,
    hasText: marks.some((mark) => mark.hasText),
  };
}

function joinCodes(operands: readonly Value[]): string {
  return operands
    .flatMap((each) => (Array.isArray(each) ? each : [each]))
    .map((each) => (each instanceof Bytes ? each.value : ''))
    .join('');
}
