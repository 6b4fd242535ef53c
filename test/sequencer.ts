import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Folders whose tests want neither a browser nor a process. */
const quick = [
  'blocks',
  'deck',
  'html',
  'i18n',
  'layout',
  'markdown',
  'options',
  'problems',
  'protocol',
  'relations',
  'rules',
  'source',
  'store',
];

/** Small files that take long. Where Vitest has no times of an earlier run it goes by size. */
const slow = ['watch/watched-deck', 'live/long-note', 'live/large-diagrams', 'browser/unpack'];

/**
 * Quick tests first: within seconds they say what is broken. Then what takes longest, so that at the end no process waits
 * for another.
 */
export class QuickFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}

function rank({ moduleId, project }: TestSpecification): number {
  const name = path.relative(path.join(project.config.root, 'test'), moduleId);
  const [folder = ''] = name.split(path.sep);
  if (quick.includes(folder)) return 0;
  return slow.includes(name.replaceAll('\\', '/').replace('.test.ts', '')) ? 1 : 2;
}
