/** MDX (Docusaurus, Nextra, Starlight, Mintlify): imports, components, comments in braces. */
import { writePrivateComment } from '../private-lines.ts';
import { dedentPairs } from './dedent-pairs.ts';
import { createForeign, type ForeignRule } from './foreign.ts';
import {
  type Edit,
  isAlone,
  type MaskedNote,
  matchedPart,
  type NotePart,
  type Rewriting,
} from './masked-note.ts';
import { findTags, readBraces } from './mdx-tags.ts';
import {
  findBox,
  lineBelow,
  pairTags,
  readArguments,
  type TagArguments,
  type TagPair,
  type TemplateTag,
  writeBox,
  writeLabel,
  writePicture,
  writeVideo,
} from './template-parts.ts';

/** As the first line of a paragraph, with what belongs to it up to a blank line. */
const statement =
  /(?<=^[ \t\n]*|\n[ \t]*\n|;[ \t]*\n|["'][ \t]*\n)(?:import(?:[ \t]+[\w*{][^;"'<>]{0,2000}?from)?[ \t]*(?:"[^"\n]+"|'[^'\n]+')[ \t]*;?[ \t]*(?=\n|$)|export[ \t]+(?:const|let|var|function|default|async|class)\b[^\n]*(?:\n(?![ \t]*(?:\n|$))[^\n]*){0,200})/g;
const imported = /import[ \t]+(\w+)[ \t]+from[ \t]*["']([^"'\n]+)["']/g;
/** What no lecture on JavaScript imports in its text. */
const siteImport =
  /^import\b[^\n]*["'](?:@theme\/|@site\/|@astrojs\/|@mdx-js\/|nextra\/|[^"'\n]*\.mdx?["'])/m;
const comment = /\{\/\*([\s\S]{0,20000}?)\*\/\}/g;
const expression = /\{(?:(["'])[ \t]*\1|(?:props|frontMatter|frontmatter|metadata)\.[\w.]+)\}/g;
/** Holds something, or nothing by its own account. */
const component = /<\/[A-Z][\w.]*>|<[A-Z][\w.]*(?:\s[^<>]{0,2000})?\/>/;
/** Of HTML, with values in braces. */
const element = /<[a-z][\w-]*(?:\s(?:"[^"]*"|'[^']*'|[^<>"'{}]){0,400})?\s[\w-]+=\{[^<>]{0,2000}>/g;

const labelled = new Set('accordiontab card file linkcard step tab tabitem'.split(' '));
const videos = new Set('youtube vimeo video embed iframe reactplayer liteyoutubeembed'.split(' '));
const pictures = new Set('image img figure idealimage themedimage zoomimage'.split(' '));

/** Writes components as the Markdown that they stand for; of others the content stays. */
export function rewriteMdx(note: MaskedNote): Rewriting {
  const edits: Edit[] = [...note.text.matchAll(comment)].map((match) => {
    const { from, to } = matchedPart(match);
    return { from, to, by: writePrivateComment(note.source.slice(from + 3, to - 3)) };
  });
  const statements = [...note.text.matchAll(statement)];
  const isMdx = siteImport.test(note.text) || (statements.length > 0 && component.test(note.text));
  const findings: Rewriting['findings'][number][] = [];
  const say = (rule: ForeignRule, part: NotePart): void => {
    findings.push(createForeign(rule, note.rangeOf(part), note.source.slice(part.from, part.to)));
  };
  if (isMdx)
    for (const match of statements) {
      const part = matchedPart(match);
      edits.push({ ...part, by: '' });
      say('foreign-dropped', part);
    }
  const files = new Map([...note.source.matchAll(imported)].map(([, name, url]) => [name!, url!]));
  const tags = findTags(note.text, files, isMdx);
  const pairs = pairTags(tags);
  for (const tag of tags) {
    const pair = pairs.get(tag);
    // Of Java, a type.
    if (!pair && !isMdx && !tag.isEmpty) continue;
    const written = pair ? writePair(pair, note) : writeTag(tag, note);
    edits.push(...(written?.edits ?? []));
    if (written?.rule) say(written.rule, tag);
  }
  edits.push(...dedentPairs(note, [...pairs.values()]));
  if (isMdx)
    for (const match of note.text.matchAll(element))
      edits.push({ ...matchedPart(match), by: readBraces(match[0], files) });
  if (isMdx)
    for (const match of note.text.matchAll(expression)) {
      const part = matchedPart(match);
      edits.push({ ...part, by: match[1] === undefined ? '' : ' ' });
      if (match[1] === undefined) say('foreign-unresolved', part);
    }
  return { edits, findings };
}

interface Written {
  readonly edits: readonly Edit[];
  readonly rule?: ForeignRule;
}

function writePair(pair: TagPair, note: MaskedNote): Written {
  const { open, close } = pair;
  const values = readArguments(open.rest);
  const areAlone = isAlone(note, open) && isAlone(note, close);
  const box = areAlone ? findBox(open.name, values) : undefined;
  if (box) return { edits: writeBox(pair, box) };
  const { to, href } = values.named;
  const address = to ?? href;
  const isLine = !note.text.slice(open.to, close.from).includes('\n');
  if (address !== undefined && isLine)
    return { edits: [replace(open, '['), replace(close, `](<${address}>)`)] };
  const label = labelOf(open.name, values);
  const by = label !== '' && isAlone(note, open) ? writeLabel(label, lineBelow(note, open)) : '';
  const edits = [replace(open, by), replace(close, '')];
  return by === '' ? { edits, rule: 'foreign-dropped' } : { edits };
}

function labelOf(name: string, { named }: TagArguments): string {
  const { label, title, value } = named;
  return label ?? title ?? (labelled.has(name) ? (value ?? '') : '');
}

/** Undefined for what ends another. */
function writeTag(tag: TemplateTag, note: MaskedNote): Written | undefined {
  if (tag.isClosing) return undefined;
  const values = readArguments(tag.rest);
  const picture = pictures.has(tag.name) ? writePicture(tag, note, values) : undefined;
  const by = picture ?? (videos.has(tag.name) ? writeVideo(tag.name, values) : undefined);
  if (by !== undefined) return { edits: [replace(tag, by)] };
  const { to, href } = values.named;
  const label = labelOf(tag.name, values);
  const address = to ?? href;
  if (label !== '' && address !== undefined)
    return { edits: [replace(tag, `[${label}](<${address}>)`)] };
  return { edits: [replace(tag, label)], rule: 'foreign-unresolved' };
}

function replace({ from, to }: NotePart, by: string): Edit {
  return { from, to, by };
}
