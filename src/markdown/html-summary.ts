import type { Html } from 'mdast';
import { sliceHtml } from './html-places.ts';

const summaryStart = /(?:\s|<!--[\s\S]*?-->)*<summary\b/iy;
const summaryElement =
  /^((?:\s|<!--[\s\S]*?-->)*)<summary[^>]*>([\s\S]*?)(?:<\/summary[^>]*>([\s\S]*)|$)/di;

/** Whether HTML has a summary at an offset. */
export function startsSummary(html: string, offset: number): boolean {
  summaryStart.lastIndex = offset;
  return summaryStart.test(html);
}

/** The summary that the HTML of details begins with, and what stands around it; undefined where there is none. */
export function splitSummary(
  html: Html,
): { readonly summary: Html; readonly around: readonly Html[] } | undefined {
  const { indices } = summaryElement.exec(html.value) ?? {};
  const slice = (group: number): Html => {
    const [from, to] = indices?.[group] ?? [0, 0];
    return sliceHtml(html, from, to);
  };
  return indices && { summary: slice(2), around: [slice(1), slice(3)] };
}
