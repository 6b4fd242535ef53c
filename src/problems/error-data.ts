/** Errors as plain data, for another thread: cloned as they are they would lose their class, their cause and their facts. */
import { CliError, type FailureId } from './cli-error.ts';

/** An error as data. */
export interface ErrorData {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly cause: ErrorData | undefined;
  /** Of several in one. */
  readonly errors: readonly ErrorData[] | undefined;
  /** Of a `CliError`. */
  readonly failure: { readonly id: FailureId; readonly facts: CliError['facts'] } | undefined;
}

/** Puts an error into data. */
export function describeError(error: unknown): ErrorData {
  if (!(error instanceof Error)) return describeError(new Error(String(error)));
  const { name, message, stack, cause } = error;
  return {
    name,
    message,
    stack,
    cause: cause === undefined ? undefined : describeError(cause),
    errors: error instanceof AggregateError ? error.errors.map(describeError) : undefined,
    failure: error instanceof CliError ? { id: error.id, facts: error.facts } : undefined,
  };
}

/** Makes the error anew that was put into data. */
export function reviveError({ name, message, stack, cause, errors, failure }: ErrorData): Error {
  const options = cause && { cause: reviveError(cause) };
  if (failure) return CliError.revive(failure, options);
  const error = errors
    ? new AggregateError(errors.map(reviveError), message, options)
    : new Error(message, options);
  return Object.assign(error, { name, stack });
}
