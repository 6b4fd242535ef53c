/** Puts files of the project into the code that names them. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Code, Nodes, Root } from 'mdast';
import { type PlacedInclude, selectLines } from '../blocks/code-include.ts';
import { listNodes, mapInside } from '../blocks/list-nodes.ts';
import type { Section } from '../blocks/section.ts';
import { readFence } from '../blocks/read-fence.ts';
import { rangeOf } from '../blocks/section-parts.ts';
import { readProjectFile } from '../files/project-file.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { decode } from '../source/decode.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { listProjectFiles, type ProjectFiles } from './project-files.ts';
import type { IncludeBudget, ResolvedWiki, WikiNote } from './wiki-note.ts';

/** Bytes. */
const maxCodeSize = 1_000_000;
/** More are dozens of slides. */
const maxLines = 1000;

/** What a note with all that it embeds may show: far more than a lecture holds. */
export function createIncludeBudget(): IncludeBudget {
  return { lines: 10_000, bytes: 20_000_000 };
}

/** Finds the files, and puts their lines in place. Never throws. */
export async function resolveIncludes(
  sections: readonly Section[],
  { chain, settings, store, included }: WikiNote & { readonly included: IncludeBudget },
): Promise<ResolvedWiki> {
  const named = sections.map((section) =>
    store.get('code with files', [section.hash], () => listIncluding(section.tree)),
  );
  if (named.every(({ length }) => length === 0)) return { sections, findings: [], inputs: [] };
  const place = {
    files: await listProjectFiles(settings, store),
    dir: path.dirname(chain.at(-1)!),
    budget: included,
    texts: new Map<string, ReadFile>(),
  };
  const findings: Finding[] = [];
  const inputs: string[] = [];
  const resolved: Section[] = [];
  for (const [index, section] of sections.entries()) {
    const filled: string[] = [];
    for (const code of named[index]!) {
      const read = await readIncludes(code.data?.includes ?? [], place);
      inputs.push(...new Set(read.map(({ input }) => input)));
      const missing = new Map(read.map((each) => [`${each.name}\n${each.message}`, each]));
      for (const { name, message } of missing.values())
        if (message !== undefined)
          findings.push(createFinding('code-missing', rangeOf(section, code), { name, message }));
      const byLine = new Map(read.map(({ line, lines }) => [line, lines]));
      filled.push(
        code.value
          .split('\n')
          .flatMap((line, at) => byLine.get(at) ?? [line])
          .join('\n'),
      );
    }
    resolved.push(fillSection(section, filled, store));
  }
  return { sections: resolved, findings, inputs };
}

function listIncluding(tree: Root): Code[] {
  return listNodes(tree).filter(
    (node): node is Code => node.type === 'code' && node.data?.includes !== undefined,
  );
}

interface ReadInclude {
  readonly name: string;
  /** Absolute. */
  readonly input: string;
  /** Where it stands in the code. */
  readonly line: number;
  readonly lines: readonly string[];
  /** Why there are none. */
  readonly message?: string;
}

interface IncludePlace {
  readonly files: ProjectFiles;
  readonly dir: string;
  readonly budget: IncludeBudget;
  /** What was read, by its path: a file is read once a note. */
  readonly texts: Map<string, ReadFile>;
}

/** Lines, or why there are none. */
type ReadFile = { readonly lines: readonly string[]; readonly size: number } | string;

/** One after the other; once one is too much for the note, those behind it are not read. */
async function readIncludes(
  includes: readonly PlacedInclude[],
  place: IncludePlace,
): Promise<readonly ReadInclude[]> {
  const read: ReadInclude[] = [];
  for (const include of includes) read.push(await readInclude(include, place));
  return read;
}

async function readInclude(include: PlacedInclude, place: IncludePlace): Promise<ReadInclude> {
  const { file: name, line, indent } = include;
  const { files, dir, budget } = place;
  const found = files.find(name, dir);
  const input = found ?? path.resolve(dir, name);
  const fail = (message: string): ReadInclude => ({ name, input, line, lines: [], message });
  const isSpent = budget.lines <= 0 || budget.bytes <= 0;
  if (found === undefined) return fail('it is not in the project');
  if (isSpent) return fail('the note shows too much code of files');
  const file = place.texts.get(found) ?? (await readLines(found));
  place.texts.set(found, file);
  if (typeof file === 'string') return fail(file);
  budget.bytes -= file.size;
  const lines = selectLines(file.lines, include);
  if (lines === undefined) return fail('it has no such lines');
  if (lines.length > maxLines) return fail(`it has more than ${maxLines} lines: name some of them`);
  budget.lines -= lines.length;
  budget.bytes -= lines.length * indent.length;
  if (budget.lines < 0 || budget.bytes < 0) return fail('the note shows too much code of files');
  return { name, input, line, lines: lines.map((each) => indent + each) };
}

async function readLines(file: string): Promise<ReadFile> {
  const { size = 0, mtimeMs = 0 } = (await stat(file).catch(() => undefined)) ?? {};
  if (size > maxCodeSize) return 'it has more than 1 MB';
  const bytes = await readProjectFile({ type: 'found', file, version: `${size} ${mtimeMs}` });
  if ('type' in bytes) return bytes.type === 'unreadable' ? bytes.message : 'it has gone';
  const { text } = decode(bytes);
  return text === undefined ? 'it is no text' : { lines: text.split('\n'), size };
}

function fillSection(section: Section, filled: readonly string[], store: Store): Section {
  if (filled.length === 0) return section;
  const hash = hashValue([section.hash, ...filled]);
  const tree = store.get('section with files', [hash], () => {
    const left = filled.values();
    const fill = (node: Nodes): Nodes[] => {
      if (node.type !== 'code' || !node.data?.includes)
        return ['children' in node ? mapInside(node, fill) : node];
      const value = left.next().value ?? '';
      return value.trim() === '' ? [] : [fillNode(node, value)];
    };
    return mapInside(section.tree, fill);
  });
  return { ...section, tree, hash };
}

function fillNode(code: Code, value: string): Nodes {
  const { includes: _, ...data } = code.data ?? {};
  return readFence({ ...code, value, data });
}
