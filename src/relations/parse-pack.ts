import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { cleanData } from '../html/noncharacters.ts';
import { createFinding, type Finding, type Place } from '../problems/problem.ts';
import { type PackData, packSchema, type PackTerm } from './pack-schema.ts';

/** A knowledge pack, and where each part of it stands. */
export interface Pack {
  readonly data: PackData;
  /** As messages show it. */
  readonly file: string;
  /** One that Lectern brings along. */
  readonly isOwn: boolean;
  /** Place of a value, by the keys that lead to it. */
  readonly placeOf: (...keys: (string | number)[]) => Place;
}

/** A pack's text and its path, as messages show it. */
export interface PackText {
  readonly file: string;
  readonly text: string;
}

const start: Place = { line: 1, column: 1 };

/** Reads a pack and checks it; a pack with a fault in it is not used at all, since half of its knowledge may mislead. */
export function parsePack({ file, text }: PackText): {
  pack: Pack | undefined;
  findings: Finding[];
} {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { line, column: col };
  };
  const refuse = (place: Place, message: string): Finding =>
    createFinding('pack-broken', { ...place, file }, { message });
  const [error] = document.errors;
  if (error) {
    const [message = ''] = error.message.split('\n');
    return { pack: undefined, findings: [refuse(placeAt(error.pos[0]), message)] };
  }
  const placeOf = (...keys: (string | number)[]): Place => {
    for (let depth = keys.length; depth > 0; depth -= 1) {
      const node: unknown = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range) return placeAt(node.range[0]);
    }
    return start;
  };
  const { success, issues, output } = v.safeParse(packSchema, cleanData(document.toJS()));
  const faults = success ? findFaults(output) : issues.map(describeIssue);
  const findings = faults.map(([keys, message]) => refuse(placeOf(...keys), message));
  const pack =
    success && faults.length === 0 ? { data: output, file, isOwn: false, placeOf } : undefined;
  return { pack, findings };
}

/** A pack that is known to be sound: one of Lectern's own, which a test holds against the schema. */
export function trustPack(data: unknown): Pack {
  const pack = v.parse(packSchema, data);
  return { data: pack, file: `packs/${pack.pack}.yml`, isOwn: true, placeOf: () => start };
}

type Fault = readonly [keys: readonly (string | number)[], message: string];

/** The library speaks of types; a pack's author thinks of keys. */
function describeIssue({ type, expected, received, message, path }: v.BaseIssue<unknown>): Fault {
  const keys = (path ?? []).map(({ key }) => key as string | number);
  let reason = message.charAt(0).toLowerCase() + message.slice(1);
  if (type === 'strict_object' && expected === 'never') reason = `there is no key ${received}`;
  else if (type === 'strict_object' && received === 'undefined')
    reason = `the key ${expected} is missing`;
  return [keys, `${keys.join('.') || 'the file'}: ${reason}`];
}

/** What a schema cannot say: names that lead nowhere, names given twice. */
function findFaults({ terms, kinds, subject, relations }: PackData): Fault[] {
  const faults: Fault[] = [];
  const owners = new Map<string, string>();
  for (const [id, term] of Object.entries(terms)) {
    if (term.kind !== undefined && !(term.kind in kinds))
      faults.push([['terms', id, 'kind'], `there is no kind "${term.kind}"`]);
    for (const name of namesOf(term)) {
      const owner = owners.get(name);
      if (owner !== undefined && owner !== id)
        faults.push([['terms', id], `"${name}" is a name of "${owner}" too`]);
      owners.set(name, id);
    }
  }
  for (const [index, id] of subject.entries())
    if (!(id in terms)) faults.push([['subject', index], `there is no term "${id}"`]);
  const seen = new Set<string>();
  for (const [index, { from, to, label }] of relations.entries()) {
    for (const [key, id] of Object.entries({ from, to }))
      if (!(id in terms)) faults.push([['relations', index, key], `there is no term "${id}"`]);
    if (from === to) faults.push([['relations', index], `"${from}" leads to itself`]);
    const key = `${from} ${to} ${label}`;
    if (seen.has(key))
      faults.push([['relations', index], `"${from}" and "${to}" are so related already`]);
    seen.add(key);
  }
  return faults;
}

/** Every name of a pack's term. */
export function namesOf({ name, label, aliases, ambiguous }: PackTerm): string[] {
  return [...new Set([name, label ?? name, ...aliases, ...ambiguous])];
}
