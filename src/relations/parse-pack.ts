import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
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
  const result = v.safeParse(packSchema, document.toJS());
  if (!result.success) {
    const findings = result.issues.map((issue) => {
      const keys = (issue.path ?? []).map(({ key }) => key as string | number);
      return refuse(placeOf(...keys), `${keys.join('.') || 'the file'}: ${describeIssue(issue)}`);
    });
    return { pack: undefined, findings };
  }
  const pack = { data: result.output, file, isOwn: false, placeOf };
  const findings = findFaults(pack).map(([keys, message]) => refuse(placeOf(...keys), message));
  return { pack: findings.length > 0 ? undefined : pack, findings };
}

/** A pack that is known to be sound: one of Lectern's own, which a test holds against the schema. */
export function trustPack(data: unknown): Pack {
  const pack = v.parse(packSchema, data);
  return { data: pack, file: `packs/${pack.pack}.yml`, isOwn: true, placeOf: () => start };
}

/** The library speaks of types; a pack's author thinks of keys. */
function describeIssue({ type, expected, received, message }: v.BaseIssue<unknown>): string {
  if (type === 'strict_object' && expected === 'never') return `there is no key ${received}`;
  if (type === 'strict_object' && received === 'undefined') return `the key ${expected} is missing`;
  return message.charAt(0).toLowerCase() + message.slice(1);
}

type Fault = readonly [keys: readonly (string | number)[], message: string];

/** What a schema cannot say: names that lead nowhere, names given twice. */
function findFaults({ data }: Pack): Fault[] {
  const { terms, kinds, subject, relations } = data;
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
  for (const [index, { from, to }] of relations.entries()) {
    for (const [key, id] of Object.entries({ from, to }))
      if (!(id in terms)) faults.push([['relations', index, key], `there is no term "${id}"`]);
    if (from === to) faults.push([['relations', index], `"${from}" leads to itself`]);
    if (seen.has(`${from} ${to}`))
      faults.push([['relations', index], `"${from}" and "${to}" are related already`]);
    seen.add(`${from} ${to}`);
  }
  return faults;
}

/** Every name of a pack's term. */
export function namesOf({ name, label, aliases, ambiguous }: PackTerm): string[] {
  return [...new Set([name, label ?? name, ...aliases, ...ambiguous])];
}
