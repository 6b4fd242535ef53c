import { type Palette, seriesLength } from './palette.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Gives the variables of Mermaid's `base` theme, from which it derives all others. */
export function createThemeVariables(palette: Palette, font: string): Variables {
  return {
    darkMode: isDark(palette.background),
    fontFamily: font,
    fontSize: '16px',
    useGradient: false,
    dropShadow: 'none',
    ...createSeries(palette),
    ...createBasics(palette),
    ...createGraphs(palette),
    ...createGantt(palette),
    ...createGit(palette),
    ...createCharts(palette),
  };
}

/** The colours that stand for the first, the second, ... branch, section or slice. */
function createSeries({ tints, strokes, text, background, surface, faint }: Palette): Variables {
  const names = (index: number): Variables => ({
    [`cScale${index}`]: tints[index],
    [`cScalePeer${index}`]: strokes[index],
    [`cScaleInv${index}`]: strokes[index],
    [`cScaleLabel${index}`]: text,
    [`pie${index + 1}`]: tints[index],
    [`venn${index + 1}`]: strokes[index],
    [`git${index}`]: strokes[index],
    [`gitBranchLabel${index}`]: background,
    [`fillType${index}`]: tints[index],
    [`surface${index}`]: surface,
    [`surfacePeer${index}`]: faint,
  });
  return Object.assign({}, ...Array.from({ length: seriesLength }, (_, index) => names(index)));
}

function createBasics(palette: Palette): Variables {
  const { background, node, nodeBorder, text, line, faint, surface, note, accent } = palette;
  return {
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
    noteBkgColor: note,
    noteTextColor: text,
    noteBorderColor: accent,
  };
}

/** Flowcharts, sequences, states, entities, architectures. */
function createGraphs({ background, line, faint, surface, note, accent }: Palette): Variables {
  return {
    edgeLabelBackground: background,
    labelBackgroundColor: background,
    clusterBkg: surface,
    clusterBorder: faint,
    altBackground: surface,
    compositeBackground: background,
    compositeTitleBackground: surface,
    signalColor: line,
    actorLineColor: faint,
    activationBkgColor: note,
    activationBorderColor: accent,
    sequenceNumberColor: background,
    rectBkgColor: surface,
    attributeBackgroundColorOdd: background,
    attributeBackgroundColorEven: surface,
    rowOdd: background,
    rowEven: surface,
    archEdgeColor: line,
    archEdgeArrowColor: line,
    archEdgeWidth: '2',
    archGroupBorderColor: faint,
  };
}

function createGantt(palette: Palette): Variables {
  const { background, node, nodeBorder, text, faint, surface, note, accent } = palette;
  return {
    sectionBkgColor: surface,
    sectionBkgColor2: surface,
    altSectionBkgColor: background,
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
    vertLineColor: accent,
  };
}

function createGit({ text, surface, note, accent }: Palette): Variables {
  return {
    commitLabelColor: text,
    commitLabelBackground: surface,
    commitLabelFontSize: '16px',
    tagLabelColor: text,
    tagLabelBackground: note,
    tagLabelBorder: accent,
    tagLabelFontSize: '16px',
  };
}

/** Mermaid takes the variables of one kind of chart as a whole or not at all. */
function createCharts(palette: Palette): Variables {
  const { background, node, nodeBorder, text, line, faint, surface, accent } = palette;
  return {
    pieTitleTextSize: '22px',
    pieSectionTextSize: '17px',
    pieLegendTextSize: '17px',
    pieStrokeColor: background,
    pieOuterStrokeColor: faint,
    pieOuterStrokeWidth: '1px',
    pieOpacity: '1',
    quadrant1Fill: node,
    quadrant2Fill: surface,
    quadrant3Fill: background,
    quadrant4Fill: surface,
    quadrantPointFill: accent,
    quadrantPointTextFill: text,
    quadrantInternalBorderStrokeFill: faint,
    quadrantExternalBorderStrokeFill: line,
    xyChart: createAxes(palette),
    cynefin: { itemFontSize: 16, domainFontSize: 18 },
    radar: {
      axisColor: faint,
      axisLabelFontSize: 16,
      legendFontSize: 16,
      graticuleColor: faint,
      graticuleOpacity: 0.25,
      curveOpacity: 0.2,
    },
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
  };
}

function createAxes({ background, text, line, strokes }: Palette): Variables {
  return {
    backgroundColor: background,
    plotColorPalette: strokes.join(','),
    titleColor: text,
    dataLabelColor: text,
    legendTextColor: text,
    xAxisTitleColor: text,
    xAxisLabelColor: text,
    xAxisTickColor: line,
    xAxisLineColor: line,
    yAxisTitleColor: text,
    yAxisLabelColor: text,
    yAxisTickColor: line,
    yAxisLineColor: line,
  };
}

function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    parseInt(colour.slice(start, start + 2), 16),
  );
  return red * 0.3 + green * 0.6 + blue * 0.1 < 128;
}
