import { type ColourName, type Palette, seriesLength } from './palette.ts';

type Variables = Readonly<Record<string, unknown>>;

/** Variables that have one of the palette's colours. */
const colours: Readonly<Record<ColourName, string>> = {
  background: `background edgeLabelBackground labelBackgroundColor compositeBackground
    sequenceNumberColor attributeBackgroundColorOdd rowOdd altSectionBkgColor pieStrokeColor
    quadrant3Fill emUiFill`,
  node: 'primaryColor taskBkgColor quadrant1Fill emCommandFill',
  nodeBorder: 'primaryBorderColor taskBorderColor emCommandStroke',
  text: `primaryTextColor secondaryTextColor tertiaryTextColor textColor titleColor noteTextColor
    taskTextDarkColor taskTextOutsideColor taskTextClickableColor commitLabelColor tagLabelColor
    quadrantPointTextFill`,
  line: `lineColor arrowheadColor signalColor archEdgeColor archEdgeArrowColor
    quadrantExternalBorderStrokeFill emUiStroke`,
  accent: `noteBorderColor activationBorderColor activeTaskBorderColor critBorderColor
    vertLineColor tagLabelBorder quadrantPointFill emEventStroke`,
  faint: `tertiaryBorderColor clusterBorder actorLineColor archGroupBorderColor gridColor
    doneTaskBorderColor pieOuterStrokeColor quadrantInternalBorderStrokeFill
    emSwimlaneBackgroundStroke`,
  surface: `tertiaryColor clusterBkg altBackground compositeTitleBackground rectBkgColor
    attributeBackgroundColorEven rowEven sectionBkgColor sectionBkgColor2 excludeBkgColor
    doneTaskBkgColor commitLabelBackground quadrant2Fill quadrant4Fill emSwimlaneBackgroundOdd`,
  note: `noteBkgColor activationBkgColor activeTaskBkgColor critBkgColor tagLabelBackground
    emEventFill`,
};

/** Gives the variables of Mermaid's `base` theme, from which it derives all others. */
export function createThemeVariables(palette: Palette, font: string): Variables {
  const named = Object.entries(colours).flatMap(([role, names]) =>
    names.split(/\s+/).map((name) => [name, palette[role as ColourName]]),
  );
  return {
    darkMode: isDark(palette.background),
    fontFamily: font,
    fontSize: '16px',
    useGradient: false,
    dropShadow: 'none',
    secondaryColor: palette.tints[1],
    secondaryBorderColor: palette.strokes[1],
    archEdgeWidth: '2',
    commitLabelFontSize: '16px',
    tagLabelFontSize: '16px',
    pieTitleTextSize: '22px',
    pieSectionTextSize: '17px',
    pieLegendTextSize: '17px',
    pieOuterStrokeWidth: '1px',
    pieOpacity: '1',
    emReadModelFill: palette.tints[3],
    emReadModelStroke: palette.strokes[3],
    emProcessorFill: palette.tints[1],
    emProcessorStroke: palette.strokes[1],
    ...(Object.fromEntries(named) as Variables),
    ...createSeries(palette),
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

/** Mermaid takes the variables of one kind of chart as a whole or not at all. */
function createCharts(palette: Palette): Variables {
  const { node, nodeBorder, text, line, faint, strokes } = palette;
  return {
    xyChart: {
      backgroundColor: 'transparent',
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
    },
    wardley: createWardley(palette),
    cynefin: createCynefin(palette),
    treeView: createTreeView(palette),
    radar: {
      axisColor: line,
      axisLabelFontSize: 16,
      legendFontSize: 16,
      graticuleColor: faint,
      graticuleOpacity: 0.04,
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

function createCynefin({ tints, surface, accent, text, line }: Palette): Variables {
  return {
    itemFontSize: 17,
    domainFontSize: 20,
    complexBg: tints[0],
    complicatedBg: tints[3],
    chaoticBg: tints[1],
    clearBg: tints[2],
    confusionBg: surface,
    cliffColor: accent,
    boundaryColor: line,
    arrowColor: line,
    textColor: text,
    labelColor: text,
  };
}

function createTreeView({ tints, strokes, text, line }: Palette): Variables {
  return {
    labelColor: text,
    lineColor: line,
    iconColor: line,
    descriptionColor: text,
    highlightBg: tints[1],
    highlightStroke: strokes[1],
  };
}

function createWardley({ background, text, line, faint, accent }: Palette): Variables {
  return {
    backgroundColor: 'transparent',
    axisColor: line,
    axisTextColor: text,
    gridColor: faint,
    componentFill: background,
    componentStroke: line,
    componentLabelColor: text,
    linkStroke: line,
    evolutionStroke: accent,
    annotationStroke: line,
    annotationTextColor: text,
    annotationFill: background,
  };
}

function isDark(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    parseInt(colour.slice(start, start + 2), 16),
  );
  return red * 0.3 + green * 0.6 + blue * 0.1 < 128;
}
