/**
 * Problem: a note for Obsidian names others by name alone, and shows their text where it embeds them.
 * Approach: once a note is parsed, its files are looked for in the project; links and pictures get addresses, and an embed
 * becomes the blocks of the other note, under the heading around it. All of them stand where the embed stands, so that
 * what is wrong with them is said there.
 * Limits: notes in notes are followed a few levels; an embed inside a heading or a cell is a link.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Nodes, Root } from 'mdast';
import { listNodes } from '../blocks/list-nodes.ts';
import type { Section } from '../blocks/section.ts';
import { rangeOf } from '../blocks/section-parts.ts';
import type { WikiTarget } from '../blocks/wiki-target.ts';
import { readNote } from '../files/read-note.ts';
import { showPath } from '../files/show-path.ts';
import { parseNote } from '../markdown/parse-note.ts';
import { createFinding, type Finding, type Range } from '../problems/problem.ts';
import { rules } from '../problems/rules.ts';
import { hashValue } from '../store/hash.ts';
import type { Store } from '../store/store.ts';
import { findPart, moveBlocks } from './embed.ts';
import { keyOfTarget, listTargets, placeTargets, type Target } from './place-targets.ts';
import { listProjectFiles, type ProjectFiles } from './project-files.ts';
import { createIncludeBudget, resolveIncludes } from './resolve-includes.ts';
import type { IncludeBudget, ResolvedWiki, WikiNote } from './wiki-note.ts';

/** Notes that embed others that embed others. */
const maxChain = 6;
/** Nodes: a few notes that embed each other several times make thousands of copies. */
const maxEmbedded = 100_000;

/** Finds what Obsidian's links, pictures and embeds name, and what code is in other files. Never throws. */
export async function resolveWiki(
  sections: readonly Section[],
  outer: WikiNote,
): Promise<ResolvedWiki> {
  const note = { ...outer, included: outer.included ?? createIncludeBudget() };
  const named = await resolveNames(sections, note);
  const filled = await resolveIncludes(named.sections, note);
  return {
    sections: filled.sections,
    findings: [...named.findings, ...filled.findings],
    inputs: [...named.inputs, ...filled.inputs],
  };
}

async function resolveNames(
  sections: readonly Section[],
  note: WikiNote & Pick<Place, 'included'>,
): Promise<ResolvedWiki> {
  const named = sections.map((section) =>
    note.store.get('wiki names', [section.hash], () => listTargets(section.tree)),
  );
  if (named.every(({ length }) => length === 0)) return { sections, findings: [], inputs: [] };
  const files = await listProjectFiles(note.settings, note.store);
  const embedded = note.embedded ?? { count: 0 };
  const resolved: Section[] = [];
  const findings: Finding[] = [];
  const inputs: string[] = [];
  let footnotes = countFootnotes(sections.flatMap(({ tree }) => listNodes(tree)));
  for (const [index, section] of sections.entries()) {
    const places = new Map<string, FoundTarget>();
    for (const { wiki, position } of named[index]!) {
      const range = rangeOf(section, { position });
      const key = keyOfTarget(wiki);
      const found = await findOnce(wiki, places.get(key), {
        ...note,
        embedded,
        files,
        range,
        footnotes,
      });
      const nodes = (found.blocks ?? []).flatMap(listNodes);
      embedded.count += nodes.length;
      footnotes = Math.max(footnotes, countFootnotes(nodes));
      places.set(key, found);
      findings.push(...found.findings);
      inputs.push(...found.inputs);
    }
    resolved.push(placeIn(section, places, note.store));
  }
  return { sections: resolved, findings, inputs };
}

function placeIn(section: Section, places: ReadonlyMap<string, Target>, store: Store): Section {
  if (places.size === 0) return section;
  const hash = hashValue([section.hash, [...places].map(([name, { key }]) => [name, key])]);
  const tree = store.get('section with notes', [hash], (): Root =>
    placeTargets(section.tree, places),
  );
  return { ...section, tree, hash };
}

interface Place extends WikiNote {
  readonly embedded: { count: number };
  readonly included: IncludeBudget;
  readonly files: ProjectFiles;
  /** Of the link in its note. */
  readonly range: Range;
  /** How many the note has before it, and those embedded before. */
  readonly footnotes: number;
}

interface FoundTarget extends Target {
  readonly findings: readonly Finding[];
  readonly inputs: readonly string[];
}

