import type { DiagramSource, Draw, Drawing } from './drawing.ts';

/** What a drawing may take of a slide below its title, px of a slide 1280 wide. */
const room = { width: 1104, height: 470 };
/** Another form must be this much larger to be worth changing what the author wrote. */
const leastGain = 1.1;

/**
 * Draws diagrams. A flowchart whose labels come out too small is drawn in the other direction and closer together too;
 * the form with the largest labels is taken.
 */
export async function drawLegibly(
  sources: readonly DiagramSource[],
  draw: Draw,
): Promise<readonly Drawing[]> {
  const drawings = await draw(sources);
  const forms = drawings.map((drawing, index) =>
    drawing.type === 'drawn' && scaleOf(drawing) < 1 ? otherForms(sources[index]) : [],
  );
  const all = forms.flat();
  if (all.length === 0) return drawings;
  const drawn = await draw(all);
  let next = 0;
  return drawings.map((drawing, index) => {
    const others = drawn.slice(next, next + (forms[index]?.length ?? 0));
    next += others.length;
    return others.reduce(
      (best, each) => (scaleOf(each) > scaleOf(best) * leastGain ? each : best),
      drawing,
    );
  });
}

/** How far a drawing can be scaled on a slide; 1 leaves its labels as large as drawn. */
function scaleOf(drawing: Drawing): number {
  if (drawing.type !== 'drawn') return 0;
  return Math.min(room.width / drawing.width, room.height / drawing.height);
}

const turned: Readonly<Record<string, string>> = {
  LR: 'TB',
  RL: 'BT',
  TB: 'LR',
  TD: 'LR',
  BT: 'RL',
};
const flowchart =
  /^(\s*(?:---[\s\S]*?---\s*)?(?:%%[^\n]*\n\s*)*)((?:flowchart|graph)\s+)(LR|RL|TB|TD|BT)\b/;
const closer = '%%{init: {"flowchart": {"rankSpacing": 20, "nodeSpacing": 24}}}%%\n';

/** A flowchart turned, closer, and both; nothing for other diagrams, nor for maps, which come in every form. */
function otherForms(source: DiagramSource | undefined): DiagramSource[] {
  if (!source || source.legend || !flowchart.test(source.code)) return [];
  const form = (spacing: string, isTurned: boolean): DiagramSource => ({
    ...source,
    code: source.code.replace(
      flowchart,
      (...[, head = '', keyword = '', direction = '']: string[]) =>
        head + spacing + keyword + (isTurned ? (turned[direction] ?? direction) : direction),
    ),
  });
  return [form('', true), form(closer, false), form(closer, true)];
}
