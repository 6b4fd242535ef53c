import { unescapeHtml } from '../../html/foreign.ts';

/** A picture as a file. */
export interface PictureFile {
  /** Of its name: `png`, `jpeg`, `svg`. */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** The file in a `data:` address, escaped as it stands in a page; undefined where it holds none. */
export function decodePicture(escaped: string): PictureFile | undefined {
  const address = unescapeHtml(escaped);
  const [, type = '', isBase64, data = ''] =
    /^data:image\/([\w.+-]+)[^,]*?(;base64)?,([\s\S]*)$/.exec(address) ?? [];
  if (type === '') return undefined;
  const bytes = isBase64 ? Buffer.from(data, 'base64') : Buffer.from(decodeURIComponent(data));
  return { ending: type === 'svg+xml' ? 'svg' : type === 'jpg' ? 'jpeg' : type, bytes };
}
