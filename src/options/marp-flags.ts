/** Options of marp-cli, which people type who come from there, each with what Lectern has for it. */

const hints: Readonly<Record<string, string>> = {
  '--allow-local-files': 'Leave it out: pictures of the project are always in the deck.',
  '--author': 'Write author: into the front matter or lectern.config.yml.',
  '--bespoke': 'Leave it out: every deck presents itself.',
  '--browser': 'Leave it out, or set CHROME_PATH to the browser to use.',
  '--browser-path': 'Set CHROME_PATH to the browser to use.',
  '--browser-protocol': 'Leave it out.',
  '--browser-timeout': 'Leave it out.',
  '--config': 'Leave it out: lectern.config.yml in the folder is read.',
  '--config-file': 'Leave it out: lectern.config.yml in the folder is read.',
  '--debug': 'Use --verbose.',
  '--description': 'Write subtitle: into the front matter.',
  '--engine': 'Leave it out. Marp has Lectern for an engine: marp --engine lectern/marp note.md.',
  '--html': 'For a deck: -f html. HTML in notes is read anyway, but for scripts.',
  '--image': 'Use -f png.',
  '--image-scale': 'Use --scale.',
  '--images': 'Use -f png.',
  '--input-dir': 'Name the folder alone: lectern build notes.',
  '--jpeg-quality': 'Use -f png.',
  '--output': 'Use -o.',
  '--parallel': 'Use --jobs.',
  '--pdf': 'Use -f pdf.',
  '--pdf-outlines': 'Leave it out: every PDF has bookmarks.',
  '--pptx': 'Use -f pptx.',
  '--pptx-editable': 'Use -f pptx: all of it can be edited.',
  '--preview': 'Use lectern watch --open.',
  '--server': 'Use lectern watch.',
  '--template': 'Leave it out: every deck presents itself.',
  '--theme-set': 'Name the one theme: --theme theme.css.',
  '--title': 'Write title: into the front matter.',
  '--watch': 'Use lectern watch.',
  '-I': 'Name the folder alone: lectern build notes.',
  '-P': 'Use --jobs.',
  '-c': 'Leave it out: lectern.config.yml in the folder is read.',
  '-d': 'Use --verbose.',
  '-p': 'Use lectern watch --open.',
  '-s': 'Use lectern watch.',
  '-w': 'Use lectern watch.',
};

/** What Lectern has for an option of Marp's, as a sentence; undefined for options that Marp does not have. */
export function findMarpHint(flag: string): string | undefined {
  const name = flag.replace(/^--no-/, '--').replace(/\..*$/s, '');
  return Object.hasOwn(hints, name) ? hints[name] : undefined;
}
