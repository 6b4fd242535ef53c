import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from 'vitest';
import { createProject, lectern } from '../cli/lectern.ts';
import { launchBrowser } from '../watch/open-watch.ts';
import { findViolations } from '../player/axe.ts';

/** Serves a folder below `/repo/` as GitHub Pages does. */
function serve(folder: string): ReturnType<typeof createServer> {
  return createServer(({ url = '' }, response) => {
    const [, name = ''] = /^\/repo\/(.*)$/.exec(url) ?? [];
    const file = path.join(folder, name);
    const isThere = name !== '' && existsSync(file);
    response.writeHead(isThere ? 200 : 404, { 'content-type': 'text/html' });
    response.end(readFileSync(isThere ? file : path.join(folder, '404.html')));
  });
}

test(
  'a page that is not there leads to the course from any depth, in its language',
  { timeout: 180_000 },
  async () => {
    const project = createProject({
      'lectern.config.yml': 'course: Wasser\nlang: de\n',
      'notes/1/a.md': '# Flüsse\n\nEin Text.\n',
      'notes/2/b.md': '# Seen\n\nEin Ufer.\n',
    });
    await lectern(project, ['build', '--site', '-f', 'html']);
    const server = serve(path.join(project, 'site')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    try {
      const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}/repo/`;
      // That of the suite reaches no server.
      await using browser = await launchBrowser();
      const page = await browser.newPage();
      await page.goto(`${root}x/y/gone.html`);
      await page.waitForFunction((base) => document.baseURI === base, {}, root);
      expect(await page.$eval('h1', (each) => each.textContent)).toBe('Diese Seite gibt es nicht');
      const links = await page.$$eval('a', (all) => all.map(({ href }) => href));
      expect(links).toEqual([`${root}index.html`, `${root}1/a.html`, `${root}2/b.html`]);
      expect(await findViolations(page)).toEqual([]);
      await page.type('#course-search', 'Ufer');
      const found = await page.$eval(
        '#course-results a',
        (each) => (each as HTMLAnchorElement).href,
      );
      expect(found).toContain(`${root}2/b.html#`);
      // Two slashes name no other host.
      const { origin } = new URL(root);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      await page.goto(`${origin}//x/gone.html`, { waitUntil: 'networkidle0' });
      expect(asked).toContain(`${origin}/x/index.html`);
      expect(asked.filter((url) => /^https?:/.test(url) && !url.startsWith(origin))).toEqual([]);
    } finally {
      server.close();
    }
  },
);
