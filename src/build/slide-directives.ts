import type { FrontMatter } from '../markdown/front-matter.ts';

/** Marp's directives for every slide, as an ordinary note's front matter may set them. @param footer of the config file */
export function readSlideDirectives(
  { values }: FrontMatter,
  footer: string | undefined,
): Record<string, string> {
  const keys = ['class', 'color', 'backgroundColor', 'header', 'footer', 'paginate'];
  const all = footer === undefined ? {} : { _footer: footer };
  const own = Object.fromEntries(
    keys.flatMap((key) => {
      const value = values.get(key)?.value;
      return typeof value === 'string' || typeof value === 'boolean'
        ? [[`_${key}`, String(value)]]
        : [];
    }),
  );
  return { ...all, ...own };
}
