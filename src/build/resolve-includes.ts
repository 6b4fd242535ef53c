/** Puts files of the project into the code that names them. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Code, Nodes, Root } from 'mdast';
import { type PlacedInclude, selectLines } from '../blocks/code-include.ts';
import { readCodeMarks } from '../blocks/code-marks.ts';
import { listNodes, mapInside } from '../blocks/list-nodes.ts';
import type { Section } from '../blocks/section.ts';
import { rangeOf } from '../blocks/section-parts.ts';
import { readProjectFile } from '../files/project-file.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import { decode } from '../source/decode.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { listProjectFiles, type ProjectFiles } from './project-files.ts';
import type { ResolvedWiki, WikiNote } from './wiki-note.ts';

/** Bytes. */
const maxCodeSize = 1_000_000;
/** More are dozens of slides. */
const maxLines = 1000;

/** Finds the files, and puts their lines in place. Never throws. */
export async function resolveIncludes(
  sections: readonly Section[],
  { chain, settings, store }: WikiNote,
): Promise<ResolvedWiki> {
  const named = sections.map((section) =>
    store.get('code with files', [section.hash], () => listIncluding(section.tree)),
  );
  if (named.every(({ length }) => length === 0)) return { sections, findings: [], inputs: [] };
  const place = {
    files: await listProjectFiles(settings, store),
    dir: path.dirname(chain.at(-1)!),
  };
  const findings: Finding[] = [];
  const inputs: string[] = [];
  const resolved: Section[] = [];
  for (const [index, section] of sections.entries()) {
    const filled: string[] = [];
    for (const code of named[index]!) {
      const includes = code.data?.includes ?? [];
      const read = await Promise.all(includes.map((include) => readInclude(include, place)));
      inputs.push(...read.map(({ input }) => input));
      for (const { name, message } of read)
        if (message !== undefined)
          findings.push(createFinding('code-missing', rangeOf(section, code), { name, message }));
      const byLine = new Map(includes.map(({ line }, at) => [line, read[at]!.lines]));
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
  readonly lines: readonly string[];
  /** Why there are none. */
  readonly message?: string;
}

async function readInclude(
  include: PlacedInclude,
  { files, dir }: { readonly files: ProjectFiles; readonly dir: string },
): Promise<ReadInclude> {
  const name = include.file;
  const file = files.find(name, dir);
  const input = file ?? path.resolve(dir, name);
  const fail = (message: string): ReadInclude => ({ name, input, lines: [], message });
  if (file === undefined) return fail('it is not in the project');
  const { size = 0, mtimeMs = 0 } = (await stat(file).catch(() => undefined)) ?? {};
  if (size > maxCodeSize) return fail('it has more than 1 MB');
  const bytes = await readProjectFile({ type: 'found', file, version: `${size} ${mtimeMs}` });
  if ('type' in bytes) return fail(bytes.type === 'unreadable' ? bytes.message : 'it has gone');
  const { text } = decode(bytes);
  if (text === undefined) return fail('it is no text');
  const lines = selectLines(text.split('\n'), include);
  if (lines === undefined) return fail('it has no such lines');
  if (lines.length > maxLines) return fail(`it has more than ${maxLines} lines: name some of them`);
  return { name, input, lines: lines.map((line) => include.indent + line) };
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

function fillNode(code: Code, written: string): Code {
  const { includes: _, ...data } = code.data ?? {};
  const marked = readCodeMarks(written);
  if (!marked) return { ...code, value: written, data };
  return { ...code, value: marked.value, data: { ...data, marks: marked.marks } };
}
