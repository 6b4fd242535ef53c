import type { FrontMatter } from '../markdown/front-matter.ts';

/** Marp's directives for every slide, as an ordinary note's front matter may set them. */
export function readSlideDirectives({ values }: FrontMatter): Record<string, string> {
  const keys = ['class', 'color', 'backgroundColor', 'header', 'footer', 'paginate'];
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = values.get(key)?.value;
      return typeof value === 'string' || typeof value === 'boolean'
        ? [[`_${key}`, String(value)]]
        : [];
    }),
  );
}
