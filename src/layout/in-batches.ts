/**
 * So many slides the page shows at once. What a browser needs for them it can use again for the next, and a note of thousands
 * of slides takes no more memory than one of hundreds.
 */
const mostShown = 64;

/**
 * Shows slides in turns, and gives what was seen, turn by turn. Two turns are under way: while the page lays out one, the next
 * is rendered and sent.
 */
export async function inTurns<T, Seen>(
  slides: readonly T[],
  show: (shown: readonly T[]) => Promise<Seen>,
): Promise<Seen[]> {
  const seen: Seen[] = [];
  const turns = divide(slides);
  // Leaving the loop ends the turns for both.
  const work = async (): Promise<void> => {
    for (const { turn, shown } of turns) seen[turn] = await show(shown);
  };
  await Promise.all([work(), work()]);
  return seen;
}

function* divide<T>(slides: readonly T[]): Generator<{ turn: number; shown: readonly T[] }> {
  for (let turn = 0; turn * mostShown < slides.length; turn += 1)
    yield { turn, shown: slides.slice(turn * mostShown, (turn + 1) * mostShown) };
}
