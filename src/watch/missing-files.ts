import { existsSync } from 'node:fs';

/** Milliseconds after which chokidar has looked for what is missing. What came before that it takes for old. */
const settling = 1000;

/** The files that are watched though they are not there yet. */
export interface MissingFiles extends Disposable {
  /** Remembers which of these absolute paths are not there, and returns them. */
  readonly remember: (files: readonly string[]) => readonly string[];
  /** Forgets a file that the watch has told of. */
  readonly forget: (file: string) => void;
  /** Looks a second from now for files that were remembered, and tells of those that came without the watch's hearing of it. */
  readonly lookAgain: (files: readonly string[]) => void;
}

/** Tells of files that come while chokidar begins to watch them: to it they have been there from the start. */
export function trackMissingFiles(onFound: (file: string) => void): MissingFiles {
  const missing = new Set<string>();
  const timers = new Set<NodeJS.Timeout>();
  return {
    remember(files) {
      const absent = files.filter((each) => !existsSync(each));
      for (const each of absent) missing.add(each);
      return absent;
    },
    forget: (file) => missing.delete(file),
    lookAgain(files) {
      if (files.length === 0) return;
      const timer = setTimeout(() => {
        timers.delete(timer);
        files.filter((each) => missing.delete(each) && existsSync(each)).forEach(onFound);
      }, settling).unref();
      timers.add(timer);
    },
    [Symbol.dispose]: () => timers.forEach(clearTimeout),
  };
}
