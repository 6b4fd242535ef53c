import { describe, expect, test } from 'vitest';
import { CliError } from '../../src/problems/cli-error.ts';
import { describeError, reviveError } from '../../src/problems/error-data.ts';

const there = (error: unknown): Error => reviveError(structuredClone(describeError(error)));

describe('an error that goes to another thread', () => {
  test('keeps its class, its facts, its hint and its cause', () => {
    const cause = Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
    const error = new CliError('disk-full', { file: 'dist/a.html' }, { cause });
    const again = there(error);
    expect(again).toBeInstanceOf(CliError);
    expect(again).toMatchObject({
      id: 'disk-full',
      exitCode: 3,
      message: error.message,
      hint: error.hint,
      cause: { message: 'ENOSPC' },
    });
  });

  test('keeps its name and its stack where it is a bug', () => {
    const error = new Error('a.md could not be built', { cause: new TypeError('x is undefined') });
    const again = there(error);
    expect(again).toMatchObject({ message: error.message, stack: error.stack });
    expect(again.cause).toMatchObject({ name: 'TypeError', message: 'x is undefined' });
  });

  test('may be several, or no error at all', () => {
    const several = new AggregateError([
      new CliError('rule-unknown', { name: 'x', suggestion: 'y' }),
      new Error('b'),
    ]);
    const again = there(several) as AggregateError;
    expect(again).toBeInstanceOf(AggregateError);
    expect(again.errors.map(({ message }: Error) => message)).toEqual([
      'There is no rule "x"',
      'b',
    ]);
    expect(again.errors[0]).toBeInstanceOf(CliError);
    expect(there('thrown')).toMatchObject({ message: 'thrown' });
  });
});
