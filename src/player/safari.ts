import { observer } from '@marp-team/marp-core/browser';

/** Marp's own remedy for WebKit, which does not scale HTML inside an SVG; other browsers are left alone. */
export function safari(): void {
  observer();
}
