import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** What axe-core finds with all its rules, WCAG's and those of best practice: rule and place. */
export async function findViolations(page: Page): Promise<string[]> {
  // The page's policy lets no script in; the debugger may.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: engine } = globalThis as unknown as {
      axe: {
        run: (
          context: Document,
        ) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await engine.run(document);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

/** Looks that people ask their system for. */
export const looks = ['light', 'dark', 'forced colours'] as const;

/** Has a page look so. */
export async function emulate(page: Page, look: (typeof looks)[number]): Promise<void> {
  if (look !== 'forced colours') return;
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value: 'active' },
      { name: 'prefers-color-scheme', value: 'dark' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}
