/** Tags of Liquid and its like (Jekyll, GitBook, Hexo, Nunjucks): `{% raw %}`, `{% include a.html %}`, `{{ site.title }}`. */
import { writePrivateComment } from '../private-lines.ts';
import { createForeign, type ForeignRule } from './foreign.ts';
import {
  type Edit,
  isAlone,
  type MaskedNote,
  matchedPart,
  type NotePart,
  type Rewriting,
} from './masked-note.ts';
import {
  findBox,
  lineBelow,
  pairTags,
  readArguments,
  type TagPair,
  type TemplateTag,
  writeBox,
  writeFence,
  writeLabel,
  writePicture,
  writeVideo,
} from './template-parts.ts';

const tagPattern =
  /(?<![{\\])\{%-?[ \t\n]*(\/?[A-Za-z][\w-]*)((?:"[^"]*"|'[^'\n]*'|[^%"']|'|%(?!\})){0,2000}?)-?%\}(?!\})/g;
/** A text, or a variable that only the generator knows. Others may be an author's own: Vue and Angular write theirs so. */
const output =
  /(?<!\{)\{\{-?[ \t]*(?:"([^"{}\n]*)"|'([^'{}\n]*)'|((?:site|page|include|layout|post|content|paginator|jekyll|forloop|theme|book|config|\$?frontmatter|\$page|\$site)(?=[\s.|}])[\w.[\]"'-]*))[^{}\n]{0,200}?-?\}\}/g;

/**
 * Of Jinja and its like, `{# so #}` (names of headings and classes, `{#id}`, have no space there), of Liquid, `{% # so %}`, and
 * of Handlebars, `{{!-- so --}}` and `{{! so }}`.
 */
const comment =
  /\{#-?[ \t\n](?:(?!#\})[\s\S]){0,20000}#\}|\{%-?[ \t\n]*#(?:(?!%\})[\s\S]){0,2000}%\}|\{\{!--(?:(?!--\}\})[\s\S]){0,20000}--\}\}|\{\{![ \t\n][^{}]{0,2000}\}\}/g;

const commentMarks = /^\{(?:#-?|%-?\s*#|\{!(?:--)?)|(?:-?#\}|-?%\}|(?:--)?\}\})$/g;

/** What a loop shows of each thing that it runs through. */
function loopOutput(item: string): RegExp {
  return new RegExp(String.raw`(?<!\{)\{\{-?[ \t]*${item}(?=[\s.|}\[])[^{}\n]{0,200}?-?\}\}`, 'g');
}

/** Their content goes by no end: what they say is for the generator. */
const silent = new Set(
  'assign break continue cycle decrement else elseif elsif increment liquid render seo set when'.split(
    ' ',
  ),
);
const inclusions = new Set(
  'include include_cached include_relative includes partial remote_include section'.split(' '),
);
const videos = new Set(
  'bilibili embed figma gist pdf slideshare speakerdeck video vimeo youtube'.split(' '),
);
const pictures = new Set(['asset_img', 'image', 'img', 'figure', 'picture']);
const addresses = new Set(['link', 'post_url', 'asset_path', 'post_path', 'post_link']);
const fences = new Set(['highlight', 'codeblock', 'mermaid']);
const labelled = new Set(['tab', 'code', 'step', 'stepper']);

/** Writes tags as the Markdown that they stand for; of others the content stays. */
export function rewriteLiquid(note: MaskedNote): Rewriting {
  const tags = listTags(note.text);
  const pairs = pairTags(tags);
  const ends = new Set([...pairs.values()].map(({ close }) => close));
  const edits: Edit[] = [...note.text.matchAll(comment)].map((match) => {
    const part = matchedPart(match);
    const text = note.source.slice(part.from, part.to).replace(commentMarks, '');
    return { ...part, by: writePrivateComment(text) };
  });
  const findings: Rewriting['findings'][number][] = [];
  const whole: NotePart[] = [];
  const say = (rule: ForeignRule, part: NotePart): void => {
    findings.push(createForeign(rule, note.rangeOf(part), note.source.slice(part.from, part.to)));
  };
  let end = 0;
  for (const tag of tags) {
    if (tag.from < end) continue;
    const pair = pairs.get(tag);
    const written = pair ? writePair(pair, note) : writeTag(tag, note, ends.has(tag));
    if (!written) continue;
    edits.push(...written.edits);
    if (written.rule) say(written.rule, tag);
    if (!written.end) continue;
    end = written.end;
    whole.push({ from: tag.from, to: end });
  }
  const outside = createOutside(whole);
  const loops = [...pairs].flatMap(([{ name, rest, to }, { close }]) => {
    const [, item] = name === 'for' ? (/^([A-Za-z_]\w*)[ \t]+in[ \t]/.exec(rest) ?? []) : [];
    return item === undefined || close.from <= to ? [] : [{ item, from: to, to: close.from }];
  });
  for (const { item, from, to } of loops)
    for (const match of note.text.slice(from, to).matchAll(loopOutput(item))) {
      const part = { from: from + match.index, to: from + match.index + match[0].length };
      if (!outside(part)) continue;
      edits.push({ ...part, by: '' });
      say('foreign-unresolved', part);
    }
  for (const match of note.text.matchAll(output)) {
    const part = matchedPart(match);
    if (!outside(part)) continue;
    const [, double, single, variable] = match;
    const [, key] = /^(?:page|\$?frontmatter)\.([\w-]+)$/.exec(variable ?? '') ?? [];
    const known = key === undefined ? undefined : note.valueOf(key);
    edits.push({ ...part, by: double ?? single ?? known ?? '' });
    if (variable !== undefined && known === undefined && !/^site\.(?:base)?url$/.test(variable))
      say('foreign-unresolved', part);
  }
  return { edits, findings };
}

/** Tells parts that come in order whether they are in none of these, which do too. */
function createOutside(parts: readonly NotePart[]): (part: NotePart) => boolean {
  let next = 0;
  return ({ from }) => {
    while ((parts[next]?.to ?? Infinity) <= from) next += 1;
    return from < (parts[next]?.from ?? Infinity);
  };
}

interface Written {
  readonly edits: readonly Edit[];
  /** What stands before this is as it is to be. */
  readonly end?: number;
  readonly rule?: ForeignRule;
}

function listTags(text: string): TemplateTag[] {
  return [...text.matchAll(tagPattern)].map((match) => {
    const [, written = '', rest = ''] = match;
    const name = written.toLowerCase();
    const isClosing = /^(?:end.|\/)/.test(name);
    const bare = name.replace(/^(?:end_?|\/)(?=.)/, '');
    return { ...matchedPart(match), name: isClosing ? bare : name, rest: rest.trim(), isClosing };
  });
}

function writePair(pair: TagPair, note: MaskedNote): Written {
  const { open, close } = pair;
  const { name, rest } = open;
  const inside = note.source.slice(open.to, close.from);
  const both = [replace(open, ''), replace(close, '')];
  if (name === 'raw' || name === 'verbatim') return { edits: both, end: close.to };
  if (name === 'comment')
    return {
      edits: [{ from: open.from, to: close.to, by: writePrivateComment(inside) }],
      end: close.to,
    };
  const values = readArguments(rest);
  if (fences.has(name)) {
    const lines = /\blinenos\b/.test(rest) ? ' linenos' : '';
    const edits = writeFence(pair, note, languageOf(name, rest) + lines);
    if (edits.length > 0) return { edits, end: close.to };
  }
  const areAlone = isAlone(note, open) && isAlone(note, close);
  // A sentence about loops: one that runs through something shows it.
  if (name === 'for' && !areAlone && !inside.includes('{{')) return { edits: [] };
  const box = areAlone ? findBox(name, values) : undefined;
  if (box) return { edits: writeBox(pair, box) };
  const label = values.named['title'] ?? (name === 'tab' ? values.listed.join(' ') : '');
  const by =
    label !== '' && labelled.has(name) && areAlone ? writeLabel(label, lineBelow(note, open)) : '';
  const edits = [replace(open, by), replace(close, '')];
  return by === '' ? { edits, rule: 'foreign-dropped' } : { edits };
}

/** `ruby` of `ruby linenos`, `js` of Hexo's `Title lang:js`. */
function languageOf(name: string, rest: string): string {
  if (name === 'mermaid') return name;
  const [, named] = /\blang(?:uage)?[:=]"?([\w+#-]+)/.exec(rest) ?? [];
  return named ?? (name === 'highlight' ? (/^[\w+#-]+/.exec(rest)?.[0] ?? '') : '');
}

/** Undefined for what may be an author's own text. */
function writeTag(tag: TemplateTag, note: MaskedNote, isEnd: boolean): Written | undefined {
  // What it ends is written already.
  if (isEnd) return undefined;
  const { name, rest, isClosing } = tag;
  const nothing = [replace(tag, '')];
  if (addresses.has(name) && !isClosing) return { edits: [replace(tag, rest.split(/\s/)[0]!)] };
  const values = readArguments(rest);
  const video = videos.has(name) && !isClosing ? writeVideo(name, values) : undefined;
  if (video !== undefined) return { edits: [replace(tag, video)] };
  if (isAlone(note, tag) && !isClosing) {
    const picture = pictures.has(name) ? writePicture(tag, note, values) : undefined;
    if (picture !== undefined) return { edits: [replace(tag, picture)] };
    const isKnown = silent.has(name);
    return { edits: nothing, rule: isKnown ? 'foreign-dropped' : 'foreign-unresolved' };
  }
  if (inclusions.has(name)) return { edits: nothing, rule: 'foreign-unresolved' };
  // Between the two sides of a choice.
  if (silent.has(name)) return { edits: [replace(tag, ' ')], rule: 'foreign-dropped' };
  return isClosing && isAlone(note, tag) ? { edits: nothing, rule: 'foreign-dropped' } : undefined;
}

function replace({ from, to }: NotePart, by: string): Edit {
  return { from, to, by };
}
