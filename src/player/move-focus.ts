/** Moves the focus in a grid by the arrow keys; false for other keys, and where there is nothing to go to. */
export function moveFocus(shown: readonly HTMLElement[], key: string): boolean {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -1, ArrowDown: 1 }[key];
  const at = shown.indexOf(document.activeElement as HTMLElement);
  if (step === undefined || shown.length === 0) return false;
  if (at < 0) {
    // From the field into the grid: to the present slide, or to the first that was found.
    if (key !== 'ArrowDown') return false;
    (shown.find((each) => each.closest('[data-current]')) ?? shown[0])?.focus();
    return true;
  }
  const isVertical = key === 'ArrowUp' || key === 'ArrowDown';
  const target = isVertical ? findInNextRow(shown, at, step) : shown[at + step];
  target?.focus();
  return true;
}

/** The nearest of the row above or below. */
function findInNextRow(
  shown: readonly HTMLElement[],
  at: number,
  step: number,
): HTMLElement | undefined {
  const here = shown[at]?.getBoundingClientRect();
  let row: number | undefined;
  let best: HTMLElement | undefined;
  let distance = Number.POSITIVE_INFINITY;
  for (let index = at + step; here && shown[index]; index += step) {
    const box = shown[index]?.getBoundingClientRect();
    if (!box || Math.abs(box.top - here.top) < 2) continue;
    row ??= box.top;
    if (Math.abs(box.top - row) >= 2) break;
    if (Math.abs(box.left - here.left) >= distance) continue;
    distance = Math.abs(box.left - here.left);
    best = shown[index];
  }
  return best;
}
