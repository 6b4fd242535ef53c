/**
 * Citations as Pandoc and Quarto have them: `[@knuth84, p. 3; @lamport94]`, `[-@knuth84]`, `@knuth84`, `@knuth84 [p. 3]`.
 * They become text and mentions of footnotes; what each footnote says is put in once the section is parsed. A sign @ without
 * brackets that names no work of the bibliography is a handle, or part of an address.
 */
import type { FootnoteDefinition, PhrasingContent, Root } from 'mdast';
import type { Plugin } from 'unified';
import type { VFile } from 'vfile';
import type { Bibliography, CitableWork } from '../bibliography/types.ts';
import { createFinding } from '../problems/problem.ts';
import { renderSuggestion } from '../problems/suggest.ts';
import { hashOf } from '../store/hash.ts';
import { report } from './report.ts';
import { listWrittenTexts, matchFromLast, partOf, type WrittenText } from './written-text.ts';

const key = String.raw`[\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?`;
const bracketed = /(?<![\\!\w])\[([^[\]]{0,400}(?<![\p{L}\p{N}\\])@[^[\]]{1,400})\](?![([{:])/gu;
const bare = new RegExp(
  String.raw`(?<![\p{L}\p{N}\\/.@[;-])@(${key})(?:[ \t]*\[([^[\]@]{1,80})\](?![([{:]))?`,
  'gu',
);
const part = new RegExp(String.raw`^([^@]*?)(-)?@(?:\{([^{}]+)\}|(${key}))[ \t]*,?([\s\S]*)$`, 'u');
/** References to what is numbered are none. */
const crossReference = /^(?:sec|fig|tbl|eq|lst|thm|lem|cor|def|exm|exr|prp)[-:]/;

/** What a label of a work's own footnote begins with. */
const ofWork = 'cite-';

/** Has citations cite; without a bibliography they stay text, which is said. */
export const remarkCitations: Plugin<[Bibliography | undefined], Root> =
  (bibliography) => (tree, file) => {
    if (!String(file).includes('@')) return;
    if (!bibliography) return reportUnlisted(tree, file);
    const notes: FootnoteDefinition[] = [];
    const context = { bibliography, file, notes };
    for (const text of listWrittenTexts(tree, file)) {
      for (const match of matchFromLast(text, bracketed)) citeInBrackets(text, match, context);
      for (const match of matchFromLast(text, bare)) citeInText(text, match, context);
    }
    tree.children.push(...notes);
  };

/** Puts the footnotes of works into a section that mentions them. */
export function addWorks(tree: Root, labels: readonly string[], { works }: Bibliography): void {
  for (const label of new Set(labels)) {
    const work = label.startsWith(ofWork) ? works.get(label.slice(ofWork.length)) : undefined;
    if (work) tree.children.push(work.footnote);
  }
}

/** A name and a year. Packages, handles and parts of a machine's address may stand in brackets too. */
const datedKey = /^(?=.*\p{L})[^/]*\d{2}[a-z]?$/u;

function reportUnlisted(tree: Root, file: VFile): void {
  for (const text of listWrittenTexts(tree, file))
    for (const match of matchFromLast(text, bracketed)) {
      const keys = (match[1] ?? '').split(';').map((each) => {
        const [, , , braced, plain = ''] = part.exec(each) ?? [];
        return braced ?? plain;
      });
      if (keys.every((name) => datedKey.test(name) && !crossReference.test(name)))
        report(file, createFinding('citation-unlisted', text.positionOf(partOf(match))));
    }
}

interface Context {
  readonly bibliography: Bibliography;
  readonly file: VFile;
  /** Footnotes of single citations. */
  readonly notes: FootnoteDefinition[];
}

interface Citation {
  readonly work: CitableWork | undefined;
  readonly key: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The year alone. */
  readonly isYear: boolean;
}

function citeInBrackets(text: WrittenText, match: RegExpExecArray, context: Context): void {
  const parts = (match[1] ?? '').split(';').map((each) => part.exec(each));
  if (parts.some((each) => !each)) return;
  const citations = parts.flatMap((each): Citation[] => {
    const [, prefix = '', minus, braced, plain = '', suffix = ''] = each!;
    const name = braced ?? plain;
    const work = context.bibliography.works.get(name);
    return [
      {
        work,
        key: name,
        prefix: prefix.trim(),
        suffix: suffix.trim(),
        isYear: minus !== undefined,
      },
    ];
  });
  if (citations.some(({ key: name }) => crossReference.test(name))) return;
  const place = partOf(match);
  for (const { work, key: name } of citations) {
    // Without a file that can be read, that is said once.
    if (work || context.bibliography.works.size === 0) continue;
    const suggestion = renderSuggestion(name, [...context.bibliography.works.keys()]);
    const at = place.from + match[0].indexOf(`@${name}`);
    const range = text.positionOf({
      from: Math.max(at, place.from),
      to: Math.max(at, place.from) + name.length + 1,
    });
    report(context.file, createFinding('citation-missing', range, { key: name, suggestion }));
  }
  // A number stands right behind its word.
  const before = /[ \t]*$/.exec(text.text.slice(0, place.from))![0].length;
  const from = isDated(context) ? place.from : place.from - before;
  text.replace({ from, to: place.to }, wrap(writeGroup(citations, context)));
}

function citeInText(text: WrittenText, match: RegExpExecArray, context: Context): void {
  const [, name = '', suffix = ''] = match;
  const work = context.bibliography.works.get(name);
  if (!work) return;
  const citation = { work, key: name, prefix: '', suffix: suffix.trim(), isYear: true };
  text.replace(
    partOf(match),
    wrap([
      toText(isDated(context) ? `${work.names} ` : work.names),
      ...writeGroup([citation], context),
    ]),
  );
}

function isDated({ bibliography }: Context): boolean {
  return bibliography.style === 'author-year';
}

/** What stands in the text for works that are cited together. */
function writeGroup(citations: readonly Citation[], context: Context): PhrasingContent[] {
  const { style } = context.bibliography;
  if (style === 'note') return [mentionNote(citations, context)];
  if (style === 'numeric')
    return citations.flatMap((citation, index) => [
      ...(index > 0 && citation.prefix + citations[index - 1]!.suffix !== '' ? [toText(';')] : []),
      ...writeNumber(citation),
    ]);
  const marks = citations.flatMap(({ work }) => (work ? [mention(ofWork + work.key)] : []));
  const texts = citations.map(writeDated).filter((text) => text !== '');
  return texts.length === 0 ? marks : [toText(`(${texts.join('; ')})`), ...marks];
}

/** "see Knuth 1984, p. 3"; a key that is no work's stands as it is. */
function writeDated({ work, key: name, prefix, suffix, isYear }: Citation): string {
  const shown = work ? [isYear ? '' : work.names, work.year].filter(Boolean).join(' ') : name;
  const before = [prefix, shown].filter(Boolean).join(' ');
  return [before, suffix].filter(Boolean).join(', ');
}

/** The number of a work's footnote, with what is said of the place. */
function writeNumber({ work, key: name, prefix, suffix }: Citation): PhrasingContent[] {
  return [
    ...(prefix === '' ? [] : [toText(` ${prefix}`)]),
    work ? mention(ofWork + work.key) : toText(` (${name})`),
    ...(suffix === '' ? [] : [toText(` (${suffix})`)]),
  ];
}

/** One footnote for all that is cited there. */
function mentionNote(citations: readonly Citation[], { notes, file }: Context): PhrasingContent {
  const label = `note-${hashOf(String(file))}-${notes.length + 1}`;
  const children = citations.flatMap(({ work, key: name, prefix, suffix }, index) => [
    toText([index > 0 ? '; ' : '', prefix === '' ? '' : `${prefix} `].join('')),
    ...(work ? dropEnd(work.entry) : [toText(name)]),
    toText(suffix === '' ? '' : `, ${suffix}`),
  ]);
  children.push(toText('.'));
  const cited = citations.flatMap(({ work }) => (work ? [work.key] : []));
  notes.push({
    type: 'footnoteDefinition',
    identifier: label.toLowerCase(),
    label,
    children: [{ type: 'paragraph', children: structuredClone(children), data: { cited } }],
  });
  return mention(label);
}

/** Without its full stop: more follows. */
function dropEnd(entry: readonly PhrasingContent[]): PhrasingContent[] {
  const last = entry.at(-1);
  return last?.type === 'text'
    ? [...entry.slice(0, -1), toText(last.value.replace(/\.$/, ''))]
    : [...entry];
}

function mention(label: string): PhrasingContent {
  return { type: 'footnoteReference', identifier: label.toLowerCase(), label };
}

function wrap(children: PhrasingContent[]): PhrasingContent {
  return { type: 'markup', tag: 'span', children };
}

function toText(value: string): PhrasingContent {
  return { type: 'text', value };
}
