/** What is known of who can use a deck: clause by clause, with the lines that break one. */
import { type Criterion, criteria } from './criteria.ts';
import type { ClauseResult } from './pdf/check-pdf.ts';

/** Something in a note that breaks a criterion, or that a person must look at. */
export interface Occurrence {
  /** The criterion's number. */
  readonly criterion: string;
  readonly verdict: 'failed' | 'judge';
  /** 1-based; undefined where it is in no line. */
  readonly line: number | undefined;
  /** What is there, a sentence without a full stop. */
  readonly what: string;
  /** What to do, or what to ask oneself. */
  readonly hint: string;
}

/** How it stands with a clause. */
export type Verdict = 'failed' | 'judge' | 'not-applicable' | 'passed';

/** A clause of a standard. */
export interface ClauseVerdict {
  readonly id: string;
  /** What it is called, or what holds. */
  readonly name: string;
  /** Of WCAG. */
  readonly level?: Criterion['level'];
  readonly verdict: Verdict;
  readonly note?: string;
  readonly occurrences: readonly Pick<Occurrence, 'hint' | 'line' | 'what'>[];
}

/** The report of one deck. */
export interface AccessReport {
  readonly title: string;
  readonly language: string;
  readonly slides: number;
  /** Of WCAG 2.1, levels A and AA. */
  readonly wcag: readonly ClauseVerdict[];
  /** Of PDF/UA-1, for the PDF of the slides, by the Matterhorn Protocol. */
  readonly pdf: readonly ClauseVerdict[];
}

const usual: Readonly<Record<Criterion['by'], Verdict>> = {
  absent: 'not-applicable',
  'built-in': 'passed',
  checked: 'passed',
  person: 'judge',
};

/** Decides each criterion. */
export function judgeCriteria(occurrences: readonly Occurrence[]): ClauseVerdict[] {
  return criteria.map(({ id, level, name, by, note }) => {
    const own = occurrences.filter(({ criterion }) => criterion === id);
    const found = own.some(({ verdict }) => verdict === 'failed') ? 'failed' : own[0]?.verdict;
    return { id, level, name, verdict: found ?? usual[by], note, occurrences: own };
  });
}

/** What a program cannot tell of a PDF, although the Matterhorn Protocol asks it. */
const forPersons: readonly (readonly [id: string, name: string])[] = [
  ['01-006', 'Tags say what things are: is each heading, list and table one?'],
  ['09-001', 'Tags stand in the order in which the page is read.'],
  ['13-008', 'What is told of a picture says what it shows.'],
];

/** Puts what a program finds in a PDF beside what is left to people. */
export function judgePdf(results: readonly ClauseResult[]): ClauseVerdict[] {
  const checked = results.map(({ id, says, result, failures }): ClauseVerdict => ({
    id,
    name: says,
    verdict: result,
    occurrences: failures.map((what) => ({ line: undefined, what, hint: '' })),
  }));
  const others = forPersons.map(([id, name]): ClauseVerdict => ({
    id,
    name,
    verdict: 'judge',
    occurrences: [],
  }));
  return [...checked, ...others].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** How many clauses have each verdict. */
export function countVerdicts(clauses: readonly ClauseVerdict[]): Record<Verdict, number> {
  const counts = { passed: 0, failed: 0, judge: 0, 'not-applicable': 0 };
  for (const { verdict } of clauses) counts[verdict] += 1;
  return counts;
}

/** What nobody but a person or a licensed program can say. */
export const limits: readonly string[] = [
  'A person judges whether texts for pictures say what these show, whether link texts and titles make sense, and whether colour or place alone carries meaning.',
  'Clauses that are passed by every deck are held by the tests of Lectern, not looked at anew for this one.',
  'A statement of conformance for the PDF wants a licensed checker too, such as PAC or veraPDF, and a test with a screen reader.',
];
