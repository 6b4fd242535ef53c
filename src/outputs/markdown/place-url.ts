import path from 'node:path';
import type { OutputNote } from '../output.ts';

/** Creates what gives the addresses of a note's files and pictures where its output is written; those of the network stay. */
export function createPlacer({
  notes,
  settings,
  place,
}: Pick<OutputNote, 'notes' | 'place' | 'settings'>): (url: string) => string {
  const folder = findFolder({ settings, place });
  const toNote = toPosix(path.relative(folder, notes.dir));
  const toRoot = toPosix(path.relative(folder, settings.root));
  return (url) => {
    if (url === '' || /^(?:[a-z][a-z\d+.-]+:|\/\/|#)/i.test(url)) return url;
    const base = url.startsWith('/') ? toRoot : toNote;
    return path.posix.join(encodeURI(base), url);
  };
}

/** Absolute folder that a note's files are written to. */
function findFolder({
  settings: { outDir, outFile, root },
  place,
}: Pick<OutputNote, 'place' | 'settings'>): string {
  if (outFile === undefined) return path.dirname(path.join(outDir, place));
  return outFile === '-' ? root : path.dirname(outFile);
}

function toPosix(file: string): string {
  return file.split(path.sep).join('/');
}

/** The name of a note's Marp Markdown without ".md", which the folder beside it has too. */
export function findOutputName({
  settings: { outFile },
  place,
}: Pick<OutputNote, 'place' | 'settings'>): string {
  if (outFile === undefined || outFile === '-') return `${path.posix.basename(place)}.marp`;
  return path.basename(outFile).replace(/\.\w+$/, '');
}