/** What a name means; known is what it meant in the same section before. */
async function findOnce(
  wiki: WikiTarget,
  known: FoundTarget | undefined,
  place: Place,
): Promise<FoundTarget> {
  const { range, embedded } = place;
  if (wiki.type === 'embed' && embedded.count > maxEmbedded)
    return refuse(`${wiki.page}.md`, 'the note would be too long', range);
  if (!known) return findTarget(wiki, place);
  return { ...known, findings: known.findings.map((finding) => ({ ...finding, range })) };
}

async function findTarget(wiki: WikiTarget, place: Place): Promise<FoundTarget> {
  const { files, chain, range } = place;
  const own = chain.at(-1)!;
  const dir = path.dirname(own);
  const { page } = wiki;
  const file =
    page === ''
      ? own
      : (files.find(`${page}.md`, dir) ??
        files.find(page, dir) ??
        files.find(`${page}.markdown`, dir));
  const url = file === undefined ? undefined : path.relative(dir, file).split(path.sep).join('/');
  if (wiki.type === 'picture') return { url, key: url ?? '', findings: [], inputs: [] };
  if (file === undefined) {
    const inputs = [path.resolve(dir, `${page}.md`)];
    if (wiki.type === 'embed')
      return { ...refuse(`${page}.md`, 'it is not in the project', range), inputs };
    return { url, key: '', findings: [createFinding('wiki-link', range, { page })], inputs };
  }
  if (wiki.type !== 'embed') return { url, key: url!, findings: [], inputs: [] };
  const embed = await loadEmbed(file, wiki, place);
  if (typeof embed === 'string')
    return { ...refuse(showPath(place.settings.root, file), embed, range), url, inputs: [file] };
  return { ...embed, url };
}

function refuse(name: string, message: string, range: Range): FoundTarget {
  const finding = createFinding('embed-missing', range, { name, message });
  return { url: undefined, key: message, findings: [finding], inputs: [] };
}

/** What is embedded, or why it is not. */
async function loadEmbed(
  file: string,
  wiki: WikiTarget,
  { chain, settings, store, embedded, included, range, footnotes }: Place,
): Promise<Omit<FoundTarget, 'url'> | string> {
  if (chain.includes(file)) return 'it would hold itself';
  if (chain.length >= maxChain) return `notes are followed ${maxChain - 1} levels deep`;
  const info = await stat(file).catch(() => undefined);
  const name = showPath(settings.root, file);
  const read = await readNote({ file, path: name, size: info?.size ?? 0 });
  if (read.type === 'refused')
    return read.finding.rule === 'note-empty' ? 'it is empty' : 'it cannot be read';
  const { source } = read;
  const parsed = parseNote(source.text, store);
  const part = findPart(parsed.sections, wiki);
  if (!part) return `it has no ${wiki.block === undefined ? 'heading' : 'block'} of that name`;
  const hash = hashValue([parsed.sections.map((section) => section.hash), keyOfTarget(wiki)]);
  const section: Section = { tree: { type: 'root', children: [...part] }, line: 1, hash };
  const inner = await resolveWiki([section], {
    chain: [...chain, file],
    settings,
    store,
    embedded,
    included,
  });
  const from = path.relative(path.dirname(chain.at(-1)!), path.dirname(file));
  const move = { from: from.split(path.sep).join('/'), footnotes };
  const blocks = inner.sections.flatMap(({ tree }) => tree.children);
  const key = hashValue([inner.sections.map((each) => each.hash), move]);
  // Of another part nobody sees what is wrong.
  const isWhole = wiki.headings.length === 0 && wiki.block === undefined;
  const found = [source.findings, isWhole ? parsed.findings : [], inner.findings].flat();
  return {
    blocks: store.get('embedded blocks', [key], () => moveBlocks(blocks, move)),
    key,
    // What is left out by rule is said where that note is built.
    findings: found
      .filter(({ rule }) => rules[rule].severity !== 'info')
      .map((finding) => ({ ...finding, range })),
    inputs: [file, ...inner.inputs],
  };
}

/** The highest number of a footnote. */
function countFootnotes(nodes: readonly Nodes[]): number {
  return nodes.reduce(
    (most, node) => (node.type === 'footnote' ? Math.max(most, node.number) : most),
    0,
  );
}
