import type { Palette } from './palette.ts';

/** The colours of d3-scale-chromatic that Mermaid gives to Sankey diagrams. */
const tableau =
  '#4e79a7 #f28e2c #e15759 #76b7b2 #59a14f #edc949 #af7aa1 #ff9da7 #9c755f #bab0ab'.split(' ');

/**
 * Gives the page's rules for what Mermaid's theme variables do not reach: sizes under the smallest label, fixed
 * colours, and labels that sit in the wrong place when they are SVG text. Mermaid measures with them too.
 * `!important` only where Mermaid itself writes style attributes, so that an author's own styles win.
 */
export function createStageCss(palette: Palette, font: string): string {
  const { strokes, background, text, line, nodeBorder, surface } = palette;
  const sankey = tableau.flatMap((colour, index) => [
    `.nodes [fill="${colour}"] { fill: ${strokes[index]} }`,
    `.links [stop-color="${colour}"] { stop-color: ${strokes[index]} }`,
  ]);
  const rules = [
    ...listSeriesRules(palette),
    ...listWardleyRules(palette),
    ...sankey,
    '.today { display: none }',
    `.grid .tick text { font-size: 16px; fill: ${text} }`,
    `.vertText, .edgeTerminals, .edgeTerminals text, .edgeLabel .label, .node-labels,
    .c4-shape .label :is(.c4-type, .c4-descr), .wardley-notes text,
    .wardley-accelerators text, .wardley-deaccelerators text, .wardley-annotation text,
    .wardley-annotations-box text { font-size: 16px }`,
    // A fishbone is drawn larger than a slide, however long its words are.
    '.ishikawa :is(.ishikawa-label, .ishikawa-head-label) { font-size: 20px }',
    // Half of the line shows through the label otherwise.
    `.edgeLabel rect { opacity: 1; fill: ${background} }`,
    `.edgeLabel, .edgeLabel p, .labelBkg { background-color: ${background} }`,
    'text.unfolded { text-anchor: start !important; stroke: none !important; dominant-baseline: auto !important }',
    '.sequenceNumber { font-size: 16px; font-family: inherit }',
    `.treemapSectionLabel, .treemapSectionValue { font-size: 16px !important; fill: ${text} !important }`,
    `.sankey-label-bg { stroke: ${background} } .link { mix-blend-mode: normal !important }`,
    `text[fill="#444444"] { fill: ${text} } [stroke="#444444"] { stroke: ${line} }`,
    `marker circle[fill="white"] { fill: ${background} }`,
    // Lines reach into what is inside, but not into its computed style.
    'foreignObject :is(p, span, b, i, em, strong, code) { text-decoration-line: inherit }',
    `.eventWrapper { filter: none } .eventWrapper path { fill: ${surface} }`,
    `.architecture-service-label text, .architecture-edges text { paint-order: stroke; stroke: ${background}; stroke-width: 5px }`,
    `.commit-label-bkg { fill: ${background}; opacity: 0.85 }`,
    `text.journey-section, text.task { fill: ${text} } circle[class^='actor-'] { stroke: none }`,
    // Slices and fields are told apart by their borders: their own colours are pale.
    `.pieCircle, .legend rect, .treemapLeaf, .treemapSection > rect:not(.treemapSectionHeader) { stroke: ${line} !important; stroke-opacity: 1 !important; stroke-width: 1px !important }`,
    // The built-in icons, and the question mark for one that is missing: a plain box says the same.
    `[style*="#087ebf"] { fill: ${nodeBorder} !important }`,
    `:is(.architecture-services, .architecture-groups) [style*="fill: #fff"] { fill: ${background} !important }`,
    `:is(.architecture-services, .architecture-groups) [style*="stroke: #fff"] { stroke: ${background} !important }`,
    'text[style*="67.75px"] { display: none !important }',
    `.face { fill: ${surface}; stroke: ${line} }`,
    `.node .cluster { stroke: ${palette.faint} }`,
    `.sections > .cluster > rect { fill: ${surface}; stroke: ${palette.faint} }`,
    `line[stroke='orange'] { stroke: ${palette.accent} }`,
    `line[stroke='lightblue'] { stroke: ${strokes[3]} }`,
    `rect[stroke='#666'] { stroke: ${line} }`,
    `.kanban-ticket-link { fill: ${nodeBorder} }`,
  ];
  return [
    'body { margin: 0 }',
    `#stage { width: 1200px }`,
    `#stage, #ddrawing { font: 16px ${font}; color: ${text}; fill: ${text} }`,
    // A drawing is read at one moment, and a moving one is different at each.
    '#drawing#drawing#drawing * { animation: none !important; transition: none !important }',
    // Twice the id, to win over Mermaid's own rules, which begin with it once.
    `#drawing#drawing { ${rules.join('\n')} }`,
  ].join('\n');
}

/** The first, the second, ... of a series. */
function listSeriesRules({ strokes, tints }: Palette): string[] {
  return strokes.flatMap((stroke, index) => [
    `.radarCurve-${index} { color: ${stroke}; fill: ${stroke}; stroke: ${stroke} }`,
    `.radarLegendBox-${index} { fill: ${stroke}; stroke: ${stroke}; fill-opacity: 0.6 }`,
    `circle.actor-${index} { fill: ${stroke} }`,
    `.commit-highlight${index} { fill: ${stroke}; stroke: ${stroke} }`,
    `.section-edge-${index} { stroke: ${stroke} }`,
    // A line that crosses bars must be seen on them.
    `.bar-plot-${index} rect { fill: ${tints[index]}; stroke: ${stroke}; stroke-width: 1.5px }`,
  ]);
}

function listWardleyRules({ tints, background, text, line, surface }: Palette): string[] {
  return [
    `.wardley-map [fill='white'] { fill: ${background} } .wardley-map [fill='#000'] { fill: ${text} }`,
    `.wardley-map [stroke='#000'] { stroke: ${line}; opacity: 1 }`,
    `.wardley-outsource-overlay { fill: ${tints[0]} } .wardley-buy-overlay { fill: ${tints[3]} }`,
    // Below the arrow's head, however large the words are.
    ':is(.wardley-accelerators, .wardley-deaccelerators) text { dominant-baseline: middle }',
    `.wardley-build-overlay { fill: ${surface} }`,
  ];
}
