/**
 * The pictures of a note, taken into the deck as `data:` addresses. What a note says is an address of an unknown author's:
 * it may lead out of the project, into a pipe, to a script or to the network, so each step trusts the one before it only.
 */
import { createFinding, type Finding, type FindingPlace } from '../problems/problem.ts';
import { embedAddress, embedImage, type ImageData } from './image-data.ts';
import { type ImageFolders, imageLimit, readImageFile } from './image-file.ts';

/** A picture that a note names, as it names it, and where. */
export interface ImageRequest {
  readonly url: string;
  readonly place: FindingPlace | undefined;
}

/** A picture as a `data:` address with its natural size in CSS pixels, or what it is instead. */
export type LoadedImage =
  | { type: 'loaded'; src: string; width: number; height: number }
  | { type: 'remote' }
  | { type: 'failed'; finding: Finding };

/** Loads each address once, in the order given; failures become findings at the first place that asks. Never throws. */
export async function loadImages(
  requests: readonly ImageRequest[],
  context: ImageFolders,
): Promise<ReadonlyMap<string, LoadedImage>> {
  const loaded = new Map<string, LoadedImage>();
  // One after the other: pictures are large, and a note may name two thousand.
  for (const request of requests)
    if (!loaded.has(request.url)) loaded.set(request.url, await loadImage(request, context));
  return loaded;
}

async function loadImage(request: ImageRequest, folders: ImageFolders): Promise<LoadedImage> {
  const { url, place } = request;
  const shown = shorten(url);
  if (/^(?:https?:|\/\/)/i.test(url)) return { type: 'remote' };
  if (/^(?:[a-z]:[\\/]|\\\\)/i.test(url))
    return fail(createFinding('image-outside', place, { url: shown }));
  if (/^data:/i.test(url)) {
    // Base64 takes four characters for three bytes, percent codes nine.
    if (url.length > imageLimit * 3) return refuse(request, 'it has more than 20 MB');
    return resultOf(embedAddress(url), request);
  }
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0].toLowerCase();
  if (scheme !== undefined) return refuse(request, `"${scheme}" addresses are not read`);
  try {
    const file = await readImageFile(url, folders);
    if (file.type === 'read') return resultOf(embedImage(file.bytes), request);
    if (file.type === 'outside') return fail(createFinding('image-outside', place, { url: shown }));
    if (file.type === 'unreadable') return refuse(request, file.message);
    const suggestion = file.suggestion
      ? `Did you mean "${file.suggestion}"?`
      : 'Paths are relative to the note.';
    return fail(createFinding('image-missing', place, { url: shown, suggestion }));
  } catch {
    return refuse(request, 'its folder cannot be read');
  }
}

function resultOf(data: ImageData, request: ImageRequest): LoadedImage {
  if (data.type === 'refused') return refuse(request, data.message);
  return { type: 'loaded', src: data.src, width: data.width, height: data.height };
}

function refuse({ url, place }: ImageRequest, message: string): LoadedImage {
  return fail(createFinding('image-unreadable', place, { url: shorten(url), message }));
}

function fail(finding: Finding): LoadedImage {
  return { type: 'failed', finding };
}

/** A `data:` address may have millions of characters; and what does not print has no business in a terminal. */
function shorten(url: string): string {
  const text = url.replace(/\p{Cc}/gu, '\uFFFD');
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
