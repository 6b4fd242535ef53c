// The floor of a build: what the browser alone takes for finished decks.
import { pathToFileURL } from 'node:url';
import puppeteer from 'puppeteer-core';

/** Seconds that a browser takes, with its start, to load and print HTML files, one after the other. */
export async function printFinished(browser, files) {
  const start = performance.now();
  const running = await puppeteer.launch({
    executablePath: browser.path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      // As Lectern starts it: without the pages of its address bar.
      '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
    ],
  });
  try {
    const page = await running.newPage();
    for (const file of files) {
      await page.goto(pathToFileURL(file).href);
      // A document of 2,000 slides takes longer than puppeteer waits.
      await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, timeout: 0 });
    }
  } finally {
    await running.close();
  }
  return (performance.now() - start) / 1000;
}
