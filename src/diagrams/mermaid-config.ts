import { createKindConfigs, labelSize } from './kind-configs.ts';
import type { Palette } from './palette.ts';
import { createThemeVariables } from './theme-variables.ts';

type Config = Readonly<Record<string, unknown>>;

/** Longest source, characters; Mermaid would draw a longer one as a box that says so. */
export const maxTextSize = 100_000;

/** Settings that a diagram's own front matter or directive must not change. */
const secure: readonly string[] =
  `secure securityLevel startOnLoad maxTextSize maxEdges suppressErrorRendering htmlLabels themeCSS
  fontFamily altFontFamily deterministicIds deterministicIDSeed handDrawnSeed dompurifyConfig
  textPlacement arrowMarkerAbsolute`.split(/\s+/);

/** Gives Mermaid's configuration for a deck's colours and font. */
export function createMermaidConfig(palette: Palette, font: string): Config {
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    secure,
    suppressErrorRendering: true,
    // SVG labels show tags and entities as they are written and lose a lone `>`; HTML ones are unfolded afterwards.
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
    ...createKindConfigs(palette, font),
  };
}
