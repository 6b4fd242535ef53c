/** Pictures of slides say who made them, so that no other picture is ever removed with those of slides that are gone. */
import { crc32 } from 'node:zlib';

/** The signature and the first chunk, which says the size. */
const headLength = 33;

const mark = createTextChunk('Software', 'Lectern');

/** Says in a PNG that Lectern has made it. */
export function markPng(png: Uint8Array): Uint8Array {
  return Buffer.concat([png.subarray(0, headLength), mark, png.subarray(headLength)]);
}

/** Whether a file that begins so was made by Lectern. */
export function isMarked(start: Uint8Array): boolean {
  return mark.equals(start.subarray(headLength, markEnd));
}

/** How much of a file the mark is found in, in bytes. */
export const markEnd: number = headLength + mark.length;

/** https://www.w3.org/TR/png-3/#11tEXt */
function createTextChunk(keyword: string, text: string): Buffer {
  const data = Buffer.from(`tEXt${keyword}\0${text}`, 'latin1');
  const chunk = Buffer.alloc(data.length + 8);
  chunk.writeUInt32BE(data.length - 4);
  data.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(data), data.length + 4);
  return chunk;
}
