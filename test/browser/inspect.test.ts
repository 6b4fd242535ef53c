import { describe, expect, it } from 'vitest';
import { inspectBrowsers } from '../../src/browser/inspect.ts';

const hasEmbedded = process.platform === 'linux' && process.arch === 'x64';

describe('what is known about the browsers', () => {
  it('names one that is used, with its version', async () => {
    const reports = await inspectBrowsers({ ...process.env, CHROME_PATH: '', LECTERN_BROWSER: '' });
    const used = reports.filter(({ isUsed }) => isUsed);
    expect(used).toHaveLength(1);
    expect(used[0]).toMatchObject({
      path: expect.any(String),
      version: expect.stringMatching(/^\d+\./),
      problem: undefined,
    });
    expect(reports.at(-1)?.source).toBe('embedded');
  });

  it.runIf(hasEmbedded)('follows LECTERN_BROWSER', async () => {
    const reports = await inspectBrowsers({ ...process.env, LECTERN_BROWSER: 'embedded' });
    expect(reports.find(({ isUsed }) => isUsed)).toMatchObject({
      source: 'embedded',
      version: '143.0.4',
    });
  });

  it('says why CHROME_PATH cannot be used, and that nothing else is', async () => {
    const reports = await inspectBrowsers({
      ...process.env,
      CHROME_PATH: '/no/such/chrome',
      LECTERN_BROWSER: '',
    });
    expect(reports[0]).toEqual({
      source: 'CHROME_PATH',
      name: 'CHROME_PATH',
      path: '/no/such/chrome',
      version: undefined,
      problem: 'It is not a program that can be run',
      isUsed: false,
    });
    expect(reports.some(({ isUsed }) => isUsed)).toBe(false);
  });

  it.runIf(process.platform === 'linux')('asks a program what it is', async () => {
    const [report] = await inspectBrowsers({
      ...process.env,
      CHROME_PATH: '/bin/false',
      LECTERN_BROWSER: '',
    });
    expect(report).toMatchObject({
      version: undefined,
      problem: expect.stringContaining('/bin/false'),
      isUsed: false,
    });
  });
});
