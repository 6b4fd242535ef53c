/**
 * The pictures of a note, taken into the deck as `data:` addresses. What a note says is an address of an unknown author's:
 * it may lead out of the project, into a pipe, to a script or to the network, so each step trusts the one before it only.
 */
import {
  createFinding,
  createRange,
  type Finding,
  type FindingPlace,
} from '../problems/problem.ts';
import { hashOf } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { embedAddress, embedImage, type ImageData } from './image-data.ts';
import type { ImageSize } from './image-kind.ts';
import { fetchImage } from './remote-image.ts';
import {
  findProjectFile,
  type ProjectFolders,
  maxFileSize,
  type NoFile,
  readProjectFile,
  resolveProjectPath,
} from '../files/project-file.ts';

/** A picture that a note names, as it names it, and where. */
export interface ImageRequest {
  readonly url: string;
  readonly place: FindingPlace | undefined;
}

/** Where pictures are, and what remembers them. */
export interface ImageContext extends ProjectFolders {
  /** Pictures on the network are fetched. @default false */
  readonly allowsRemote?: boolean;
  /** @default they stay as they are */
  readonly shrink?: ShrinkImage | undefined;
  readonly store: Store;
}

/** A picture inside the deck. */
export type EmbeddedImage = Extract<ImageData, { type: 'embedded' }>;

/**
 * Gives a picture with fewer pixels where it has more than a slide can show; its size stays the one it had. Refuses one that
 * takes too long to draw.
 */
export type ShrinkImage = (image: EmbeddedImage) => Promise<ImageData>;

/** A picture as a `data:` address with its natural size in CSS pixels, or what it is instead. */
export type LoadedImage =
  | (ImageSize & {
      readonly type: 'loaded';
      readonly src: string;
      /** Of the address. */
      readonly hash: string;
    })
  | {
      readonly type: 'remote';
      /** Why it could not be fetched, where that was tried. */
      readonly message?: string;
    }
  | { readonly type: 'failed'; readonly finding: Finding };

/**
 * Loads each address once, in the order given; failures become findings at the first place that asks. Never throws. A file
 * that has not changed is not read again.
 */
export async function loadImages(
  requests: readonly ImageRequest[],
  context: ImageContext,
): Promise<ReadonlyMap<string, LoadedImage>> {
  await fetchAhead(requests, context);
  const loaded = new Map<string, LoadedImage>();
  // One after the other: pictures are large, and a note may name two thousand.
  for (const request of requests)
    if (!loaded.has(request.url)) loaded.set(request.url, await loadImage(request, context));
  return loaded;
}

function isPictureName(name: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name);
}

/** Servers are slow: several are asked at a time. */
async function fetchAhead(requests: readonly ImageRequest[], context: ImageContext): Promise<void> {
  if (!context.allowsRemote) return;
  const urls = new Set(requests.map(({ url }) => url).filter(isRemote)).values();
  const work = async (): Promise<void> => {
    for (const url of urls) await fetchOnce(url, context);
  };
  await Promise.all(Array.from({ length: 6 }, work));
}

/** Once a session, also where it fails: nobody wants to wait for a server at every save. */
function fetchOnce(url: string, context: ImageContext): Promise<HashedImage | NoFile> {
  return context.store.get('remote picture', [url, context.shrink !== undefined], async () => {
    const bytes = await fetchImage(url);
    return 'type' in bytes ? bytes : describeImage(embedImage(bytes), context);
  });
}

function isRemote(url: string): boolean {
  return /^(?:https?:|\/\/)/i.test(url);
}

/** Pictures, what is to be said of them, and where they were looked for. */
export interface Pictures {
  /** By the address that asks for them. */
  readonly images: ReadonlyMap<string, LoadedImage>;
  /** Those that cannot be had, and those on the network, at every place that asks. */
  readonly findings: readonly Finding[];
  /** Absolute paths, whether they are there or not. */
  readonly inputs: readonly string[];
}

