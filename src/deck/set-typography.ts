import { setBlocks, setPhrasing } from '../blocks/set-typography.ts';
import { listSigns, setText } from '../blocks/typographic-text.ts';
import { findTypographicSigns, type TypographicSigns } from '../i18n/typographic-signs.ts';
import type { Store } from '../store/store.ts';
import { changeSlide } from './create-slide.ts';
import type { DeckMeta, Slide } from './types.ts';

/** Writes typographic signs into what people read; ids, addresses and sources stay. */
export interface Typographer {
  readonly setSlides: (slides: readonly Slide[]) => readonly Slide[];
  readonly setMeta: (meta: DeckMeta) => DeckMeta;
  readonly setText: (text: string) => string;
  /** All that it may write, for fonts. */
  readonly signs: string;
}

/** Creates it for a language, by its BCP 47 tag; it changes nothing where `isOn` is false. */
export function createTypographer(lang: string, isOn: boolean, store: Store): Typographer {
  const signs = isOn ? findTypographicSigns(lang) : undefined;
  if (!signs) return { setSlides: asIs, setMeta: asIs, setText: asIs, signs: '' };
  const setSlide = (slide: Slide): Slide => {
    const shown = store.get('typographic slide', [slide.hash, lang], () => setShown(slide, signs));
    const notes = slide.notes.map((note) => ({ ...note, blocks: setBlocks(note.blocks, signs) }));
    // Places and notes are no part of what is remembered.
    return { ...shown, id: slide.id, source: slide.source, notes };
  };
  const setString = (text: string): string => setText(text, signs);
  return {
    setSlides: (slides) => slides.map(setSlide),
    setMeta: (meta) => setMeta(meta, setString),
    setText: setString,
    signs: listSigns(signs),
  };
}

function asIs<Value>(value: Value): Value {
  return value;
}

function setShown(slide: Slide, signs: TypographicSigns): Slide {
  const { title, breadcrumb, chapter, blocks } = slide;
  const change = {
    title: title && { ...title, content: setPhrasing(title.content, signs) },
    breadcrumb: breadcrumb.map((step) => setText(step, signs)),
    chapter: chapter && setText(chapter, signs),
    blocks: setBlocks(blocks, signs),
  };
  return changeSlide(slide, change);
}

function setMeta(meta: DeckMeta, set: (text: string) => string): DeckMeta {
  const { title, author, course, institution } = meta;
  const setIf = (text: string | undefined): string | undefined => text && set(text);
  return {
    ...meta,
    title: set(title),
    author: setIf(author),
    course: setIf(course),
    institution: setIf(institution),
  };
}
