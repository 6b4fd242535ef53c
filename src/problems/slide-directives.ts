/** Marp's directives that can be said of one slide, with a `_` before them, or of all. */
export const slideDirectives: readonly string[] = [
  'class',
  'color',
  'backgroundColor',
  'backgroundImage',
  'backgroundPosition',
  'backgroundRepeat',
  'backgroundSize',
  'header',
  'footer',
  'paginate',
];
