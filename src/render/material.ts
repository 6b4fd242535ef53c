import type { Code, Image } from 'mdast';
import { createEmojiFinder } from '../assets/emoji.ts';
import { findMeantLanguage, loadHighlighter } from '../assets/highlight.ts';
import {
  type ImageContext,
  type ImageRequest,
  loadPictures,
  type Pictures,
} from '../assets/images.ts';
import { loadMaths } from '../assets/maths.ts';
import { codeLanguage, highlightedPart } from '../blocks/code.ts';
import type { MarpWriter } from '../blocks/marp-writer.ts';
import type { InlineMaths, Maths } from '../blocks/nodes.ts';
import type { Section } from '../blocks/section.ts';
import { findParts, rangeOf } from '../blocks/section-parts.ts';
import type { Asset } from '../html/assets.ts';
import { createTextRenderer, type FindEmoji } from '../html/emoji.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { createDirectiveAssets } from './directive-pictures.ts';
import type { LinkTarget } from '../html/fill.ts';
import { reportFormulas } from './report-formulas.ts';

/** What is loaded for a note. */
export interface MaterialRequest extends ImageContext {
  /** Address of the picture on the title slide. */
  readonly logo: string | undefined;
  readonly sections: readonly Section[];
  /** Addresses in directives. */
  readonly directivePictures: readonly string[];
}

/** What rendering a note's slides needs, loaded beforehand so that rendering itself is pure. */
export interface SlideParts extends Pick<
  MarpWriter,
  'renderText' | 'highlight' | 'maths' | 'drawings' | 'alertWords'
> {
  readonly images: Pictures['images'];
  /** Where links to files lead, by their addresses. */
  readonly links: ReadonlyMap<string, LinkTarget>;
  /** Items of lists are revealed one by one. */
  readonly incremental: boolean;
}

/** What was loaded. Findings tell of formulas that do not parse, too. */
export interface Material extends Pictures, Pick<SlideParts, 'renderText' | 'highlight' | 'maths'> {
  readonly findEmoji: FindEmoji;
  readonly formulas: readonly (Maths | InlineMaths)[];
  /** Pictures that directives name, by their keys. */
  readonly directiveAssets: ReadonlyMap<string, Asset>;
  /** Something is set in italics. */
  readonly hasItalics: boolean;
}

/** Loads pictures, highlights code and renders formulas. */
export async function loadMaterial(request: MaterialRequest): Promise<Material> {
  const { logo, sections, directivePictures, store } = request;
  const parts = sections.map((section) => ({ section, ...findParts(section, store) }));
  const findEmoji = createEmojiFinder(store);
  const renderText = createTextRenderer(findEmoji);
  const code = parts.flatMap((part) => part.code);
  const formulas = parts.flatMap((part) => part.formulas);
  const named = parts
    .flatMap(({ section, images }) => images.map((image) => requestOf(section, image)))
    .filter(({ url }) => url !== '');
  for (const url of [...(logo ? [logo] : []), ...directivePictures])
    named.push({ url, place: undefined });
  const [pictures, highlight, maths, languages] = await Promise.all([
    loadPictures(named, request, 'image-remote'),
    loadHighlighter(code.map(highlightedPart), { store, renderText }),
    loadMaths(formulas, { store, findEmoji }),
    Promise.all(
      parts.flatMap(({ section, code: own }) => own.map((node) => checkLanguage(section, node))),
    ),
  ]);
  const ranged = parts.flatMap(({ section, formulas: own }) =>
    own.map((node) => ({ node, range: rangeOf(section, node) })),
  );
  return {
    findEmoji,
    renderText,
    highlight,
    maths,
    formulas,
    directiveAssets: createDirectiveAssets(directivePictures, pictures.images),
    hasItalics: parts.some((part) => part.hasItalics),
    ...pictures,
    findings: [...pictures.findings, ...reportFormulas(ranged, maths), ...languages.flat()],
  };
}

function requestOf(section: Section, image: Image): ImageRequest {
  return { url: image.url, place: rangeOf(section, image) };
}

async function checkLanguage(section: Section, node: Code): Promise<Finding[]> {
  const name = codeLanguage(node);
  const meant = name === '' ? undefined : await findMeantLanguage(name);
  if (meant === undefined) return [];
  return [createFinding('fence-unknown', rangeOf(section, node).start, { name, meant })];
}
