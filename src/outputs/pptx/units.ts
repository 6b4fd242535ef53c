/** Lengths: slides are measured in CSS pixels, and PowerPoint counts in EMU, hundredths of points and thousandths of per cent. */
import type { Box } from '../page/seen-slide.ts';
import { element, type Xml } from './xml.ts';

const emuPerPixel = 9525;

/** Pixels as EMU. */
export function emu(pixels: number): number {
  return Math.round(pixels * emuPerPixel);
}

/** EMU as pixels. */
export function pixelsOf(value: number): number {
  return value / emuPerPixel;
}

/** Pixels as a size of type: hundredths of points, to the half point. */
export function typeSize(pixels: number): number {
  return Math.max(100, Math.round(pixels * 0.75 * 2) * 50);
}

/** Pixels that a size of type has once it is written. */
export function writtenSize(pixels: number): number {
  return typeSize(pixels) / 75;
}

/** Pixels as hundredths of points. */
export function points(pixels: number): number {
  return Math.round(pixels * 75);
}

/** A share as thousandths of a per cent. */
export function perCent(share: number): number {
  return Math.round(share * 100) * 1000;
}

/** Where something stands; `name` is the element around it. */
export function writeBox({ x, y, width, height }: Box, name = 'a:xfrm'): Xml {
  return element(
    name,
    {},
    element('a:off', { x: emu(x), y: emu(y) }),
    element('a:ext', { cx: Math.max(0, emu(width)), cy: Math.max(0, emu(height)) }),
  );
}
