/** The files beside a deck's Marp Markdown: pictures, drawings, fonts, each once. */
import { readEmoji } from '../../assets/emoji.ts';
import type { FindEmoji } from '../../html/emoji.ts';
import { fileName } from '../../blocks/phrasing.ts';

/** Files of one folder; it grows as slides name them. */
export interface MarpFiles {
  /** Takes a picture by the address that holds it, and gives the address of its file. */
  readonly addPicture: (src: string, name: string) => string;
  /** Takes an emoji, and gives the address of its picture, which `loadEmoji` loads; undefined where there is none. */
  readonly addEmoji: (sequence: string) => string | undefined;
  readonly loadEmoji: () => Promise<void>;
  /** Takes a file, and gives its address. */
  readonly add: (bytes: Uint8Array, name: string) => string;
  /** By their names in the folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Creates an empty folder of a name. */
export function createMarpFiles(folder: string, findEmoji: FindEmoji): MarpFiles {
  const emoji = new Map<string, string>();
  const files = new Map<string, Uint8Array>();
  const known = new Map<string, string>();
  const add: MarpFiles['add'] = (bytes, name) => {
    const free = findFree(name, files);
    files.set(free, bytes);
    return encodeURI(`${folder}/${free}`);
  };
  return {
    files,
    add,
    addEmoji: (sequence) => {
      const code = findEmoji(sequence);
      if (code === undefined) return undefined;
      emoji.set(`emoji-${code}.svg`, sequence);
      return encodeURI(`${folder}/emoji-${code}.svg`);
    },
    loadEmoji: async () => {
      for (const [name, sequence] of emoji) {
        const bytes = await readEmoji(sequence);
        if (bytes) files.set(name, bytes);
      }
    },
    addPicture: (src, name) => {
      const before = known.get(src);
      if (before !== undefined) return before;
      const { bytes, ending } = readDataUrl(src);
      const plain = fileName(name)
        .replace(/\.[^.]*$/, '')
        .replace(/[^\p{L}\p{N}_-]+/gu, '-');
      const address = add(bytes, `${plain.slice(0, 60) || 'picture'}.${ending}`);
      known.set(src, address);
      return address;
    },
  };
}

/** "a.png", or "a-2.png" where that is taken. */
function findFree(name: string, files: ReadonlyMap<string, unknown>): string {
  const taken = new Set([...files.keys()].map((each) => each.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? name : name.replace(/(?=\.[^.]*$)/, `-${number}`);
    if (!taken.has(free.toLowerCase())) return free;
  }
}

const endings: Readonly<Record<string, string>> = { jpeg: 'jpg', 'svg+xml': 'svg' };

function readDataUrl(src: string): { readonly bytes: Uint8Array; readonly ending: string } {
  const [, kind = 'png', coding, data = ''] =
    /^data:image\/([\w+.-]+)[^,]*?(;base64)?,(.*)$/s.exec(src) ?? [];
  const bytes =
    coding === undefined
      ? new TextEncoder().encode(decodeURIComponent(data))
      : Buffer.from(data, 'base64');
  return { bytes, ending: endings[kind] ?? kind };
}
