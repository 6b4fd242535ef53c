import { polyfills } from '@marp-team/marpit-svg-polyfill';

/** Marp's own remedy for WebKit, which does not scale HTML inside an SVG; other browsers are left alone. */
export function safari(): void {
  void polyfills().then((found) => {
    const draw = (): void => {
      for (const polyfill of found) polyfill({ target: document });
      if (found.length > 0) requestAnimationFrame(draw);
    };
    draw();
  });
}
