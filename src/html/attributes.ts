import { escapeHtml } from './escape.ts';

/** The attributes of an element, in the order in which they are written; values are text, not escaped. */
export type Attributes = ReadonlyMap<string, string>;

/** Attributes as an opening tag has them, each after a space. */
export function renderAttributes(attributes: Attributes): string {
  return [...attributes]
    .map(([name, value]) => ` ${escapeHtml(name)}="${escapeHtml(value)}"`)
    .join('');
}
