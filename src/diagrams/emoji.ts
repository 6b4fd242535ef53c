import { emojiCredit, readEmoji } from '../assets/emoji.ts';
import { listEmoji } from '../html/emoji.ts';

/** Loads the pictures of the emoji in a text, by their characters, as `data:` addresses; those without one are left out. */
export async function loadEmoji(text: string): Promise<Readonly<Record<string, string>>> {
  const pictures: Record<string, string> = {};
  for (const sequence of listEmoji(text, (each) => each)) {
    const picture = await readEmoji(sequence);
    if (picture) pictures[sequence] = `data:image/svg+xml;base64,${picture.toString('base64')}`;
  }
  return pictures;
}

/** Says in a drawing whose pictures it holds, as their licence asks. */
export function creditEmoji(svg: string): string {
  return `${svg.slice(0, svg.lastIndexOf('</svg>'))}<!-- ${emojiCredit} --></svg>`;
}
