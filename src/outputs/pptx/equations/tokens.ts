/** What a formula is set of: letters, signs, words and the room between them. */
import type { Xml } from '../xml.ts';
import { closing, opening, spellVariant, writeSpace } from './characters.ts';
import type { MathNode } from './math-node.ts';
import type { Pen, RunStyle } from './pen.ts';
import { UnsayableError } from '../unsayable.ts';

/** Bars that stretch are others than the sign that one number divides another. */
export function spellBar(sign: string): string {
  return sign === '∣' ? '|' : sign === '∥' ? '‖' : sign;
}

const styles: Readonly<Record<string, RunStyle['style']>> = {
  normal: 'p',
  bold: 'b',
  italic: 'i',
  'bold-italic': 'bi',
};

/** Letters and digits in a variant of MathML's. */
export function writeLetters(text: string, variant: string, pen: Pen): Xml {
  const spelt = spellVariant(text, variant);
  const style = styles[variant] ?? (spelt === undefined ? undefined : 'p');
  if (style === undefined) throw new UnsayableError(`letters that are ${variant}`);
  return pen.run(spelt ?? text, { style, isLiteral: style === 'p' && /[^\d.]/.test(text) });
}

/** A letter, or a name. */
export function writeIdentifier({ text, attributes }: MathNode, pen: Pen): Xml {
  const isName = Array.from(text).length > 1;
  const variant = attributes['mathvariant'] ?? (isName ? 'normal' : 'italic');
  return writeLetters(text === '∣' || text === '∥' ? spellBar(text) : text, variant, pen);
}

/** Signs of a language for formulas, where they are read as one. */
const special = new Set('&|#%"^_~`\\/@');

/** An operator, a relation, punctuation. */
export function writeSign({ text, attributes }: MathNode, pen: Pen): Xml {
  if (text === '') return '' as Xml;
  const style = styles[attributes['mathvariant'] ?? 'normal'] ?? 'p';
  // A bracket that stands alone is none to whoever pairs them.
  const isLiteral = opening.has(text) || closing.has(text) || special.has(text);
  return pen.run(text.normalize('NFC'), { style, isLiteral });
}

/** Words, with the spaces as wide as they were. */
export function writeWords({ text, attributes }: MathNode, pen: Pen): Xml {
  const variant = attributes['mathvariant'] ?? 'normal';
  // U+2063 stands where KaTeX draws things closer together.
  const words = text.replaceAll('\u2063', '').replaceAll('\u00A0', ' ');
  if (words === '' || text.includes('\u2063')) return '' as Xml;
  const spelt = variant in styles ? undefined : spellVariant(words, variant);
  const style = variant.includes('bold') ? 'b' : variant.includes('italic') ? 'i' : 'p';
  return pen.run(spelt ?? words, { style, isText: true });
}

/** Room. */
export function writeGap({ attributes }: MathNode, pen: Pen): Xml {
  const width = readEm(attributes['width'] ?? '0em');
  if ('mathbackground' in attributes && width > 0) throw new UnsayableError('a line');
  const space = writeSpace(width);
  return space === '' ? ('' as Xml) : pen.run(space, { isText: true });
}

/** Lengths of KaTeX's are in em, or in points of ten to an em. */
function readEm(length: string): number {
  const number = Number.parseFloat(length);
  return length.endsWith('em') ? number : number / 10;
}
