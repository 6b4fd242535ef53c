/** Leaves out labels of a chart's time axis, as few as needed, when they run into each other. */
export function thinAxes(): void {
  for (const axis of document.querySelectorAll('#stage .grid')) {
    const labels = [...axis.querySelectorAll('.tick text')];
    const boxes = labels.map((label) => label.getBoundingClientRect());
    const overlaps = (step: number): boolean =>
      boxes.some(
        (box, index) =>
          index % step === 0 && (boxes[index + step]?.left ?? Infinity) < box.right + 6,
      );
    let step = 1;
    while (overlaps(step)) step += 1;
    for (const [index, label] of labels.entries()) if (index % step !== 0) label.remove();
  }
}
