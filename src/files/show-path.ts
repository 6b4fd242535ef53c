import path from 'node:path';

/** A path as messages show it: relative to the project where it is inside, always with `/`. */
export function showPath(root: string, file: string): string {
  const relative = path.relative(root, file);
  const shown =
    relative.startsWith(`..${path.sep}..`) || path.isAbsolute(relative) ? file : relative;
  return (shown === '' ? '.' : shown).split(path.sep).join('/');
}
