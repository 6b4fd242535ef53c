import { spawn } from 'node:child_process';
import launch from 'launch-editor';

/** Tells the user what did not work. */
type Say = (text: string) => void;

/** Opens `file:line` in the author's editor: the one that runs, or what LAUNCH_EDITOR, VISUAL or EDITOR names. */
export function openEditor(place: string, say: Say): void {
  launch(place, (file, message) => {
    say(`${file} was not opened: ${message ?? 'no editor was found. Set LAUNCH_EDITOR.'}`);
  });
}

/** Opens an address of this program's own in the user's browser. */
export function openInBrowser(url: string, say: Say): void {
  const [program = '', ...args] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => say(`No browser was found. Open ${url}`));
  child.unref();
}

const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ['open'],
  win32: ['explorer.exe'],
};
