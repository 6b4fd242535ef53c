/** A regular file in an archive. */
export interface TarFile {
  /** Relative, with `/`, without `.` or `..`. */
  readonly name: string;
  readonly mode: number;
  readonly bytes: Uint8Array;
}

const block = 512;

/**
 * Parses a ustar archive of regular files and folders, which is what the embedded browser's package brings;
 * folders are left out.
 * @throws {Error} for links, devices, long names, names that lead elsewhere, and archives that are cut off
 */
export function parseTar(archive: Uint8Array): TarFile[] {
  const files: TarFile[] = [];
  let offset = 0;
  while (offset + block <= archive.length && archive[offset] !== 0) {
    const header = archive.subarray(offset, offset + block);
    const name = readText(header, 0, 100);
    if (header[345] !== 0) throw new Error(`The archive holds a name longer than ${name}`);
    const size = readOctal(header, 124, 12);
    const type = String.fromCharCode(header[156] ?? 0);
    offset += block;
    if (offset + size > archive.length) throw new Error(`The archive ends inside ${name}`);
    if (type === '0' || type === '\0') {
      if (!isInside(name)) throw new Error(`The archive names ${JSON.stringify(name)}`);
      files.push({
        name,
        mode: readOctal(header, 100, 8),
        bytes: archive.subarray(offset, offset + size),
      });
    } else if (type !== '5') {
      throw new Error(`The archive holds ${JSON.stringify(name)}, of type ${JSON.stringify(type)}`);
    }
    offset += Math.ceil(size / block) * block;
  }
  return files;
}

function isInside(name: string): boolean {
  return (
    !/[\\:]/.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

function readText(header: Uint8Array, start: number, length: number): string {
  const field = Buffer.from(header.subarray(start, start + length));
  const end = field.indexOf(0);
  return field.toString('utf8', 0, end === -1 ? length : end);
}

function readOctal(header: Uint8Array, start: number, length: number): number {
  const text = readText(header, start, length).trim();
  if (!/^[0-7]+$/.test(text)) throw new Error('The archive has a broken header');
  return Number.parseInt(text, 8);
}