/** Loads pictures; of one on the network the finding `remote` speaks. */
export async function loadPictures(
  requests: readonly ImageRequest[],
  context: ImageContext,
  remote: 'image-remote' | 'style-remote',
): Promise<Pictures> {
  const images = await loadImages(requests, context);
  const findings = requests.flatMap(({ url, place }) => {
    const image = images.get(url);
    if (image?.type === 'failed') return [{ ...image.finding, range: createRange(place) }];
    if (image?.type !== 'remote') return [];
    const { message } = image;
    if (message === undefined) return [createFinding(remote, place, { url })];
    return [createFinding('image-unfetched', place, { url: shorten(url), message })];
  });
  const inputs = requests.flatMap(({ url }) => resolveProjectPath(url, context) ?? []);
  return { images, findings, inputs };
}

async function loadImage(request: ImageRequest, context: ImageContext): Promise<LoadedImage> {
  const { url } = request;
  if (isRemote(url)) return loadRemote(request, context);
  if (/^(?:[a-z]:[\\/]|\\\\)/i.test(url)) return failOutside(request);
  if (/^data:/i.test(url)) {
    // Base64 takes four characters for three bytes, percent codes nine.
    if (url.length > maxFileSize * 3) return refuse(request, 'it has more than 20 MB');
    const load = (): Promise<HashedImage> => describeImage(embedAddress(url), context);
    const image = await context.store.get('picture', [url, context.shrink !== undefined], load);
    return resultOf(image, request);
  }
  const scheme = /^[a-z][a-z\d+.-]*:/i.exec(url)?.[0].toLowerCase();
  if (scheme !== undefined) return refuse(request, `"${scheme}" addresses are not read`);
  return loadFile(request, context).catch(() => refuse(request, 'its folder cannot be read'));
}

async function loadRemote(request: ImageRequest, context: ImageContext): Promise<LoadedImage> {
  if (!context.allowsRemote) return { type: 'remote' };
  const image = await fetchOnce(request.url, context);
  if (image.type === 'embedded') return resultOf(image, request);
  return { type: 'remote', message: 'message' in image ? image.message : '' };
}

async function loadFile(request: ImageRequest, context: ImageContext): Promise<LoadedImage> {
  const { url, place } = request;
  const found = await findProjectFile(url, context, isPictureName);
  if (found.type === 'outside') return failOutside(request);
  if (found.type === 'unreadable') return refuse(request, found.message);
  if (found.type === 'missing') {
    const suggestion = found.suggestion
      ? `Did you mean "${found.suggestion}"?`
      : 'Paths are relative to the note.';
    return fail(createFinding('image-missing', place, { url: shorten(url), suggestion }));
  }
  const load = async (): Promise<HashedImage | NoFile> => {
    const bytes = await readProjectFile(found);
    return 'type' in bytes ? bytes : describeImage(embedImage(bytes), context);
  };
  const image = await context.store.get(
    'picture file',
    [found.file, found.version, context.shrink !== undefined],
    load,
  );
  if (image.type === 'embedded' || image.type === 'refused') return resultOf(image, request);
  return refuse(request, image.type === 'unreadable' ? image.message : 'it was exchanged');
}

type HashedImage =
  | (EmbeddedImage & { readonly hash: string })
  | Extract<ImageData, { type: 'refused' }>;

async function describeImage(data: ImageData, { shrink }: ImageContext): Promise<HashedImage> {
  if (data.type === 'refused') return data;
  const image = shrink ? await shrink(data) : data;
  if (image.type === 'refused') return image;
  return { ...image, hash: hashOf(image.src) };
}

function resultOf(data: HashedImage, request: ImageRequest): LoadedImage {
  if (data.type === 'refused') return refuse(request, data.message);
  return { ...data, type: 'loaded' };
}

function failOutside({ url, place }: ImageRequest): LoadedImage {
  return fail(createFinding('image-outside', place, { url: shorten(url) }));
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
