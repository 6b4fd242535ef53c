/** A deck as one text of Marp Markdown: front matter, and the slides with their directives and what is said to them. */
import { stringify } from 'yaml';
import { anyBlock } from '../../blocks/blocks.ts';
import { findDrawing } from '../../blocks/drawing.ts';
import { listNodes } from '../../blocks/list-nodes.ts';
import type { SpeakerNote } from '../../deck/types.ts';
import { escapeHtml } from '../../html/escape.ts';
import type { LaidOutSlide } from '../../layout/laid-out.ts';
import { findNumber } from '../../render/slide-markdown.ts';
import { classesOf, findFooter, findHeader, stylesOf } from '../../render/stamp-slide.ts';
import { escapeComment } from '../markdown/syntax.ts';
import type { OutputNote } from '../output.ts';
import { densityClasses } from './marp-theme.ts';
import { type SlideWriter, writeBlocks, writeLine } from './write-slide.ts';

/** What a deck is written with. */
interface DeckRequest extends Pick<SlideWriter, 'addDrawing' | 'addEmoji' | 'addPicture'> {
  /** What its front matter calls the theme. */
  readonly theme: string;
  /** Name of the folder beside it. */
  readonly folder: string;
}

/** Writes the whole deck. */
export function writeDeck(note: OutputNote, { theme, folder, ...files }: DeckRequest): string {
  const { slides, meta, anchors } = note.deck;
  const numbers = new Map(
    slides.map(({ id }, index) => [id, String(index + 1)] as const).toReversed(),
  );
  const writer: SlideWriter = {
    ...files,
    parts: note.renderer.own!.parts,
    placeSlide: (name) => numbers.get(anchors.get(name) ?? name) ?? name,
  };
  const has = (type: string): boolean =>
    slides.some(({ blocks, title }) =>
      [...blocks, ...(title?.content ?? [])].flatMap(listNodes).some((node) => node.type === type),
    );
  const footer = findCommonFooter(note);
  const matter = {
    marp: true,
    theme,
    title: meta.title,
    ...(meta.author && { author: meta.author }),
    lang: meta.lang,
    ...(meta.size === '4:3' && { size: '4:3' }),
    ...((has('math') || has('inlineMath')) && { math: 'katex' }),
    paginate: true,
    ...(footer !== '' && { footer }),
  };
  const usage = `# marp --theme-set ${folder}/theme.css --allow-local-files ${folder}.md`;
  const head = `---\n${usage}\n${stringify(matter, { lineWidth: 0 })}---`;
  const body = slides.map((slide) => writeSlide(slide, { note, writer, footer }));
  return `${head}\n\n${body.join('\n\n---\n\n')}\n`;
}

interface Place {
  readonly note: OutputNote;
  readonly writer: SlideWriter;
  /** What stands at the foot of slides that say nothing else. */
  readonly footer: string;
}

function writeSlide(slide: LaidOutSlide, { note, writer, footer }: Place): string {
  const parts = [
    ...writeDirectives(slide, note, footer),
    writeStyle(slide, note),
    ...slide.backgrounds.map((node) => writeBackground(node, writer)),
    writeHeading(slide, writer),
    writeBlocks(slide, writer).trim(),
    writeWay(slide),
    writeByline(slide, note, writer),
    ...(note.settings.notes ? slide.notes.map(writeNote) : []),
  ];
  return parts.filter((part) => part.trim() !== '').join('\n\n');
}

