/**
 * Problem: a link from a PDF to a file beside it is relative, and Chromium prints absolute addresses alone.
 * Approach: it is given addresses of a host that does not exist, which are replaced in the PDF that it makes.
 */
import { encodePath, type LinkFile, type LinkTarget } from '../html/fill.ts';
import { createToken } from '../html/tokens.ts';
import type { DeckRenderer } from '../render/deck-renderer.ts';
import { isPlainId } from './paper-ids.ts';

const host = 'https://deck.invalid/';

/** A renderer for paper: links to other decks lead to their files of the same kind. */
export function linkPaper(
  { fill, link }: Pick<DeckRenderer, 'fill' | 'link'>,
  extension: string,
): Pick<DeckRenderer, 'fill' | 'link'> {
  const linkFile: LinkFile = (target) => host + encodeURIComponent(addressOf(target, extension));
  return {
    fill: (body, nameId) => fill(body, nameId, linkFile),
    link: (body, nameId) => link(body, nameId, linkFile),
  };
}

function addressOf(target: LinkTarget, extension: string): string {
  if (target.type === 'file') return encodePath(target.path);
  const { path, id } = target;
  // Other ids have other names on paper, which that deck alone knows.
  const place = id !== undefined && isPlainId(id) ? `#nameddest=${id}` : '';
  return encodePath(path + extension) + place;
}

/** Makes addresses of files relative, in a PDF as Chromium writes it; no byte moves. */
export function unlinkPaper(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!text.includes(host)) return bytes;
  const changed = text.replace(/(?<=\/URI )\(https:\/\/deck\.invalid\/([^)]*)\)/g, (whole, file) =>
    `(${decodeURIComponent(file as string)})`.padEnd(whole.length),
  );
  return Buffer.from(changed, 'latin1');
}

/** Links that nobody sees: Chromium names the places that links lead to, and other decks lead to any slide. */
export function namePlaces(ids: readonly string[]): string {
  const links = ids.map((id) => `<a href="${createToken('to-id', id)}"></a>`);
  return `<div style="display:none">${links.join('')}</div>`;
}
