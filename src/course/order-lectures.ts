/** The name of the page that lists them, in the folder of the decks. */
export const indexName = 'index.html';

/** The name of the PDF of all of them, beside that page. */
export const coursePdfName = 'course.pdf';

/** A lecture's place: its path, and what its front matter says. */
export interface LecturePlace {
  /** With `/`, without an extension. */
  readonly path: string;
  readonly order?: number | undefined;
  /** The place of the chapter of a note that it is made of: its folder has the note's name, and stands where a note does. */
  readonly chapter?: number | undefined;
}

const byName = new Intl.Collator('en', { numeric: true });

/**
 * Lectures in the order in which they are given: those with an `order` first, the others by their folders and names, numbers
 * in them by their value.
 */
export function orderLectures<Lecture extends LecturePlace>(
  lectures: readonly Lecture[],
): Lecture[] {
  return lectures.toSorted(
    (a, b) =>
      (a.order ?? Infinity) - (b.order ?? Infinity) ||
      comparePaths(pathOf(a), pathOf(b)) ||
      (a.chapter ?? 0) - (b.chapter ?? 0),
  );
}

/** Of the note, where it is a chapter. */
function pathOf({ path, chapter }: LecturePlace): string {
  return chapter === undefined ? path : path.slice(0, path.lastIndexOf('/'));
}

/** What lies in a folder comes before its folders. */
function comparePaths(a: string, b: string): number {
  const [one, two] = [a.split('/'), b.split('/')];
  const depth = Math.min(one.length, two.length);
  for (let index = 0; index < depth; index += 1) {
    const isLast = [one, two].map(({ length }) => index === length - 1);
    if (isLast[0] !== isLast[1]) return isLast[0] ? -1 : 1;
    const order = byName.compare(one[index]!, two[index]!);
    if (order !== 0) return order;
  }
  return a < b ? -1 : Number(a > b);
}
