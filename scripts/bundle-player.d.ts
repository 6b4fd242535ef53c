/** Bundles and minifies the player. */
export function bundlePlayer(): Promise<{ readonly code: string; readonly css: string }>;
