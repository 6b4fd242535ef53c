import { type FactsArguments, fill } from './fill.ts';

/** 2 usage or configuration, 3 machine. */
type ExitCode = 2 | 3;

interface Failure {
  /** @default 2 */
  readonly exitCode?: ExitCode;
  readonly reason: string;
  readonly hint: string;
}

/** Everything that ends a run before or beside the notes themselves. Keep them sorted by name. */
export const failures = {
  'argument-extra': {
    reason: '{command} takes no "{argument}"',
    hint: 'lectern {command} --help shows what it takes.',
  },
  'browser-choice': {
    reason: 'LECTERN_BROWSER is "{value}"',
    hint: 'It can be "embedded", for the browser that comes with Lectern. Without it the first one found is used.',
  },
  'browser-crashed': {
    exitCode: 3,
    reason: 'The browser broke down in the middle of the work',
    hint: 'Build again. If it happens again, the memory is probably too small for this note: build it alone.',
  },
  'browser-failed': {
    exitCode: 3,
    reason: 'No browser could be started: {message}',
    hint: '{how}',
  },
  'browser-missing': {
    exitCode: 3,
    reason: 'CHROME_PATH is "{path}", which is not a program that can be run',
    hint: 'Set it to the path of Chrome, Chromium or Edge, or unset it to have one found.',
  },
  'command-unknown': { reason: 'There is no command "{name}"', hint: '{suggestion}' },
  'config-broken': {
    reason: '{file} cannot be read: {message}',
    hint: 'Put it right, or remove it to go on with the defaults.',
  },
  'config-key': { reason: '{file} has an unknown setting "{key}"', hint: '{suggestion}' },
  'config-two': {
    reason: 'There are two config files, {first} and {second}',
    hint: 'Keep one of them.',
  },
  'decks-missing': {
    reason: 'There are not two decks in {path}',
    hint: 'lectern build makes them: index.html lists the decks of a course.',
  },
  'disk-full': {
    exitCode: 3,
    reason: 'There is no space left to write {file}',
    hint: 'Earlier outputs are as they were. Free some space and build again.',
  },
  'epoch-broken': {
    reason: 'SOURCE_DATE_EPOCH is "{value}"',
    hint: 'It is a number of seconds since 1970, such as 1700000000.',
  },
  'flag-unknown': { reason: 'Unknown option {flag}', hint: '{suggestion}' },
  'flag-with-value': { reason: '{flag} takes no value', hint: 'Write it alone.' },
  'flag-without-value': {
    reason: '{flag} needs a value',
    hint: 'lectern {command} --help shows which.',
  },
  'font-unknown': {
    reason: 'The theme imports the font "{name}", which Lectern does not have',
    hint: 'Fonts that come with it: {known}.',
  },
  'input-missing': { reason: '{path} does not exist', hint: '{suggestion}' },
  'input-unreadable': {
    reason: '{path} cannot be read: {message}',
    hint: 'Name a note, or a folder of notes.',
  },
  'no-browser': { exitCode: 3, reason: 'No browser was found', hint: '{how}' },
  'notes-left-out': {
    reason: 'All notes there are left out: {notes}',
    hint: 'Drafts, names that begin with _ and what exclude lists are built when they are named.',
  },
  'notes-missing': {
    reason: 'There are no notes in {path}',
    hint: 'Notes are files that end in .md or .markdown. lectern init makes one to begin with.',
  },
  'option-value': { reason: '{name} cannot be "{value}"', hint: '{expected}' },
  'output-clash': {
    reason: '{first} and {second} would both be written to {output}',
    hint: 'Rename one of them, or build them into different folders.',
  },
  'output-is-note': {
    reason: '{output} is a note, and would be overwritten',
    hint: 'Choose another name or folder for what is written.',
  },
  'output-locked': {
    exitCode: 3,
    reason: '{file} cannot be replaced',
    hint: 'Another program has it open. Close it there and build again.',
  },
  'output-refused': {
    exitCode: 3,
    reason: '{file} cannot be written: {message}',
    hint: 'Earlier outputs are as they were. Check the folder, or choose another one with --out-dir.',
  },
  'port-taken': {
    exitCode: 3,
    reason: 'Port {port} is taken',
    hint: 'Choose another with --port, or leave it out: the next free one is found.',
  },
  'rule-unknown': { reason: 'There is no rule "{name}"', hint: '{suggestion}' },
  'starter-exists': {
    reason: '{file} is already there',
    hint: 'Nothing was written. Name an empty folder: lectern init my-course.',
  },
  'starter-refused': {
    exitCode: 3,
    reason: '{file} cannot be written: {message}',
    hint: 'Name another folder: lectern init my-course.',
  },
  'template-broken': {
    reason: 'The template {file} cannot be used: {message}',
    hint: 'Name a .potx or .pptx that PowerPoint opens, with a layout that has a title.',
  },
  'theme-unknown': { reason: 'There is no theme "{name}"', hint: '{suggestion}' },
} as const;

/** The name of a failure. */
export type FailureId = keyof typeof failures;

/** A failure's name, the facts that fill its sentences, and its cause. */
type FailureArguments = {
  [Id in FailureId]: [
    id: Id,
    ...facts: FactsArguments<(typeof failures)[Id]['reason' | 'hint']>,
    options?: ErrorOptions,
  ];
}[FailureId];

/** An error of usage, configuration or machine: shown as one clear message, never with a stack. */
export class CliError extends Error {
  readonly id: FailureId;
  readonly exitCode: ExitCode;
  readonly hint: string;
  /** What fills its sentences. */
  readonly facts: Readonly<Record<string, string | number>>;

  constructor(...[id, facts = {}, options]: FailureArguments) {
    const { exitCode = 2, reason, hint }: Failure = failures[id];
    super(fill(reason, facts), options);
    this.name = 'CliError';
    this.id = id;
    this.exitCode = exitCode;
    this.hint = fill(hint, facts);
    this.facts = facts;
  }

  /** Makes one anew of the name and the facts of another. */
  static revive({ id, facts }: Pick<CliError, 'facts' | 'id'>, options?: ErrorOptions): CliError {
    return new CliError(...([id, facts, options] as unknown as FailureArguments));
  }
}

/** The failures that an error consists of, several where a run went on after the first; bugs are none. */
export function listFailures(error: unknown): readonly CliError[] {
  return listErrors(error).filter((each) => each instanceof CliError);
}

/** The errors that an error consists of, several where a run went on after the first. */
export function listErrors(error: unknown): readonly unknown[] {
  return error instanceof AggregateError ? error.errors.flatMap(listErrors) : [error];
}
