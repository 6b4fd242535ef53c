import { expect, test } from 'vitest';
import { createProject, lectern, lecternProcess } from './lectern.ts';

test('doctor shows what a build would use', async () => {
  const { code, stdout, stderr } = await lectern(createProject(), ['doctor']);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toMatch(
    /^Lectern +0\.1\.0\nNode +\d+\.\d+\.\d+ \(\w+, \w+\)\nmarp-core +5\.0\.2\nmermaid +11\.\d+\.\d+\n/,
  );
  expect(stdout).toMatch(/^Fonts +.*source-sans-3, /m);
  expect(stdout.match(/^Browser .* \(used\)$/gm)).toHaveLength(1);
  expect(stdout).toMatch(/^Works +yes, a page opened after \d+\.\d s\n$/m);
});

test('without a browser that works it ends with exit code 3', async () => {
  const { code, stdout, stderr } = await lecternProcess(createProject(), ['doctor'], {
    CHROME_PATH: '/no/such/browser',
    LECTERN_BROWSER: undefined,
  });
  expect(code).toBe(3);
  expect(stdout).not.toContain('(used)');
  expect(stderr).toMatch(/^error CHROME_PATH is "\/no\/such\/browser"/);
});
