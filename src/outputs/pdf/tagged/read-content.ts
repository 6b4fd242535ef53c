/**
 * What a page paints, cut into parts: what belongs to a tag, and what belongs to none. Of text it is known where each line
 * begins and with what, so that spaces at the ends of lines, which Chromium drops, can be put back.
 */
import { type Affine, identity, multiply, translate } from '../../affine.ts';
import { type Box, createBox, growBox } from './box.ts';
import { scanContent } from './scan-content.ts';

/** A text object: as Chromium writes it, some text on one line in one font. */
export interface TextRun {
  /** Name of the font among the page's resources. */
  readonly font: string;
  /** Of the page, of the line it stands on. */
  readonly y: number;
  /** Height of an em on the page. */
  readonly size: number;
  /** Its strings, hexadecimal digits. */
  readonly strings: string[];
  /** Where its text object ends: what is put there is still inside. */
  end: number;
  /** A space follows, which Chromium has left out. */
  endsWithSpace: boolean;
}

/** A part of a page: marked content, or things in a row that nobody marked. */
export interface Part {
  /** Undefined where it is not marked. */
  readonly mcid: number | undefined;
  /** Where what opens it stands, and what closes it; of no length where it is not marked. */
  readonly open: readonly [from: number, to: number];
  close: readonly [from: number, to: number];
  readonly runs: TextRun[];
  hasPicture: boolean;
  hasPath: boolean;
  /** Where it is asked for. */
  readonly box: Box | undefined;
}

/** What a reader of content must know of the page. */
export interface ContentRequest {
  /** Whether a picture holds marked content of its own. */
  readonly isTagged: (name: string) => boolean;
  /** Whether the box of a part is wanted. */
  readonly needsBox: (mcid: number) => boolean;
  /** The box of a picture, before it is placed. */
  readonly boxOf: (name: string) => readonly number[];
}

const drawing = new Set(['m', 'l', 'c', 'v', 'y', 're']);
const painting = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*']);

/** Reads the parts of a stream in their order. */
export function readContent(text: string, request: ContentRequest): Part[] {
  const reader = new ContentReader(text, request);
  scanContent(text, (operator, from, end) => reader.read(operator, from, end));
  return reader.parts;
}

class ContentReader {
  readonly parts: Part[] = [];
  private readonly text: string;
  private readonly request: ContentRequest;
  private matrix: Affine = identity;
  private readonly saved: Affine[] = [];
  /** For each open sequence, its part; undefined for one that belongs to the part around it. */
  private readonly open: (Part | undefined)[] = [];
  private part: Part | undefined;
  /** What is not marked, and may go on. */
  private loose: { readonly part: Part; readonly depth: number } | undefined;
  private pathStart: number | undefined;
  /** Its points, where a box is wanted. */
  private path: number[] = [];
  private textStart = 0;
  private line: Affine = identity;
  private font: readonly [name: string, size: number] = ['', 0];
  private run: TextRun | undefined;
  private isArtifact = false;

  constructor(text: string, request: ContentRequest) {
    this.text = text;
    this.request = request;
  }

  read(operator: string, from: number, end: number): void {
    const at = end - operator.length;
    const operands = (): number[] => numbers(this.text.slice(from, at));
    switch (operator) {
      case 'q':
        this.saved.push(this.matrix);
        break;
      case 'Q':
        this.matrix = this.saved.pop() ?? this.matrix;
        if (this.loose && this.saved.length < this.loose.depth) this.loose = undefined;
        break;
      case 'cm':
        this.matrix = multiply(this.matrix, operands() as unknown as Affine);
        break;
      case 'BDC':
      case 'BMC':
        this.begin(this.text.slice(from, at), from, end);
        break;
      case 'EMC':
        this.finish(at, end);
        break;
      case 'Do':
        this.addPicture(this.text.slice(from, at).trim().slice(1), from, end);
        break;
      case 'sh':
        this.add(from, end).hasPath = true;
        break;
      default:
        if (!this.readText(operator, from, end)) this.readPath(operator, from, end);
    }
  }

  private begin(tag: string, from: number, end: number): void {
    const mcid = /\/MCID (\d+)/.exec(tag)?.[1];
    if (mcid === undefined) {
      if (/^\s*\/Artifact\b/.test(tag) && this.part === undefined) this.isArtifact = true;
      this.open.push(undefined);
      return;
    }
    const part = createPart(Number(mcid), [from, end], this.request);
    this.loose = undefined;
    this.parts.push(part);
    this.part = part;
    this.open.push(part);
  }

  private finish(at: number, end: number): void {
    const part = this.open.pop();
    if (this.open.length === 0) this.isArtifact = false;
    if (!part) return;
    part.close = [at, end];
    this.part = this.open.findLast((each) => each !== undefined);
  }

