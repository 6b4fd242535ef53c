// How well the decks of the corpus are fitted, from the reports of their builds.

/** Figures over all content slides of `rows`, Marp's own decks apart; see `runCorpus`. */
export function sumUpFit(rows) {
  const slides = rows.flatMap(({ note, report }) =>
    (report?.slides ?? []).map((slide) => ({ ...slide, note })),
  );
  const content = slides.filter(({ type }) => type === 'content' || type === 'answer');
  const words = content.map((slide) => slide.words);
  const differences = findDifferences(content);
  const share = (count, all) => (all === 0 ? 0 : Math.round((1000 * count) / all) / 10);
  return {
    contentSlides: content.length,
    overflow: slides.filter(({ overflow }) => overflow > 0).length,
    underFloor: slides.filter(({ smallestText }) => smallestText > 0 && smallestText < 15.9).length,
    medianWords: quantile(words, 0.5),
    p95Words: quantile(words, 0.95),
    'over 75 words, %': share(words.filter((count) => count > 75).length, content.length),
    'under 5 % filled, %': share(content.filter(({ fill }) => fill < 0.05).length, content.length),
    partedSections: differences.length,
    medianFillDifference: Math.round(100 * quantile(differences, 0.5)) / 100,
    'smaller type, %': share(content.filter(({ density }) => density > 0).length, content.length),
    columns: content.filter(({ layout }) => layout === 'columns').length,
  };
}

/** Between the fullest and the emptiest part of each section. */
function findDifferences(content) {
  const fills = new Map();
  for (const { note, id, part, fill } of content) {
    if (!part) continue;
    const section = `${note}#${id.replace(/-part-\d+$/, '')}`;
    fills.set(section, [...(fills.get(section) ?? []), fill]);
  }
  return [...fills.values()].map((each) => Math.max(...each) - Math.min(...each));
}

function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
