/** Stand-ins for files of code, in a line of their own, which nothing reads as Markdown before `remark-includes` does. */
import type { CodeInclude } from '../../blocks/code-include.ts';

/** A file of code, and how the fence around it would begin. */
export interface IncludeMark extends CodeInclude {
  /** @default what the file's name ends with */
  readonly lang?: string | undefined;
  readonly meta?: string | undefined;
}

/** No note holds it. */
const end = '\uFDDC';
/** What stands before a mark in its line, and the mark. */
export const includeMark: RegExp = new RegExp(`^([ \\t]*)${end}([\\da-f]+)${end}[ \\t]*$`);
/** Marks in a text, each with the end of the line before it. */
export const strayMark: RegExp = new RegExp(`(?:\\n[ \\t>]*)?${end}([\\da-f]+)${end}`, 'g');

/** Digits and letters alone, so that no syntax is found in it. */
export function writeIncludeMark(include: IncludeMark): string {
  const bytes = new TextEncoder().encode(JSON.stringify(include));
  return end + Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('') + end;
}

/** Reads what `includeMark` found. */
export function readIncludeMark(code: string): IncludeMark {
  const bytes = (code.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));
  return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes))) as IncludeMark;
}
