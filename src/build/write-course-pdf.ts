import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Headless } from '../browser/browser.ts';
import { coursePdfName } from '../course/order-lectures.ts';
import { createStaging } from '../files/staging.ts';
import type { Settings } from '../options/settings.ts';
import { CliError } from '../problems/cli-error.ts';
import type { Disk } from '../store/disk.ts';
import { createStore } from '../store/store.ts';
import { createBuildTools } from './build-tools.ts';
import type { FoundLectures } from './find-lectures.ts';
import type { DeckReport } from './report-deck.ts';
import type { WrittenOutputs } from './write-outputs.ts';

/** What was written of a lecture. */
export interface LecturePdf extends Pick<WrittenOutputs, 'files'> {
  /** Undefined where there is no deck. */
  readonly report: DeckReport | undefined;
}

/** The PDF of a course. */
export interface WrittenCoursePdf {
  /** Absolute. */
  readonly file: string;
  readonly lectures: number;
}

interface CoursePdfSource extends Pick<FoundLectures, 'lectures' | 'links'> {
  readonly settings: Settings;
  /** Of the lectures. */
  readonly results: readonly LecturePdf[];
  readonly headless: Headless;
  readonly disk: Disk | undefined;
}

/**
 * Binds the PDFs of lectures, in the order of the course; undefined where there are not two.
 * @throws {CliError} output-clash, and what writing throws
 */
export async function writeCoursePdf({
  settings,
  lectures,
  links,
  results,
  headless,
  disk,
}: CoursePdfSource): Promise<WrittenCoursePdf | undefined> {
  const { outDir, root, epoch, course: title, author, institution, term } = settings;
  const file = path.join(outDir, coursePdfName);
  const order = [...links.keys()];
  const written = lectures
    .map((lecture, index) => ({ place: order.indexOf(lecture), result: results[index] }))
    .toSorted((a, b) => a.place - b.place)
    .flatMap(({ result }) => {
      const pdf = result?.files.find(({ format }) => format === 'pdf')?.path;
      return pdf !== undefined && result?.report ? [{ pdf, report: result.report }] : [];
    });
  if (written.length < 2) return undefined;
  if (written.some(({ pdf }) => pdf === file))
    throw new CliError('output-clash', {
      first: 'A lecture',
      second: 'the PDF of the course',
      output: coursePdfName,
    });
  const { makeCoursePdf } = await import('../outputs/course-pdf.ts');
  await using tools = createBuildTools(headless, { notes: 1, store: createStore(disk) });
  const bytes = await makeCoursePdf({
    title,
    author,
    lines: [author, institution, term].flatMap((line) => line ?? []),
    language: settings.lang ?? written[0]!.report.lang,
    lectures: await Promise.all(
      written.map(async ({ pdf, report }) => ({
        title: report.title,
        path: path.relative(outDir, pdf).split(path.sep).join('/'),
        bytes: await readFile(pdf),
      })),
    ),
    epoch,
    store: tools.store,
    usePage: (shell, use) => tools.measuringPage.use(shell, use),
  });
  await using staging = createStaging(root);
  await staging.stage(file, bytes);
  await staging.commit();
  return { file, lectures: written.length };
}