/** Directives whose pictures are not in the folder, and may be on the network. */
const loading = /url\(|image-set\(|!\[/i;

/** What Lectern says of a slide, then what its author says. */
function writeDirectives(slide: LaidOutSlide, note: OutputNote, footer: string): string[] {
  const { density, composition, directives } = slide;
  const { class: own, ...others } = Object.fromEntries(
    Object.entries(directives)
      .filter(([, value]) => !loading.test(value))
      .map(([key, value]) => [key.replace(/^_/, ''), value]),
  );
  const classes = [
    ...classesOf(slide, { titles: note.renderer.own?.theme.sizes.titles }),
    densityClasses[density] ?? '',
    composition.place === 'top' ? '' : composition.place,
    ...slide.blocks.flatMap((block) =>
      block.type === 'contents' ? ['contents', block.isNumbered ? '' : 'unnumbered'] : [],
    ),
    composition.gaps > 0 ? `airy-${composition.gaps}` : '',
    own ?? '',
  ];
  const span = (name: string, inner: string): string => `<span class="${name}">${inner}</span>`;
  const way = findHeader(slide).map((step) => `<span>${escapeHtml(step)}</span>`);
  const foot = writeFooter(slide, note);
  const entries: readonly (readonly [string, string])[] = [
    ['class', classes.filter(Boolean).join(' ')],
    ...(way.length > 0 ? [['header', span('breadcrumb', way.join(''))] as const] : []),
    ...(foot === footer ? [] : [['footer', foot] as const]),
    ...(slide.type === 'title' ? [['paginate', 'false'] as const] : []),
    ...Object.entries(others),
  ];
  const last = new Map(entries);
  return [[...last].map(([key, value]) => `<!-- _${key}: ${quoteYaml(value)} -->`).join('\n')];
}

function writeFooter(slide: LaidOutSlide, { deck: { meta } }: OutputNote): string {
  const foot = findFooter(slide, meta);
  return foot === undefined ? '' : `<span class="lecture">${escapeHtml(foot)}</span>`;
}

/** The foot that most slides have. */
function findCommonFooter(note: OutputNote): string {
  const counts = new Map<string, number>();
  for (const slide of note.deck.slides) {
    const foot = writeFooter(slide, note);
    counts.set(foot, (counts.get(foot) ?? 0) + 1);
  }
  return [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0])[0];
}

/** As YAML in which no comment ends. */
function quoteYaml(value: string): string {
  if (/^[\w -]+$/.test(value) && !value.includes('--')) return value;
  if (value.includes('--')) return JSON.stringify(value).replaceAll('-', '\\u002d');
  return `'${value.replaceAll("'", "''")}'`;
}

/** Numbers that the theme reads, where they are not its own. */
function writeStyle(slide: LaidOutSlide, { drawings }: OutputNote): string {
  const sizes = slide.blocks.flatMap(listNodes).flatMap((node) => {
    const drawing = node.type === 'diagram' ? findDrawing(node, drawings) : undefined;
    if (node.type !== 'diagram' || drawing?.type !== 'drawn') return [];
    const { width, height } = drawing;
    return [
      `--natural-width:${Math.ceil(width)}px`,
      `--natural-height:${Math.ceil(height)}px`,
      ...(node.height === undefined ? [] : [`--shown-height:${node.height}px`]),
    ];
  });
  const styles = [...stylesOf(slide), ...sizes];
  if (styles.length === 0) return '';
  return `<style scoped>\nsection { ${styles.map((each) => `${each.replace(':', ': ')};`).join(' ')} }\n</style>`;
}

function writeBackground(
  { url, alt }: LaidOutSlide['backgrounds'][number],
  { parts, addPicture }: SlideWriter,
): string {
  const found = parts.images.get(url);
  if (found?.type !== 'loaded') return '';
  return `![${(alt ?? 'bg').replace(/[[\]]/g, '')}](${addPicture(found.src, url)})`;
}

function writeHeading({ title, type, part, series }: LaidOutSlide, writer: SlideWriter): string {
  if (!title) return '';
  const found = type === 'title' ? findNumber(title.content) : undefined;
  const number = found ? `<span class="title-number">${escapeHtml(found.number)} </span>` : '';
  const place = series ?? part;
  const mark = place
    ? ` <span class="part-mark${part ? '' : ' series'}">${place.number}/${place.total}</span>`
    : '';
  const line = writeLine(found?.title ?? title.content, writer).replaceAll('\n', ' ');
  return `${'#'.repeat(title.depth)} ${number}${line}${mark}`;
}

function writeWay({ way }: LaidOutSlide): string {
  if (!way) return '';
  const marks = Array.from({ length: way.total }, (_, index) =>
    index + 1 === way.chapter ? '<i class="here"></i>' : '<i></i>',
  );
  return `<div class="way">${marks.join('')}</div>`;
}

function writeByline(
  { type }: LaidOutSlide,
  { deck: { meta } }: OutputNote,
  { parts, addPicture }: SlideWriter,
): string {
  if (type !== 'title') return '';
  const names = ['course', 'author', 'institution', 'date'] as const;
  const spans = names.flatMap((name) => {
    const text = meta[name];
    return text ? [`<span class="${name}">${escapeHtml(text)}</span>`] : [];
  });
  const logo = parts.images.get(meta.logo ?? '');
  return [
    spans.length > 0 ? `<p class="byline">${spans.join(' ')}</p>` : '',
    logo?.type === 'loaded'
      ? `<img class="logo" src="${addPicture(logo.src, meta.logo ?? 'logo')}" alt="">`
      : '',
  ]
    .filter(Boolean)
    .join('\n');
}

/** What is said, as plain text; Marp takes `title: text` in a comment for a directive. */
export function writeNote({ blocks }: SpeakerNote): string {
  const text = blocks
    .map((block) => anyBlock.plain(block).join('\n'))
    .join('\n\n')
    .trim();
  const said = blocks.map((block) =>
    'value' in block && block.type === 'comment' ? block.value : '',
  );
  const whole = [text, ...said].filter(Boolean).join('\n\n');
  if (whole === '') return '';
  const safe = /^\s*[$_]?[A-Za-z]+\s*:/.test(whole) ? `\u200B${whole}` : whole;
  return `<!--\n${escapeComment(safe)}\n-->`;
}