  /** The part that what is painted belongs to. */
  private add(from: number, end: number): Part {
    if (this.part) return this.part;
    if (this.loose) {
      this.loose.part.close = [end, end];
      return this.loose.part;
    }
    const part = createPart(undefined, [from, from], this.request);
    part.close = [end, end];
    if (!this.isArtifact) {
      this.parts.push(part);
      this.loose = { part, depth: this.saved.length };
    }
    return part;
  }

  private addPicture(name: string, from: number, end: number): void {
    if (this.request.isTagged(name)) {
      this.loose = undefined;
      return;
    }
    const part = this.add(from, end);
    part.hasPicture = true;
    if (part.box) {
      const [left, bottom, right, top] = this.request.boxOf(name) as [
        number,
        number,
        number,
        number,
      ];
      for (const [x, y] of [
        [left, bottom],
        [left, top],
        [right, bottom],
        [right, top],
      ] as const)
        this.grow(part.box, x, y);
    }
  }

  private grow(box: Box, x: number, y: number): void {
    const [a, b, c, d, e, f] = this.matrix;
    growBox(box, a * x + c * y + e, b * x + d * y + f);
  }

  private readPath(operator: string, from: number, end: number): void {
    if (painting.has(operator) || operator === 'n') {
      if (operator !== 'n') this.paint(this.add(this.pathStart ?? from, end));
      this.pathStart = undefined;
      this.path = [];
      return;
    }
    if (!drawing.has(operator)) return;
    this.pathStart ??= from;
    if (!this.part?.box) return;
    const all = numbers(this.text.slice(from, end - operator.length));
    const [x = 0, y = 0, width = 0, height = 0] = all;
    this.path.push(...(operator === 're' ? [x, y, x + width, y + height] : all));
  }

  /** What only cuts others off is no part of the box. */
  private paint(part: Part): void {
    part.hasPath = true;
    const { path } = this;
    if (!part.box) return;
    for (let index = 0; index < path.length; index += 2)
      this.grow(part.box, path[index]!, path[index + 1]!);
  }

  /** Whether it is an operator of text. */
  private readText(operator: string, from: number, end: number): boolean {
    const at = end - operator.length;
    const operands = (): number[] => numbers(this.text.slice(from, at));
    switch (operator) {
      case 'BT':
        this.textStart = from;
        this.run = undefined;
        return true;
      case 'ET':
        if (this.run) this.run.end = at;
        if (this.run && !this.part) this.add(this.textStart, end);
        this.run = undefined;
        return true;
      case 'Tf': {
        const [name = '', size = '0'] = this.text.slice(from, at).trim().split(/\s+/);
        this.font = [name.slice(1), Number(size)];
        return true;
      }
      case 'Tm':
        this.line = operands() as unknown as Affine;
        return true;
      case 'Td': {
        const [x = 0, y = 0] = operands();
        this.line = multiply(this.line, translate(x, y));
        return true;
      }
      case 'Tj':
      case 'TJ':
        this.show(from, at, end);
        return true;
      default:
        return false;
    }
  }

  private show(from: number, at: number, end: number): void {
    const run = (this.run ??= this.startRun(end));
    const strings = this.text.slice(from, at).match(/<[\dA-Fa-f]*>/g) ?? [];
    for (const string of strings) run.strings.push(string.slice(1, -1));
    const box = this.part?.box;
    if (!box) return;
    const [, own] = this.font;
    const [a, b, c, d, e, f] = multiply(this.matrix, this.line);
    // No widths are read: a letter is taken to be as wide as most are at most.
    const glyphs = strings.reduce((sum, string) => sum + (string.length - 2) / 4, 0);
    for (const [x, y] of [
      [0, -0.25],
      [0, 0.8],
      [0.6 * glyphs, 0],
      [0.6 * glyphs, 0.8],
    ] as const)
      growBox(box, e + own * (a * x + c * y), f + own * (b * x + d * y));
  }

  private startRun(end: number): TextRun {
    const [, , c, d, , y] = multiply(this.matrix, this.line);
    const [font, own] = this.font;
    const size = own * Math.hypot(c, d);
    const run = { font, y, size, strings: [], end, endsWithSpace: false };
    // Unmarked text begins at its `BT`.
    this.add(this.textStart, end).runs.push(run);
    return run;
  }
}

/** The numbers in a list of operands; by hand, since most of what a page paints is numbers. */
function numbers(text: string): number[] {
  const found: number[] = [];
  let from = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const isGap = at === text.length || text.charCodeAt(at) <= 32;
    if (isGap && from >= 0) {
      found.push(Number(text.slice(from, at)));
      from = -1;
    } else if (!isGap && from < 0) from = at;
  }
  return found;
}

function createPart(
  mcid: number | undefined,
  open: readonly [number, number],
  { needsBox }: ContentRequest,
): Part {
  const box = mcid !== undefined && needsBox(mcid) ? createBox() : undefined;
  return { mcid, open, close: open, runs: [], hasPicture: false, hasPath: false, box };
}
