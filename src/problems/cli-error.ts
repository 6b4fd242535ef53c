import { fill } from './problem.ts';
import type { Facts } from './rules.ts';

/** Exit codes: 2 usage or configuration, 3 machine. */
type ExitCode = 2 | 3;

/** Everything that ends a run before or beside the notes themselves. Keep them sorted by name. */
export const failures = {
  'no-browser': {
    exitCode: 3,
    reason: 'No browser was found',
    hint: '{how}',
  },
} as const;

/** The name of a failure. */
export type FailureId = keyof typeof failures;

/** An error of usage, configuration or machine: shown as one clear message, never with a stack. */
export class CliError extends Error {
  readonly id: FailureId;
  readonly exitCode: ExitCode;
  readonly hint: string;

  constructor(id: FailureId, facts: Facts = {}, options?: ErrorOptions) {
    const { exitCode, reason, hint } = failures[id];
    super(fill(reason, facts), options);
    this.name = 'CliError';
    this.id = id;
    this.exitCode = exitCode;
    this.hint = fill(hint, facts);
  }
}
