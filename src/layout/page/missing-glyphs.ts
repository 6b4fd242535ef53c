/** No font has a sign for it, and none ever will: it is not assigned. */
const unassigned = '\u0378';

/** Side of the square that each character is drawn in, and the size of the type, CSS pixels. */
const side = 48;
const size = 28;

/**
 * Which of these characters neither the document's fonts nor the system's have: each comes out as the box that stands for a
 * character that does not exist.
 */
export async function findMissingGlyphs(characters: readonly string[]): Promise<string[]> {
  const families = new Set([...document.fonts].map(({ family }) => family.replaceAll('"', '')));
  const own = [...families]
    .filter((family) => !family.startsWith('KaTeX'))
    .map((own) => `"${own}"`);
  const canvas = document.createElement('canvas');
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return [];
  context.font = `${size}px ${[...own, 'sans-serif'].join(', ')}`;
  await document.fonts.load(context.font, characters.join(''));
  const draw = (character: string): string => {
    context.clearRect(0, 0, side, side);
    context.fillText(character, size / 4, size * 1.2);
    return context.getImageData(0, 0, side, side).data.join(' ');
  };
  const box = draw(unassigned);
  return characters.filter((character) => draw(character) === box);
}
