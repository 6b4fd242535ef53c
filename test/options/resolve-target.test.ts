import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { OptionValues } from '../../src/options/option-values.ts';
import { resolveTarget } from '../../src/options/resolve-target.ts';

type Flags = Partial<OptionValues>;
const none: Flags = {};
const folder = ['', ''] as const;
type Target = readonly [
  flags: Flags,
  config: Flags,
  outcome: readonly [file: string, format: string],
];

const targets: readonly Target[] = [
  [{}, none, folder],
  [{ outDir: 'out' }, none, folder],
  [{ outDir: 'v1.2' }, none, folder],
  [{ outDir: 'deck.html/' }, none, folder],
  [{ outDir: 'deck.html\\' }, none, folder],
  [{ outDir: '.html' }, none, folder],
  [{ outDir: 'folder.html' }, none, folder],
  [{ outDir: 'deck.html' }, none, ['deck.html', 'html']],
  [{ outDir: 'a/Deck.HTM' }, none, ['a/Deck.HTM', 'html']],
  [{ outDir: 'deck.pdf' }, { formats: ['html'] }, ['deck.pdf', 'pdf']],
  [{ outDir: 'deck.handout.pdf' }, none, ['deck.handout.pdf', 'handout']],
  [{ outDir: 'deck.pdf', formats: ['handout'] }, none, ['deck.pdf', 'handout']],
  [{ outDir: 'deck.txt' }, none, ['deck.txt', 'text']],
  [{ outDir: 'deck.notes.txt' }, none, ['deck.notes.txt', 'notes']],
  [{ outDir: '-' }, none, ['-', 'html']],
  [{ outDir: '-' }, { formats: ['pdf'] }, ['-', 'pdf']],
  [{ outDir: '-' }, { formats: ['html', 'pdf'] }, ['-', 'html']],
  [{ outDir: '-', formats: ['notes'] }, { formats: ['pdf'] }, ['-', 'notes']],
];

test.each(targets)('%j with %j is %j', (flags, config, [file, format]) => {
  const root = createFolder();
  const { values, outFile } = resolveTarget(flags, config, root);
  expect(outFile).toBe(['', '-'].includes(file) ? file || undefined : path.join(root, file));
  expect(values.formats).toEqual(format === '' ? flags.formats : [format]);
});

test.each<readonly [Flags, string]>([
  [{ outDir: 'deck.html', formats: ['pdf'] }, 'pdf is none of its kind'],
  [{ outDir: 'deck.html', formats: ['html', 'pdf'] }, 'html and pdf are 2'],
  [{ outDir: '-', formats: ['html', 'pdf'] }, 'html and pdf are 2'],
])('%j is refused', (flags, what) => {
  expect(() => resolveTarget(flags, none, createFolder())).toThrow(
    `--out-dir ${flags.outDir} is one file, and ${what}`,
  );
});

function createFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-target-'));
  mkdirSync(path.join(folder, 'folder.html'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}
