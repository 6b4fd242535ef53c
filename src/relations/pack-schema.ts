import * as v from 'valibot';

const day = v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'it is a day such as 2026-11-24'));
const page = v.pipe(v.string(), v.regex(/^https:\/\/\S+$/, 'it is an https address'));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*$/, 'it is a name of small letters, digits and hyphens'),
);
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'it is empty'));
const shortText = v.pipe(text, v.maxLength(40, 'it has over 40 characters'));
const icon = v.pipe(
  v.string(),
  v.regex(/^logos:[a-z0-9-]+$/, 'it is a name such as logos:aws-ecs'),
);

/** A term of a pack. */
export interface PackTerm {
  /** The full name. */
  readonly name: string;
  /** What a map's box says. @default the name */
  readonly label?: string | undefined;
  /** Other names that mean nothing else. */
  readonly aliases: readonly string[];
  /** Names that mean this only in notes about the pack's subject; their case matters. */
  readonly ambiguous: readonly string[];
  readonly kind?: string | undefined;
  readonly icon?: string | undefined;
  /** The day on which the thing ends or ended, and the page that says so. */
  readonly ended?: { readonly date: string; readonly page: string } | undefined;
}

/** A relation of a pack. */
export interface PackRelation {
  readonly from: string;
  readonly label: string;
  readonly to: string;
  /** When it holds, where it holds only partly. */
  readonly only?: string | undefined;
  /** True, but nothing that one would draw first. @default 'core' */
  readonly weight?: 'core' | 'incidental' | undefined;
  /** Address of the page that says so. */
  readonly page: string;
  /** Day on which it was written down or last checked, `2026-11-24`. */
  readonly asOf: string;
}

/** A knowledge pack as its file gives it. */
export interface PackData {
  readonly pack: string;
  readonly title: string;
  /** Terms that tell that notes are about the pack's field: with one of them named, ambiguous names count. */
  readonly subject: readonly string[];
  /** Names of the map's groups by key, in drawing order. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly terms: Readonly<Record<string, PackTerm>>;
  readonly relations: readonly PackRelation[];
}

/** The shape of a knowledge pack. */
export const packSchema: v.GenericSchema<unknown, PackData> = v.strictObject({
  pack: id,
  title: text,
  subject: v.optional(v.array(id), []),
  kinds: v.optional(v.record(id, shortText), {}),
  terms: v.record(
    id,
    v.strictObject({
      name: text,
      label: v.optional(shortText),
      aliases: v.optional(v.array(text), []),
      ambiguous: v.optional(v.array(text), []),
      kind: v.optional(id),
      icon: v.optional(icon),
      ended: v.optional(v.strictObject({ date: day, page })),
    }),
  ),
  relations: v.array(
    v.strictObject({
      from: id,
      label: shortText,
      to: id,
      only: v.optional(text),
      weight: v.optional(v.picklist(['core', 'incidental'])),
      page,
      asOf: day,
    }),
  ),
});
