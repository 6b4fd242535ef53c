import { slideDirectives } from '../problems/slide-directives.ts';
import { options } from './options.ts';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';
import { findTypo } from '../problems/suggest.ts';

/** A front matter's values by their keys, and where the keys stand. */
type Entries = ReadonlyMap<string, { readonly value: unknown; readonly place: Place }>;

/** What front matter may hold beside the options: content, and Marp's directives for all slides. */
const otherKeys = ['terms', ...slideDirectives, 'headingDivider'];
/** What other tools call a setting. */
const otherNames: ReadonlyMap<string, string> = new Map([['language', 'lang']]);
/** Keys of other tools that are nearly one of ours. */
const nearKeys: ReadonlySet<string> = new Set([
  'data',
  'mark',
  'dates',
  'papers',
  'author-meta',
  'lead',
]);
/** Keys that many tools have, and that no lecture is written with. */
const commonKeys: ReadonlySet<string> = new Set(
  `abstract aliases aspectRatio background block-headings canonicalUrl categories category created
  css cssclass cssclasses date-modified description disqus documentclass drawings editor email
  engine execute export extra filters fonts format frontmatter geometry group head header-includes
  hero hide highlighter html icon id image images info jupyter kernelspec keywords lastmod
  lastUpdated layout licence license lineNumbers linkcolor math mdc menu modified nav nav_order
  next order outline output pagetitle parent permalink prev published publish redirect_from
  revealOptions sidebar sidebar_label sidebar_position site slideOptions slug sort status style
  summary tag tags toc transition type uid updated url version weight`.split(/\s+/),
);

/** Says which keys are nearly a setting, and where none of all is known to anybody: such lines may be text between rules. */
export function checkKeys(
  entries: Entries,
  { known: settings, isMarp }: { readonly known: readonly string[]; readonly isMarp: boolean },
): Finding[] {
  const known = [...settings, ...otherKeys];
  const misspelt = [...entries].flatMap(([key, { value, place }]) => {
    if (known.includes(key) || nearKeys.has(key)) return [];
    // For the first slide alone.
    if (isMarp && key.startsWith('_') && known.includes(key.slice(1))) return [];
    const near = otherNames.has(key) ? key : findTypo(key, [...known, ...otherNames.keys()]);
    const meant = otherNames.get(near ?? '') ?? near;
    if (meant === undefined) return [];
    const isOther = near === key || (key === `${meant}s` && typeof value === 'object');
    if (isOther && entries.has(meant)) return [];
    return [createFinding('front-matter-key', rangeOf(key, place), { key, meant })];
  });
  const keys = [...entries.keys()];
  const isForeign = keys.length > 0 && !keys.some((key) => isKnown(key, known));
  if (!isForeign || misspelt.length > 0) return misspelt;
  const [[key, { place }]] = entries as unknown as [[string, { readonly place: Place }]];
  return [createFinding('front-matter-unknown', rangeOf(key, place), { key })];
}

function isKnown(key: string, known: readonly string[]): boolean {
  // `markdown.marp.enableHtml`, `nav-order`: of a tool.
  return (
    known.includes(key) ||
    key in options ||
    nearKeys.has(key) ||
    commonKeys.has(key) ||
    /\w[._]\w/.test(key)
  );
}

function rangeOf(key: string, start: Place): { readonly start: Place; readonly end: Place } {
  return { start, end: { line: start.line, column: start.column + key.length } };
}
