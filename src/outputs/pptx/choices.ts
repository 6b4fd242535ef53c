/** Content of which each program takes the first that it knows: https://ecma-international.org/publications-and-standards/standards/ecma-376/ part 3. */
import { extensions } from './names.ts';
import { element, type Xml, type XmlChild } from './xml.ts';

/** What content is for. */
export interface Choices {
  /**
   * For PowerPoint since 2019. It is told by its slide zooms, which LibreOffice has not: that knows equations, but not all of
   * them, and connectors, but finds ways of its own for them.
   */
  readonly modern?: XmlChild;
  /** For who knows equations, LibreOffice among them. */
  readonly maths?: XmlChild;
  readonly fallback: XmlChild;
}

/** Writes content with what stands in its place elsewhere. */
export function writeChoices({ modern, maths, fallback }: Choices): Xml {
  const { a14, mc, pslz } = extensions;
  return element(
    'mc:AlternateContent',
    { 'xmlns:mc': mc },
    modern &&
      element('mc:Choice', { 'xmlns:a14': a14, 'xmlns:pslz': pslz, Requires: 'a14 pslz' }, modern),
    maths && element('mc:Choice', { 'xmlns:a14': a14, Requires: 'a14' }, maths),
    element('mc:Fallback', {}, fallback),
  );
}
