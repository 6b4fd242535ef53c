import { ensureStyles, settlePage } from '../../browser/page/settle.ts';
import { createHtmlReceiver, type SentHtml } from '../../html/sent.ts';
import { type Measurement, type MeasureRequest, measureSlides } from './measure.ts';
import { type Verification, verifySlides } from './verify.ts';

/** What slides measure in one density, and what was seen of those that fit in the base density. */
export interface Seen {
  readonly full: readonly Measurement[];
  /** As wide as a column, where that was asked for. */
  readonly narrow: readonly Measurement[];
  readonly verifications: readonly Verification[];
  /** The same of those that may grow and fill little, in larger type. */
  readonly larger: readonly LargerText[];
}

/** How a slide came out in larger type. */
export interface LargerText extends Verification {
  readonly density: -1 | -2;
}

/** Text that fills less of its slide is set larger. */
const maxFill = 0.55;

/**
 * Shows a body and measures its slides in one density; those that fit in the base density are verified in the same look.
 * Where something leaves one of them all the same, its atoms are measured too.
 */
export async function showAndMeasure(
  body: SentHtml,
  requests: readonly MeasureRequest[],
  density: number,
): Promise<Seen> {
  await showBody(body);
  const first = measureSlides(requests, density);
  const whole = density === 0 ? first.filter(({ fits }) => fits).map(({ id }) => id) : [];
  const verifications = verifySlides(whole);
  const larger = verifyLarger(requests, verifications);
  const leaving = new Set(verifications.filter(({ overflow }) => overflow > 0).map(({ id }) => id));
  const again = measureSlides(
    requests
      .filter(({ id }) => leaving.has(id))
      .map((request) => ({ ...request, isWholeEnough: false })),
    density,
  );
  const full = [...first.filter(({ id }) => !leaving.has(id)), ...again];
  const high = new Set(full.filter(({ fits }) => !fits).map(({ id }) => id));
  const narrow = measureSlides(
    requests.filter(
      ({ id, inColumn }) => inColumn === 'always' || (inColumn === 'ifTooHigh' && high.has(id)),
    ),
    density,
    true,
  );
  return { full, narrow, verifications, larger };
}

function verifyLarger(
  requests: readonly MeasureRequest[],
  verifications: readonly Verification[],
): LargerText[] {
  const growing = new Set(requests.flatMap(({ id, mayGrow }) => (mayGrow ? [id] : [])));
  const best = new Map<string, LargerText>();
  let short = verifications.filter(({ id }) => growing.has(id));
  const rows = new Map(short.map(({ id }) => [id, countCodeRows(id)]));
  for (const density of [-1, -2] as const) {
    const ids = short.flatMap(({ id, fill, overflow }) =>
      fill < maxFill && overflow === 0 ? [id] : [],
    );
    setDensity(ids, density);
    // A line of code goes on under itself where it must, not for the sake of its size.
    short = verifySlides(ids).filter(
      ({ id, overflow }) => overflow === 0 && countCodeRows(id) === rows.get(id),
    );
    for (const each of short) best.set(each.id, { ...each, density });
    setDensity(ids, 0);
  }
  return [...best.values()];
}

/** How many lines a slide's code takes as it is shown. */
function countCodeRows(id: string): number {
  const lines = document.getElementById(id)?.querySelectorAll<HTMLElement>('pre .line') ?? [];
  return [...lines].reduce((sum, line) => {
    const height = Number.parseFloat(getComputedStyle(line).lineHeight);
    return sum + Math.round(line.offsetHeight / height);
  }, 0);
}

function setDensity(ids: readonly string[], density: number): void {
  for (const id of ids) document.getElementById(id)?.setAttribute('data-density', String(density));
}

/** Shows a body of finished slides and verifies them all. */
export async function showAndVerify(body: SentHtml): Promise<Verification[]> {
  await showBody(body);
  return verifySlides();
}

/** Of the document: what it was sent last it need not be sent again. */
const receive = createHtmlReceiver();

function showBody(sent: SentHtml): Promise<void> {
  ensureStyles();
  return settlePage(`<div class="measured">${receive(sent).join('')}</div>`);
}
