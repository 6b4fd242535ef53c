import { type Palette, seriesLength } from './palette.ts';

type Config = Readonly<Record<string, unknown>>;

/** Labels are drawn at this many CSS pixels, the smallest size that a slide allows. */
export const labelSize = 16;

/** Longest source, characters; Mermaid would draw a longer one as a box that says so. */
export const maxTextSize = 100_000;

/** Settings that a diagram's own front matter or directive must not change. */
const secure = [
  'secure',
  'securityLevel',
  'startOnLoad',
  'maxTextSize',
  'maxEdges',
  'suppressErrorRendering',
  'htmlLabels',
  'themeCSS',
  'fontFamily',
  'altFontFamily',
  'deterministicIds',
  'deterministicIDSeed',
  'handDrawnSeed',
  'dompurifyConfig',
  'arrowMarkerAbsolute',
];

/** Gives Mermaid's configuration for a deck's colours and font. */
export function createMermaidConfig(palette: Palette, font: string): Config {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    secure,
    suppressErrorRendering: true,
    htmlLabels: true,
    deterministicIds: true,
    handDrawnSeed: 1,
    logLevel: 'fatal',
    maxTextSize,
    maxEdges: 2000,
    fontFamily: font,
    fontSize: labelSize,
    theme: 'base',
    themeVariables: createThemeVariables(palette, font),
    ...createKindConfigs(font),
  };
}

function createKindConfigs(font: string): Config {
  const text = (...names: readonly string[]): Config =>
    Object.fromEntries(names.flatMap((name) => [[`${name}FontSize`, labelSize], [`${name}FontFamily`, font]]));
  const axis = { labelFontSize: labelSize, titleFontSize: labelSize + 2 };
  return {
    flowchart: { curve: 'basis', nodeSpacing: 36, rankSpacing: 36, padding: 12, wrappingWidth: 240, subGraphTitleMargin: { top: 2, bottom: 8 } },
    sequence: { ...text('actor', 'note', 'message'), actorFontWeight: 600, diagramMarginX: 10, actorMargin: 40, height: 48, messageMargin: 34, labelBoxWidth: 76, labelBoxHeight: 24, mirrorActors: false },
    gantt: { fontSize: labelSize, sectionFontSize: labelSize, barHeight: 30, barGap: 6, topPadding: 56, rightPadding: 60, useWidth: 1100 },
    journey: { ...text('task'), textPlacement: 'tspan', titleFontSize: '22px', titleFontFamily: font, width: 150, taskMargin: 24, maxLabelWidth: 160 },
    timeline: { ...text('task'), leftMargin: 50 },
    er: { fontSize: labelSize, nodeSpacing: 80, rankSpacing: 70 },
    quadrantChart: { pointLabelFontSize: labelSize, quadrantLabelFontSize: 18, chartWidth: 640, chartHeight: 520, titleFontSize: 22 },
    xyChart: { width: 800, height: 460, titleFontSize: 22, legendFontSize: labelSize, showDataLabelOutsideBar: true, xAxis: axis, yAxis: axis },
    requirement: { fontSize: labelSize },
    c4: { ...c4Fonts(font), c4ShapeMargin: 70 },
    radar: { width: 480, height: 440, marginTop: 80 },
    packet: { rowHeight: 40, bitWidth: 35, paddingY: 24 },
    treemap: { nodeWidth: 90, nodeHeight: 48, labelFontSize: 20, valueFontSize: labelSize },
    'wardley-beta': { axisFontSize: 18, labelFontSize: labelSize, width: 960, height: 560 },
    sankey: { width: 800, height: 440, nodePadding: 22, labelStyle: 'outlined' },
    architecture: { fontSize: labelSize },
    mindmap: { padding: 10 },
  };
}

function c4Fonts(font: string): Config {
  const shapes = ['person', 'system', 'system_db', 'system_queue', 'container', 'container_db', 'container_queue', 'component', 'component_db', 'component_queue'];
  const names = [...shapes, ...shapes.map((shape) => `external_${shape}`), 'boundary', 'message'];
  return Object.fromEntries(names.flatMap((name) => [[`${name}FontSize`, labelSize], [`${name}FontFamily`, font]]));
}

