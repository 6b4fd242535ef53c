import { findDrawing } from './drawing-svg.ts';
import { settleSteps } from './settle-steps.ts';

/** The finished drawing, before its ids are renamed. */
export interface SvgReading {
  readonly svg: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** CSS pixels at natural size; 0 without text. */
  readonly smallestLabel: number;
  /** What comes with each step; none when all is there from the start. */
  readonly steps?: readonly string[];
}

/** Reads the finished drawing. */
export function readSvg(): SvgReading {
  const svg = findDrawing();
  const whole = svg.getScreenCTM()!.inverse();
  const sizes = [...svg.querySelectorAll<SVGGraphicsElement>('text, tspan')].flatMap((text) => {
    const own = [...text.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE);
    if (own.every((node) => node.textContent!.trim() === '')) return [];
    const { a, b, c, d } = whole.multiply(text.getScreenCTM()!);
    return [parseFloat(getComputedStyle(text).fontSize) * Math.sqrt(Math.abs(a * d - b * c))];
  });
  const steps = settleSteps(svg);
  return {
    ...(steps.length > 1 && { steps }),
    svg: new XMLSerializer().serializeToString(svg),
    width: svg.width.baseVal.value,
    height: svg.height.baseVal.value,
    smallestLabel: sizes.length > 0 ? Math.round(Math.min(...sizes) * 100) / 100 : 0,
  };
}
