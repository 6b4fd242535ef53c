/**
 * Whether what was asked of a page failed because the page is gone. The browser says that to whoever waits for an answer, and
 * only then that the page is closed: by its state alone it may still look usable. Known by its name, since the library is not
 * loaded for it.
 */
export function isTargetGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'TargetCloseError';
}
