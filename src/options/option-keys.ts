import type { CommandName, OptionPlace } from './option.ts';
import { options } from './options.ts';
import type { OptionKey } from './option-values.ts';

/** Keys of the options that may be set in a place. */
export function findOptionKeys(place: OptionPlace): OptionKey[] {
  return (Object.keys(options) as OptionKey[]).filter((key) =>
    options[key].places?.includes(place),
  );
}

/** Keys of the options that have a flag of a command, in the order of the table. */
export function findFlagKeys(command: CommandName): OptionKey[] {
  return (Object.keys(options) as OptionKey[]).filter((key) =>
    options[key].flag?.commands.includes(command),
  );
}
