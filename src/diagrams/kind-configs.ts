import type { KindChanges } from './page/stage.ts';
import type { Palette } from './palette.ts';

type Config = Readonly<Record<string, unknown>>;

/** Labels are drawn at this many CSS pixels, the smallest size that a slide allows. */
export const labelSize = 16;

/** Gives the settings of each kind of diagram: sizes of labels, and spacing for slides, which are wide and not high. */
export function createKindConfigs(palette: Palette, font: string): Config {
  return { ...createGraphKinds(palette, font), ...createTimeKinds(font), ...createChartKinds() };
}

/** A flowchart of many labelled lines, which has to fit a slide in letters that can be read. */
export const compactFlowchart: KindChanges = {
  flowchart: {
    nodeSpacing: 16,
    rankSpacing: 22,
    padding: 8,
    subGraphTitleMargin: { top: 0, bottom: 10 },
  },
};

function createGraphKinds(palette: Palette, font: string): Config {
  return {
    flowchart: {
      curve: 'basis',
      nodeSpacing: 36,
      rankSpacing: 36,
      padding: 12,
      wrappingWidth: 240,
      subGraphTitleMargin: { top: 2, bottom: 8 },
    },
    sequence: {
      ...createFonts(font, ['actor', 'note', 'message']),
      actorFontWeight: 600,
      diagramMarginX: 10,
      actorMargin: 40,
      height: 48,
      messageMargin: 34,
      labelBoxWidth: 76,
      labelBoxHeight: 24,
      mirrorActors: false,
    },
    er: { fontSize: labelSize, nodeSpacing: 80, rankSpacing: 70 },
    requirement: { fontSize: labelSize },
    c4: { ...createFonts(font, c4Texts), ...createC4Colours(palette), c4ShapeMargin: 70 },
    railroad: createRailroadColours(palette),
    architecture: { fontSize: labelSize },
    kanban: { sectionWidth: 176 },
    mindmap: { padding: 10 },
  };
}

function createTimeKinds(font: string): Config {
  return {
    gantt: {
      fontSize: labelSize,
      sectionFontSize: labelSize,
      barHeight: 30,
      barGap: 6,
      topPadding: 56,
      rightPadding: 60,
      useWidth: 1060,
    },
    journey: {
      ...createFonts(font, ['task']),
      textPlacement: 'tspan',
      titleFontSize: '22px',
      titleFontFamily: font,
      width: 150,
      taskMargin: 24,
      maxLabelWidth: 160,
    },
    timeline: { ...createFonts(font, ['task']), leftMargin: 50 },
  };
}

function createChartKinds(): Config {
  const axis = { labelFontSize: labelSize, titleFontSize: labelSize + 2 };
  return {
    quadrantChart: {
      pointLabelFontSize: labelSize,
      quadrantLabelFontSize: 18,
      chartWidth: 640,
      chartHeight: 405,
      titleFontSize: 22,
    },
    xyChart: {
      width: 800,
      height: 396,
      titleFontSize: 22,
      legendFontSize: labelSize,
      showDataLabelOutsideBar: true,
      xAxis: axis,
      yAxis: axis,
    },
    cynefin: { width: 940, height: 396 },
    radar: { width: 420, height: 284, marginTop: 80 },
    packet: { rowHeight: 40, bitWidth: 33, paddingY: 24 },
    treemap: { nodeWidth: 90, nodeHeight: 48, labelFontSize: 20, valueFontSize: labelSize },
    'wardley-beta': { axisFontSize: 18, labelFontSize: labelSize, width: 940, height: 396 },
    sankey: { width: 800, height: 396, nodePadding: 22, labelStyle: 'outlined' },
  };
}

const c4Shapes = ['system', 'container', 'component'].flatMap((shape) => [
  shape,
  `${shape}_db`,
  `${shape}_queue`,
]);
const c4Texts = ['person', ...c4Shapes]
  .flatMap((shape) => [shape, `external_${shape}`])
  .concat('boundary', 'message');

/** What is outside of a system has the look of a group, and people have that of a note. */
function createC4Colours({
  node,
  nodeBorder,
  note,
  accent,
  surface,
  line,
  tints,
}: Palette): Config {
  const colour = (shape: string): readonly [fill: string, border: string] => {
    if (shape.startsWith('external')) return [surface, line];
    if (shape === 'person') return [note, accent];
    return [
      shape.startsWith('system') ? node : tints[shape.startsWith('container') ? 3 : 1]!,
      nodeBorder,
    ];
  };
  const shapes = ['person', ...c4Shapes].flatMap((shape) => [shape, `external_${shape}`]);
  return Object.fromEntries(
    shapes.flatMap((shape) => {
      const [fill, border] = colour(shape);
      return [
        [`${shape}_bg_color`, fill],
        [`${shape}_border_color`, border],
      ];
    }),
  ) as Config;
}

function createRailroadColours({ node, nodeBorder, note, accent, text, line }: Palette): Config {
  return {
    terminalFill: note,
    terminalStroke: accent,
    terminalTextColor: text,
    nonTerminalFill: node,
    nonTerminalStroke: nodeBorder,
    nonTerminalTextColor: text,
    lineColor: line,
    markerFill: line,
    ruleNameColor: text,
    fontSize: labelSize,
  };
}

function createFonts(font: string, texts: readonly string[]): Config {
  const settings = texts.flatMap((text) => [
    [`${text}FontSize`, labelSize],
    [`${text}FontFamily`, font],
  ]);
  return Object.fromEntries(settings) as Config;
}

/** Kinds of diagram that can be drawn closer together, or less wide; `width` in CSS pixels. */
export function createCloserKinds(width: number): KindChanges {
  return {
    flowchart: { rankSpacing: 20, nodeSpacing: 24 },
    sequence: { height: 36, messageMargin: 22, boxMargin: 6, noteMargin: 6, actorMargin: 24 },
    gantt: { barHeight: 22, barGap: 2, topPadding: 48, useWidth: width - 44 },
    er: { nodeSpacing: 36, rankSpacing: 44 },
    class: { nodeSpacing: 30, rankSpacing: 36 },
    state: { nodeSpacing: 24, rankSpacing: 28 },
    c4: { c4ShapeMargin: 36, c4ShapePadding: 18, diagramMarginX: 10, diagramMarginY: 6 },
  };
}
