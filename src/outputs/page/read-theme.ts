/** Colours, fonts and sizes that the slides' style sheets have, for masters and themes. */
import type { ColourReader } from './read-colours.ts';
import type { SeenTheme } from './seen-slide.ts';

const kinds = ['note', 'tip', 'important', 'warning', 'caution'];

/** Reads them where a slide of text is, or the first of any kind. @returns undefined without slides */
export function readTheme(
  sections: readonly HTMLElement[],
  colours: ColourReader,
): SeenTheme | undefined {
  const section = sections.find(({ dataset }) => dataset['type'] === 'content') ?? sections[0];
  if (!section) return undefined;
  const probe = document.createElement('i');
  section.append(probe);
  const style = getComputedStyle(section);
  const ink = colours.find(style.color) ?? '#000000';
  const paper = colours.over(style.backgroundColor, '#ffffff');
  const colour = (name: string, fallback: string): string => {
    if (style.getPropertyValue(`--lectern-${name}`) === '') return fallback;
    probe.style.color = `var(--lectern-${name})`;
    return colours.find(getComputedStyle(probe).color) ?? fallback;
  };
  const size = (name: string, fallback: number): number => {
    if (style.getPropertyValue(`--lectern-${name}`) === '') return fallback;
    probe.style.fontSize = `var(--lectern-${name})`;
    return Number.parseFloat(getComputedStyle(probe).fontSize) || fallback;
  };
  const font = (name: string, fallback: string): string => {
    if (style.getPropertyValue(`--lectern-${name}`) === '') return fallback;
    probe.style.fontFamily = `var(--lectern-${name})`;
    return getComputedStyle(probe).fontFamily;
  };
  const text = Number.parseFloat(style.fontSize);
  const heading = section.querySelector('h1,h2,h3,h4,h5,h6');
  const title = heading ? getComputedStyle(heading) : style;
  const accent = colour('accent', linkColour(section, colours) ?? ink);
  const theme: SeenTheme = {
    paper,
    ink,
    accent,
    muted: colour('muted', ink),
    tint: colour('tint', paper),
    pale: colour('pale', paper),
    rule: colour('rule', ink),
    cover: colour('cover', paper),
    coverInk: colour('cover-ink', ink),
    coverMuted: colour('cover-muted', ink),
    kinds: kinds.map((name) => colour(name, accent)),
    titleFont: font('title-font', title.fontFamily),
    textFont: font('text-font', style.fontFamily),
    codeFont: font('code-font', 'monospace'),
    textSize: size('text-size', text),
    titleSize: size('title-size', Number.parseFloat(title.fontSize)),
    coverSize: size('cover-size', 1.6 * Number.parseFloat(title.fontSize)),
    sectionSize: size('section-size', Number.parseFloat(title.fontSize)),
    isTitleBold: Number(title.fontWeight) >= 600,
  };
  probe.remove();
  return theme;
}

function linkColour(section: HTMLElement, colours: ColourReader): string | undefined {
  const link = document.createElement('a');
  link.href = '#';
  section.append(link);
  const colour = colours.find(getComputedStyle(link).color);
  link.remove();
  return colour;
}
