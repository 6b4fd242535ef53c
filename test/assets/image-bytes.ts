/** Pictures of a few bytes each. */
import { crc32, deflateSync } from 'node:zlib';

/** The beginning of a PNG, which says its size. */
export function pngOf(width: number, height: number): Buffer {
  const header = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1');
  return Buffer.concat([header, bigEndian(width), bigEndian(height), Buffer.alloc(9)]);
}

/** A whole PNG, black all over. */
export function blackPng(width: number, height: number): Buffer {
  const part = (name: string, content: Buffer): Buffer => {
    const named = Buffer.concat([Buffer.from(name), content]);
    return Buffer.concat([bigEndian(content.length), named, bigEndian(crc32(named))]);
  };
  const header = Buffer.concat([bigEndian(width), bigEndian(height), Buffer.from([8, 0, 0, 0, 0])]);
  const rows = deflateSync(Buffer.alloc((width + 1) * height));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    part('IHDR', header),
    part('IDAT', rows),
    part('IEND', Buffer.alloc(0)),
  ]);
}

function bigEndian(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

function box(name: string, ...content: Buffer[]): Buffer {
  const inside = Buffer.concat(content);
  return Buffer.concat([bigEndian(inside.length + 8), Buffer.from(name), inside]);
}

/** A picture 6 wide and 4 high, with the orientation that a camera notes. */
export function jpegOf(orientation: number): Buffer {
  const exif = Buffer.from(
    `457869660000 4d4d002a00000008 0001 0112 0003 00000001 ${orientation.toString(16).padStart(4, '0')}0000 00000000`.replaceAll(
      ' ',
      '',
    ),
    'hex',
  );
  const app1 = Buffer.concat([Buffer.from([0xff, 0xe1, 0, exif.length + 2]), exif]);
  const app0 = Buffer.from('ffe000104a46494600010100000100010000', 'hex');
  const frame = Buffer.from('ffc0000b080004000601011100ffd9', 'hex');
  return Buffer.concat([Buffer.from('ffd8', 'hex'), app0, app1, frame]);
}

/** The boxes of a picture 9 wide and 8 high. */
export function avifOf(brand: string): Buffer {
  const flags = Buffer.alloc(4);
  const size = box('ispe', flags, bigEndian(9), bigEndian(8));
  return Buffer.concat([
    box('ftyp', Buffer.from(brand), flags, Buffer.from('mif1avif')),
    box('meta', flags, box('iprp', box('ipco', size))),
  ]);
}
