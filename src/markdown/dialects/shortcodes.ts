/** Shortcodes of Hugo and Quarto: `{{< figure src="a.png" >}}`, `{{% notice tip %}}`, `{{< pagebreak >}}`. */
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

const shortcode =
  /\{\{-?([<%])\s*(\/?)\s*([\w.-][\w./-]*)((?:"[^"]*"|[^"{}]|\{(?!\{)|\}(?!\})){0,2000}?)\s*[>%]-?\}\}/g;
const escaped = /\{\{([<%])\/\*\s*([\s\S]{0,2000}?)\s*\*\/([>%])\}\}/g;

/** Between two columns. */
const columnEnd = /^[ \t]*<-{3,}>[ \t]*$/gm;

/** What stands for one thing alone. */
const links = new Set(['ref', 'relref', 'link', 'url', 'absurl', 'relurl', 'static-ref']);
const videos = new Set(['youtube', 'youtubelite', 'vimeo', 'video', 'gist', 'embed', 'asciinema']);
const pictures = new Set(['figure', 'img', 'image', 'imgproc', 'picture']);
/** What is shown elsewhere, or nowhere. */
const silent = new Set(['pagebreak', 'toc', 'br', 'clear', 'anchor', 'lipsum']);
const drawn: Readonly<Record<string, string>> = { mermaid: 'mermaid', math: 'math', katex: 'math' };
const tabs = new Set(['tab', 'step', 'card', 'cell']);

/** Writes shortcodes as the Markdown that they stand for; of others the content stays. */
export function rewriteShortcodes(note: MaskedNote): Rewriting {
  const tags = listTags(note.text);
  const pairs = pairTags(tags);
  const closings = new Map([...pairs.values()].map((pair) => [pair.close, pair]));
  const edits: Edit[] = [...note.text.matchAll(escaped)].map((match) => ({
    ...matchedPart(match),
    by: `{{${match[1]} ${match[2]} ${match[3]}}}`,
  }));
  const findings: Rewriting['findings'][number][] = [];
  if (tags.some(({ name }) => name === 'columns'))
    for (const match of note.text.matchAll(columnEnd))
      edits.push({ ...matchedPart(match), by: '' });
  let end = 0;
  for (const tag of tags) {
    if (tag.from < end) continue;
    const pair = pairs.get(tag);
    const written = pair ? writePair(pair, note) : writeTag(tag, note);
    edits.push(...written.edits);
    end = written.end ?? 0;
    if (written.rule === undefined || closings.has(tag)) continue;
    const source = note.source.slice(tag.from, tag.to);
    findings.push(createForeign(written.rule, note.rangeOf(tag), source));
  }
  return { edits, findings };
}

interface Written {
  readonly edits: readonly Edit[];
  /** Behind this all is written already. */
  readonly end?: number;
  readonly rule?: ForeignRule;
}

function listTags(text: string): TemplateTag[] {
  return [...text.matchAll(shortcode)].map((match) => {
    const [, , slash, name = '', rest = ''] = match;
    const isClosing = slash === '/';
    return {
      ...matchedPart(match),
      name: name.toLowerCase(),
      rest: rest.replace(/\/$/, ''),
      isClosing,
    };
  });
}

function writePair(pair: TagPair, note: MaskedNote): Written {
  const { open, close } = pair;
  const { name, rest } = open;
  const values = readArguments(rest);
  const inside = note.source.slice(open.to, close.from);
  const areApart = isAlone(note, open) && isAlone(note, close);
  if (drawn[name] === 'math' && (inside.includes('$') || !areApart)) {
    const mark = inside.includes('$') ? '' : '$';
    const edits = [replace(open, mark), replace(close, mark)];
    // Blanks inside of the signs make no formula.
    return {
      edits: mark === '' ? edits : [{ from: open.from, to: close.to, by: `$${inside.trim()}$` }],
      end: close.to,
    };
  }
  const code =
    name === 'highlight' || name === 'code'
      ? (values.listed[0] ?? values.named['lang'] ?? '')
      : drawn[name];
  if (code !== undefined) {
    const options = rest
      .replace(/^\s*\S+/, '')
      .replace(/["`]/g, '')
      .trim();
    const meta = name === 'highlight' && options !== '' ? ` {${options}}` : '';
    const edits = writeFence(pair, note, code + meta);
    if (edits.length > 0) return { edits, end: close.to };
  }
  if (name === 'comment')
    return {
      edits: [{ from: open.from, to: close.to, by: writePrivateComment(inside) }],
      end: close.to,
    };
  if (pictures.has(name)) {
    const picture = writePicture(open, note, values);
    if (picture !== undefined) return { edits: [replace(open, picture), replace(close, '')] };
  }
  const address = values.named['href'] ?? values.named['url'] ?? values.named['link'];
  if (address !== undefined && inside.trim() !== '' && !inside.includes('\n'))
    return { edits: [replace(open, '['), replace(close, `](<${address}>)`)] };
  const areAlone = isAlone(note, open) && isAlone(note, close);
  const box = areAlone ? findBox(name, values) : undefined;
  if (box) return { edits: writeBox(pair, box) };
  const label =
    values.named['title'] ??
    values.named['name'] ??
    values.named['label'] ??
    values.listed.join(' ');
  const isLabelled = label !== '' && (tabs.has(name) || values.named['title'] !== undefined);
  const by = isLabelled ? writeLabel(label, lineBelow(note, open)) : '';
  const edits = [replace(open, by), replace(close, '')];
  return by === '' ? { edits, rule: 'foreign-dropped' } : { edits };
}

function writeTag(tag: TemplateTag, note: MaskedNote): Written {
  const { name, rest, isClosing } = tag;
  if (isClosing || silent.has(name)) return { edits: [replace(tag, '')] };
  const values = readArguments(rest);
  if (links.has(name))
    return { edits: [replace(tag, values.named['path'] ?? values.listed[0] ?? '')] };
  const known =
    name === 'meta' || name === 'param' ? note.valueOf(values.listed[0] ?? '') : undefined;
  if (known !== undefined) return { edits: [replace(tag, known)] };
  if (name === 'kbd') return { edits: [replace(tag, `<kbd>${values.listed.join(' ')}</kbd>`)] };
  if (pictures.has(name)) {
    const picture = writePicture(tag, note, values);
    if (picture !== undefined) return { edits: [replace(tag, picture)] };
  }
  const video = videos.has(name) ? writeVideo(name, values) : undefined;
  if (video !== undefined) return { edits: [replace(tag, video)] };
  return { edits: [replace(tag, '')], rule: 'foreign-unresolved' };
}

function replace({ from, to }: NotePart, by: string): Edit {
  return { from, to, by };
}