function createThemeVariables(palette: Palette, font: string): Config {
  const { background, node, nodeBorder, text, line, accent, faint, surface, note } = palette;
  const series = Object.fromEntries(
    Array.from({ length: seriesLength }, (_, index) => {
      const tint = palette.tints[index];
      const stroke = palette.strokes[index];
      return [
        [`cScale${index}`, tint],
        [`cScalePeer${index}`, stroke],
        [`cScaleInv${index}`, stroke],
        [`cScaleLabel${index}`, text],
        [`pie${index + 1}`, tint],
        [`venn${index + 1}`, stroke],
        [`git${index}`, stroke],
        [`gitBranchLabel${index}`, background],
        [`fillType${index}`, tint],
        [`surface${index}`, surface],
        [`surfacePeer${index}`, faint],
      ];
    }).flat(),
  );
  return {
    ...series,
    darkMode: isDark(background),
    fontFamily: font,
    fontSize: `${labelSize}px`,
    background,
    primaryColor: node,
    primaryTextColor: text,
    primaryBorderColor: nodeBorder,
    secondaryColor: palette.tints[1],
    secondaryTextColor: text,
    secondaryBorderColor: palette.strokes[1],
    tertiaryColor: surface,
    tertiaryTextColor: text,
    tertiaryBorderColor: faint,
    lineColor: line,
    textColor: text,
    titleColor: text,
    arrowheadColor: line,
    edgeLabelBackground: background,
    clusterBkg: surface,
    clusterBorder: faint,
    noteBkgColor: note,
    noteTextColor: text,
    noteBorderColor: accent,
    activationBkgColor: note,
    activationBorderColor: accent,
    actorLineColor: faint,
    sequenceNumberColor: background,
    rectBkgColor: surface,
    altSectionBkgColor: background,
    sectionBkgColor: surface,
    sectionBkgColor2: surface,
    excludeBkgColor: surface,
    gridColor: faint,
    taskBkgColor: node,
    taskBorderColor: nodeBorder,
    taskTextDarkColor: text,
    taskTextOutsideColor: text,
    taskTextClickableColor: text,
    activeTaskBkgColor: note,
    activeTaskBorderColor: accent,
    doneTaskBkgColor: surface,
    doneTaskBorderColor: faint,
    critBkgColor: note,
    critBorderColor: accent,
    todayLineColor: accent,
    vertLineColor: accent,
    labelBackgroundColor: background,
    compositeBackground: background,
    compositeTitleBackground: surface,
    altBackground: surface,
    pieTitleTextSize: '22px',
    pieSectionTextSize: '16px',
    pieLegendTextSize: '16px',
    pieStrokeColor: background,
    pieOuterStrokeColor: faint,
    pieOuterStrokeWidth: '1px',
    pieOpacity: '1',
    commitLabelColor: text,
    commitLabelBackground: surface,
    commitLabelFontSize: '16px',
    tagLabelColor: text,
    tagLabelBackground: note,
    tagLabelBorder: accent,
    tagLabelFontSize: '16px',
    quadrant1Fill: node,
    quadrant2Fill: surface,
    quadrant3Fill: background,
    quadrant4Fill: surface,
    quadrantPointFill: accent,
    quadrantPointTextFill: text,
    quadrantInternalBorderStrokeFill: faint,
    quadrantExternalBorderStrokeFill: line,
    archEdgeColor: line,
    archEdgeArrowColor: line,
    archEdgeWidth: '2',
    archGroupBorderColor: faint,
    attributeBackgroundColorOdd: background,
    attributeBackgroundColorEven: surface,
    rowOdd: background,
    rowEven: surface,
    xyChart: createChartColours(palette),
    radar: { axisColor: faint, axisLabelFontSize: labelSize, legendFontSize: labelSize, graticuleColor: faint, graticuleOpacity: 0.25, curveOpacity: 0.2 },
    cynefin: { itemFontSize: labelSize, domainFontSize: 18 },
    packet: {
      byteFontSize: '16px',
      labelFontSize: '16px',
      titleFontSize: '18px',
      startByteColor: line,
      endByteColor: line,
      labelColor: text,
      titleColor: text,
      blockStrokeColor: nodeBorder,
      blockFillColor: node,
    },
    signalColor: line,
    dropShadow: 'none',
    useGradient: false,
  };
}

/** A chart's colours go in as a whole or not at all. */
function createChartColours({ background, text, line, strokes }: Palette): Config {
  const parts = ['title', 'dataLabel', 'legendText', 'xAxisTitle', 'xAxisLabel', 'yAxisTitle', 'yAxisLabel'];
  const lines = ['xAxisTick', 'xAxisLine', 'yAxisTick', 'yAxisLine'];
  return {
    ...Object.fromEntries(parts.map((part) => [`${part}Color`, text])),
    ...Object.fromEntries(lines.map((part) => [`${part}Color`, line])),
    backgroundColor: background,
    plotColorPalette: strokes.join(','),
  };
}

function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => parseInt(colour.slice(start, start + 2), 16));
  return red * 0.3 + green * 0.6 + blue * 0.1 < 128;
}
