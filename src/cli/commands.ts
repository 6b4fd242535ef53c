import type { ReadStream } from 'node:tty';
import type { CreateHeadless } from '../browser/browser.ts';
import type { CommandName } from '../options/option.ts';
import type { OptionValues } from '../options/option-values.ts';
import type { Report } from './report.ts';

/** What a command is called with. */
export interface Invocation {
  readonly positionals: readonly string[];
  /** Only the options that were given. */
  readonly values: Partial<OptionValues>;
  readonly report: Report;
  /** Comes when the user ends the run. */
  readonly signal: AbortSignal;
  /** Absolute folder of the project: the working directory, or that of a config file above. */
  readonly root: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where keys come from; undefined when there is no terminal. */
  readonly stdin: ReadStream | undefined;
  /** In place of the browser that the command would start. */
  readonly createHeadless: CreateHeadless | undefined;
}

/** Does its work and gives the exit code. @throws {CliError} for usage, configuration and machine */
export type Command = (invocation: Invocation) => Promise<number>;

/** One command: what help says about it, and where it is. */
export interface CommandEntry {
  readonly name: CommandName;
  /** What may follow the name, as help shows it. */
  readonly usage: string;
  readonly summary: string;
  /** Paragraphs for its own help. */
  readonly details: readonly string[];
  readonly examples: readonly string[];
  /** It is of a project, whose config file may lie above. @default false */
  readonly isOfProject?: boolean;
  /** Most positional arguments it takes. */
  readonly maximum: number;
  /** Commands are loaded when they are run: `lectern --help` waits for none of them. */
  readonly load: () => Promise<Command>;
}

/** Every command there is, in the order that help shows them. */
export const commands: readonly CommandEntry[] = [
  {
    name: 'build',
    usage: '[notes...]',
    summary: 'make decks of notes',
    details: [
      'Makes a deck of each note. Name files and folders, or - for the standard input; without any it takes notes/.',
      'notes/a/b.md becomes dist/a/b.html and dist/a/b.pdf.',
    ],
    examples: [
      'lectern build',
      'lectern build monday.md -o out -f html',
      'lectern build monday.md -o monday.pdf',
      'lectern build notes --strict --report report.json',
      'lectern build monday.md -f handout --handout 3 --paper letter',
    ],
    isOfProject: true,
    maximum: Infinity,
    load: async () => (await import('./commands/build.ts')).runBuild,
  },
  {
    name: 'check',
    usage: '[notes...]',
    summary: 'say what is wrong with notes, write nothing',
    details: [
      'Makes the decks in memory and prints every problem with its place. For programs: json for your own, github for annotations in GitHub Actions, sarif for code scanning.',
    ],
    examples: [
      'lectern check',
      'lectern check monday.md --coverage',
      'lectern check --access-report access.html',
      'lectern check monday.md --relations --format json',
      'lectern check monday.md --relations --suggest',
      'lectern check --format github --strict',
    ],
    isOfProject: true,
    maximum: Infinity,
    load: async () => (await import('./commands/check.ts')).runCheck,
  },
  {
    name: 'watch',
    usage: '[notes...]',
    summary: 'show decks that follow the notes while you write',
    details: [
      'Serves the decks on this machine alone. A save is on its slide at once; what is wrong stands over the last good deck, a click opens the editor there.',
      'Keys: r build all anew, o open, p write PDFs, h write handouts, q quit.',
    ],
    examples: ['lectern watch', 'lectern watch monday.md --open', 'lectern watch --port 8080'],
    isOfProject: true,
    maximum: Infinity,
    load: async () => (await import('./commands/watch.ts')).runWatch,
  },
  {
    name: 'diff',
    usage: 'OLD [NEW]',
    summary: 'say which sections have changed between two versions',
    details: [
      'Compares two versions of the notes: files, folders, or what git knows (HEAD~3, a tag, a branch, v1:notes/monday.md). Without a second one they are compared as they are now.',
      'With -f html or handout it makes decks of the sections that were added or changed, in changes/ unless -o names another folder.',
    ],
    examples: [
      'lectern diff HEAD',
      'lectern diff v2025 v2026 -f md',
      'lectern diff last-year notes',
      'lectern diff HEAD~3 notes/monday.md -f json',
      'lectern diff HEAD -f handout -o news',
    ],
    isOfProject: true,
    maximum: 2,
    load: async () => (await import('./commands/diff.ts')).runDiff,
  },
  {
    name: 'index',
    usage: '[folder]',
    summary: 'make the page that lists the decks of a course',
    details: [
      'Writes index.html into a folder of decks (dist without one), wherever they were built. lectern build does so itself for a folder of notes, but not for a --shard.',
    ],
    examples: ['lectern index', 'lectern index public'],
    isOfProject: true,
    maximum: 1,
    load: async () => (await import('./commands/index-page.ts')).runIndex,
  },
  {
    name: 'init',
    usage: '[folder]',
    summary: 'begin with a small lecture that works',
    details: [
      'Writes notes/first-lecture.md and lectern.config.yml. What is there already is never touched.',
    ],
    examples: ['lectern init', 'lectern init my-course', 'lectern init --theme'],
    maximum: 1,
    load: async () => (await import('./commands/init.ts')).runInit,
  },
  {
    name: 'explain',
    usage: '[rule]',
    summary: 'say what a message means and what to do',
    details: ['Takes the name in brackets at the end of a message. Without one it lists all.'],
    examples: ['lectern explain slide-words', 'lectern explain'],
    maximum: 1,
    load: async () => (await import('./commands/explain.ts')).runExplain,
  },
  {
    name: 'doctor',
    usage: '',
    summary: 'show which browser, fonts and versions are found',
    details: ['Ends with exit code 3 when there is no browser to build with.'],
    examples: ['lectern doctor', 'lectern doctor --clear-cache'],
    maximum: 0,
    load: async () => (await import('./commands/doctor.ts')).runDoctor,
  },
];

/** The command of a name. */
export function findCommand(name: string): CommandEntry | undefined {
  return commands.find((command) => command.name === name);
}
