import type { Image } from 'mdast';
import { createEmojiFinder } from '../assets/emoji.ts';
import { loadHighlighter } from '../assets/highlight.ts';
import { resolveImagePath } from '../assets/image-file.ts';
import { type ImageRequest, type LoadedImage, loadImages } from '../assets/images.ts';
import { loadMaths } from '../assets/maths.ts';
import { codeLanguage } from '../blocks/code.ts';
import type { MarpWriter } from '../blocks/marp-writer.ts';
import type { InlineMaths, Maths } from '../blocks/nodes.ts';
import type { Section } from '../blocks/section.ts';
import { findParts, rangeOf } from '../blocks/section-parts.ts';
import { createTextRenderer, type FindEmoji } from '../html/emoji.ts';
import { createFinding, createRange, type Finding } from '../problems/problem.ts';
import type { Store } from '../store/store.ts';

/** What is loaded for a note. */
export interface MaterialRequest {
  /** Address of the picture on the title slide. */
  readonly logo: string | undefined;
  readonly sections: readonly Section[];
  /** Absolute folder of the note, and of the project. */
  readonly noteDir: string;
  readonly root: string;
  readonly store: Store;
}

/** What rendering a note's slides needs, loaded beforehand so that rendering itself is pure. */
export interface SlideParts extends Pick<
  MarpWriter,
  'renderText' | 'highlight' | 'maths' | 'drawings' | 'alertWords'
> {
  /** Pictures by the address that the note gives them. */
  readonly images: ReadonlyMap<string, LoadedImage>;
  /** Items of lists are revealed one by one. */
  readonly incremental: boolean;
}

/** What was loaded. */
export interface Material extends Pick<
  SlideParts,
  'renderText' | 'highlight' | 'maths' | 'images'
> {
  readonly findEmoji: FindEmoji;
  readonly formulas: readonly (Maths | InlineMaths)[];
  /** Something is set in italics. */
  readonly hasItalics: boolean;
  /** Pictures that cannot be had, and formulas that do not parse. */
  readonly findings: readonly Finding[];
  /** Absolute paths of the pictures, whether they are there or not. */
  readonly inputs: readonly string[];
}

/** Loads pictures, highlights code and renders formulas. */
export async function loadMaterial(request: MaterialRequest): Promise<Material> {
  const { sections, store } = request;
  const parts = sections.map((section) => ({ section, ...findParts(section, store) }));
  const findEmoji = createEmojiFinder(store);
  const renderText = createTextRenderer(findEmoji);
  const code = parts.flatMap((part) => part.code);
  const formulas = parts.flatMap((part) => part.formulas);
  const [pictures, highlight, maths] = await Promise.all([
    loadPictures(
      parts.flatMap(({ section, images }) => images.map((image) => requestOf(section, image))),
      request,
    ),
    loadHighlighter(
      code.map((node) => ({ code: node.value, lang: codeLanguage(node) })),
      { store, renderText },
    ),
    loadMaths(formulas, { store, findEmoji }),
  ]);
  const broken = parts.flatMap(({ section, formulas: own }) =>
    own.flatMap((node) => {
      const result = maths(node.value, node.type === 'math');
      if (result.type === 'rendered') return [];
      const range = rangeOf(section, node);
      return [createFinding('formula-broken', range, { message: result.message })];
    }),
  );
  return {
    findEmoji,
    renderText,
    highlight,
    maths,
    formulas,
    images: pictures.images,
    hasItalics: parts.some((part) => part.hasItalics),
    findings: [...pictures.findings, ...broken],
    inputs: pictures.inputs,
  };
}

function requestOf(section: Section, image: Image): ImageRequest {
  return { url: image.url, place: rangeOf(section, image) };
}

async function loadPictures(
  named: readonly ImageRequest[],
  { logo, ...context }: MaterialRequest,
): Promise<Pick<Material, 'images' | 'findings' | 'inputs'>> {
  const requests = [
    ...named.filter(({ url }) => url !== ''),
    ...(logo ? [{ url: logo, place: undefined }] : []),
  ];
  const images = await loadImages(requests, context);
  const findings = requests.flatMap(({ url, place }) => {
    const image = images.get(url);
    if (image?.type === 'failed') return [{ ...image.finding, range: createRange(place) }];
    return image?.type === 'remote' ? [createFinding('image-remote', place, { url })] : [];
  });
  const inputs = requests.flatMap(({ url }) => resolveImagePath(url, context) ?? []);
  return { images, findings, inputs };
}
