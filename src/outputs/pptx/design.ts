/** What slides are made upon: layouts with their placeholders, from Lectern's own design or from a template. */
import type { XmlElement } from '@rgrove/parse-xml';
import type { Box } from '../page/seen-slide.ts';
import type { WriteColour } from './palette.ts';
import type { Part, Relation } from './package.ts';
import { element, type Xml } from './xml.ts';

/** What a layout is for. */
export type LayoutKind =
  | 'title'
  | 'section'
  | 'agenda'
  | 'text'
  | 'columns'
  | 'picture'
  | 'titleOnly'
  | 'statement';

/** A place of a layout that slides fill: they name it by its type and its number. */
export interface Placeholder {
  /** As PowerPoint names it: `title`, `body`, `pic`, `obj`. */
  readonly type: string;
  readonly idx?: string | undefined;
  readonly box: Box;
  /** Size of its first level, pixels. */
  readonly size: number;
  /** Nothing that slides inherit says that size: they say it themselves. @default false */
  readonly isUnsized?: boolean;
  /** Its first level has a bullet. @default what its layout is for */
  readonly hasBullets?: boolean;
  /** How its text is filled: an element `a:solidFill`. @default with the colour of text */
  readonly fill?: Xml | undefined;
  /** Room between its edges and its text, both sides together, pixels. @default none */
  readonly padding?: Pick<Box, 'width' | 'height'>;
}

/** The room that a placeholder's box has for text. */
export function textRoom(
  { width, height }: Pick<Box, 'width' | 'height'>,
  { padding = { width: 0, height: 0 } }: Placeholder,
): Pick<Box, 'width' | 'height'> {
  return { width: width - padding.width, height: height - padding.height };
}

/** A layout. */
export interface Layout {
  readonly path: string;
  readonly title: Placeholder | undefined;
  /** What it has for content, from the first to the last that is read. */
  readonly bodies: readonly Placeholder[];
  readonly footer: Placeholder | undefined;
  readonly number: Placeholder | undefined;
}

/** What a template's presentation says, its slides apart. */
export interface TemplatePresentation {
  readonly root: XmlElement;
  readonly relations: readonly Relation[];
}

/** A master with its layouts, and all that belongs to them. */
export interface Design {
  /** Pixels of a slide. */
  readonly width: number;
  readonly height: number;
  readonly layouts: Readonly<Record<LayoutKind, Layout>>;
  /** Where content may stand beside a title. */
  readonly room: Box;
  readonly parts: readonly Part[];
  /** Paths of masters, each with the number that it goes by. */
  readonly masters: readonly { readonly path: string; readonly id: number }[];
  readonly notesMaster: string;
  readonly tableStyle: string;
  readonly colour: WriteColour;
  /** Of a template's slides, `#rrggbb`. @default Lectern's own, or one that is not known */
  readonly ground?: string | undefined;
  /** A template's: its own sizes and colours hold for text. */
  readonly isTemplate: boolean;
  /** The template's presentation, and what that refers to. @default Lectern's own */
  readonly presentation?: TemplatePresentation;
}

/** Names a placeholder as slides and layouts do; `obj` is what is meant where no type stands. */
export function writePlaceholder({ type, idx }: Pick<Placeholder, 'type' | 'idx'>): Xml {
  return element('p:ph', { type: type === 'obj' ? undefined : type, idx });
}
