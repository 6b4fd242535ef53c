import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { renderCoursePage } from '../../src/course/course-page.ts';
import type { Lecture } from '../../src/course/lecture.ts';
import { loadBundle } from '../../src/render/assets.ts';
import { createStore } from '../../src/store/store.ts';
import { headless } from '../browser.ts';
import { createProject, lectern, listFiles } from '../cli/lectern.ts';
import { slowness } from '../processor-time.ts';
import { findViolations } from '../player/axe.ts';
import { waterCourse } from './water-course.ts';

interface Link {
  readonly written: string;
  readonly href: string;
}

/** The links of a page as the browser resolves them, and the ids in it. */
async function readPage(page: Page, file: string): Promise<{ ids: string[]; links: Link[] }> {
  await page.goto(pathToFileURL(file).href);
  return page.evaluate(() => ({
    ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
    links: [...document.querySelectorAll<HTMLAnchorElement>('a[href]')].map((link) => ({
      written: link.getAttribute('href') ?? '',
      href: link.href,
    })),
  }));
}

/** The links in a folder of decks that lead nowhere. */
async function findDead(page: Page, dist: string): Promise<string[]> {
  const files = listFiles(dist).filter((file) => file.endsWith('.html'));
  const pages = new Map<string, Awaited<ReturnType<typeof readPage>>>();
  for (const file of files)
    pages.set(path.join(dist, file), await readPage(page, path.join(dist, file)));
  const isDead = ({ href }: Link): boolean => {
    const url = new URL(href);
    const target = fileURLToPath(new URL(url.pathname, 'file:'));
    const id = decodeURIComponent(url.hash.slice(1));
    const other = pages.get(target);
    return other ? id !== '' && !other.ids.includes(id) : !existsSync(target);
  };
  const dead = [...pages].flatMap(([file, { links }]) =>
    links.filter(isDead).map(({ written }) => `${path.relative(dist, file)}: ${written}`),
  );
  return dead.toSorted();
}

test(
  'every link of a course leads somewhere from file://, or is said',
  { timeout: 180_000 },
  async () => {
    const root = createProject(waterCourse);
    const { code, stdout, stderr } = await lectern(root, ['build', '-f', 'html', '--verbose']);
    expect(code).toBe(0);
    expect(stdout).toContain('dist/index.html (13 lectures)');
    const said = [
      ...stderr.matchAll(/^(\S+):(\d+):\d+ \w+ .*\[((?:anchor|link|note|wiki)-\S+)\]$/gm),
    ];
    expect(said.map(([, file, line, rule]) => `${file}:${line} ${rule}`).toSorted()).toEqual([
      'notes/3-still/02-ponds.md:5 anchor-missing',
      'notes/3-still/02-ponds.md:5 note-missing',
      'notes/4-people/01-wells.md:8 link-unbuilt',
    ]);
    const dist = path.join(root, 'dist');
    await headless.withPage(async (page) => {
      // Those that were said: in the notes nothing is there.
      expect(await findDead(page, dist)).toEqual([
        '3-still/02-ponds.html: gone.md',
        '4-people/01-wells.html: ../2-running/draft.html',
      ]);
      await page.goto(pathToFileURL(path.join(dist, 'index.html')).href);
      expect(await findViolations(page)).toEqual([]);
      // A link of a search leads to the slide.
      await page.type('#course-search', 'thermocline');
      await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
      expect(page.url()).toContain('3-still/01-lakes.html#layers');
    });
  },
);

/** A page of so many lectures, of 40 slides each. */
async function renderLarge(count: number): Promise<string> {
  const words = 'river lake spring water delta meander layer plant stone rain'.split(' ');
  const lectures = Array.from({ length: count }, (_, lecture): Lecture => {
    const slides = Array.from({ length: 40 }, (_each, slide) => {
      const text = Array.from(
        { length: 60 },
        (_word, at) => words[(at * 7 + slide + lecture) % 10],
      );
      return [`slide-${slide}`, `Slide ${slide} of ${lecture}`, text.join(' ')] as const;
    });
    const data = { lang: 'en', slides, lecture: { title: `Lecture ${lecture}` } };
    return {
      data: data as unknown as Lecture['data'],
      slides,
      terms: [],
      path: `lecture-${lecture}`,
      hasPdf: true,
      hasHandout: false,
    };
  });
  const content = { lectures, glossary: [], map: undefined, termMap: undefined };
  return renderCoursePage({ title: 'Large' }, content, await loadBundle('course', createStore()));
}

describe('the page of 200 lectures', () => {
  test('is painted within a second, and searched within 50 ms a letter', async () => {
    const file = path.join(createProject({ 'index.html': await renderLarge(200) }), 'index.html');
    expect(readFileSync(file).length).toBeGreaterThan(2_000_000);
    const times = await headless.withPage(async (page) => {
      await page.goto(pathToFileURL(file).href);
      return page.evaluate(async () => {
        const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
        await frame();
        await frame();
        const painted = performance.now();
        const field = document.querySelector<HTMLInputElement>('#course-search')!;
        field.focus();
        const search = (query: string): number => {
          const start = performance.now();
          field.value = query;
          field.dispatchEvent(new Event('input'));
          return performance.now() - start;
        };
        const letters = ['m', 'me', 'mea', 'meander', 'meander lake', 'slide 39 of 199', 'nothing'];
        const found = letters.map(search);
        return { painted, median: found.toSorted((a, b) => a - b)[3]!, worst: Math.max(...found) };
      });
    });
    const slow = slowness();
    expect(times.painted / slow).toBeLessThan(1000);
    expect(times.median / slow).toBeLessThan(50);
  });
});
