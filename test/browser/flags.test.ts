import { expect, test } from 'vitest';
import { installed } from '../browser.ts';

test('a window loads no page of the browser itself', async () => {
  const addresses = await installed.withPage(async (page) => {
    await page.setContent('<p>a</p>');
    const session = await page.browser().target().createCDPSession();
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    await session.detach();
    return targetInfos.map(({ url }) => url);
  });
  expect(addresses.filter((url) => url.startsWith('chrome:'))).toEqual([]);
});
