/** Texts of one type. */
export interface TypedTexts {
  /** CSS pixels. */
  readonly size: number;
  readonly weight: number;
  readonly texts: readonly string[];
}

/** What is measured, and in which font. */
export interface TextsRequest {
  /** Value of CSS `font-family`. */
  readonly font: string;
  /** `@font-face` rules. */
  readonly fontCss: string;
  readonly types: readonly TypedTexts[];
}

/** Widths of texts in CSS pixels, in their order. */
export async function measureTexts({
  font,
  fontCss,
  types,
}: TextsRequest): Promise<readonly (readonly number[])[]> {
  const style = document.createElement('style');
  style.textContent = fontCss;
  document.head.append(style);
  const context = document.createElement('canvas').getContext('2d')!;
  const widths: number[][] = [];
  for (const { size, weight, texts } of types) {
    const face = `${weight} ${size}px ${font}`;
    await document.fonts.load(face, texts.join(''));
    context.font = face;
    widths.push(texts.map((text) => context.measureText(text).width));
  }
  style.remove();
  return widths;
}
