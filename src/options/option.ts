/** Where an option may be set, beside its flag. */
export type OptionPlace = 'config' | 'frontMatter';

/** The commands that there are. */
export type CommandName = 'build' | 'check' | 'watch' | 'index' | 'init' | 'explain' | 'doctor';

/** How an option is written on the command line. */
export interface Flag {
  /** Without dashes; `no-NAME` goes with every boolean one, and with those that may be off. */
  readonly name: string;
  /** One letter. */
  readonly short?: string;
  /** What help shows for the value. */
  readonly value?: string;
  readonly commands: readonly CommandName[];
  /** What help says where it differs from the option's own `doc`. */
  readonly doc?: string;
  /** Of a path that may be none: what help says of `no-NAME`. */
  readonly off?: string;
}

/** One option. Flags, help, config file, front matter and JSON schema are projections of the table in `options.ts`. */
export interface Option {
  /**
   * `text` may be a list, joined by commas; `choices` is a list, or one string with commas; `minutes` is a number or a text
   * such as "1 h 30 min"; `pathOrOff` is a path or false; `levels` are names of rules, each with its level.
   */
  readonly type:
    | 'boolean'
    | 'text'
    | 'path'
    | 'paths'
    | 'pathOrOff'
    | 'language'
    | 'macros'
    | 'minutes'
    | 'number'
    | 'port'
    | 'count'
    | 'scale'
    | 'shard'
    | 'slides'
    | 'choice'
    | 'choices'
    | 'levels';
  /** Begins small, ends without a full stop. */
  readonly doc: string;
  readonly choices?: readonly string[];
  readonly default?: boolean | number | string | readonly string[];
  readonly flag?: Flag;
  /** @default none: a flag alone */
  readonly places?: readonly OptionPlace[];
}
