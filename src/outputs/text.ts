/** The lecture as one linear text, for braille, for speech, for a search: slides, what is said to them, and words for pictures. */
import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { anyBlock, plainText } from '../blocks/blocks.ts';
import { type Drawings, findDrawing } from '../blocks/drawing.ts';
import { nameAlert } from '../blocks/frame.ts';
import type { Alert } from '../blocks/nodes.ts';
import { type HtmlWords, listHtmlLines } from '../html/html-text.ts';
import { isStatement } from '../blocks/statements.ts';
import { fileName, readTitle, textOf } from '../blocks/phrasing.ts';
import { plainTex } from '../blocks/plain-tex.ts';
import { isReferences } from '../deck/add-references.ts';
import { findWords, type FoundWords } from '../i18n/find-words.ts';
import type { LaidOutSlide } from '../layout/laid-out.ts';
import type { OutputNote, OutputPart } from './output.ts';
import { findReaderNotes } from './pdf/plain-notes.ts';

/** Each slide's place and title, its text and its notes for readers; a paragraph is a line, however long. */
export function makeText({
  deck,
  drawings,
  renderer,
  settings,
  content,
}: OutputNote): Promise<OutputPart[]> {
  const { slides, meta } = deck;
  // The slides of a Marp deck are known by what Marp made of them alone.
  const rendered = renderer.own ? undefined : renderer.renderFrames(slides);
  const words = findWords(meta.lang);
  const tools = { words, drawings, notes: settings.notes };
  const about = [meta.course, meta.author, meta.institution, meta.date].filter(Boolean).join(' · ');
  const entries = slides.map((slide, index) => {
    const place = words.player.slideOf
      .replace('{n}', String(index + 1))
      .replace('{total}', String(slides.length));
    const html = rendered?.[index]?.html;
    const shown = html === undefined ? renderSlide(slide, tools) : listHtmlLines(html, htmlWords);
    return [nameSlide(slide, place), ...shown].join('\n\n');
  });
  const head = about ? `${meta.title}\n${about}` : meta.title;
  // On slides they are footnotes.
  const references = content
    .filter(isReferences)
    .map(({ title, blocks }) =>
      [title ? readTitle(title.content) : '', ...renderBlocks(blocks, tools)].join('\n\n'),
    );
  const text = `${[head, ...entries, ...references].join('\n\n\n')}\n`;
  return Promise.resolve([{ bytes: new TextEncoder().encode(text) }]);
}

function nameSlide({ title, part }: LaidOutSlide, place: string): string {
  const mark = part ? ` (${part.number}/${part.total})` : '';
  return title ? `${place}: ${readTitle(title.content)}${mark}` : place;
}

const htmlWords: HtmlWords = {
  nameFormula: plainTex,
  namePicture: (description) => (description.trim() === '' ? '' : `[${description.trim()}]`),
};

interface TextTools {
  readonly words: FoundWords;
  readonly drawings: Drawings;
  /** False leaves out what is said. */
  readonly notes: boolean;
}

function renderSlide({ type, blocks, notes }: LaidOutSlide, tools: TextTools): string[] {
  const said = tools.notes ? findReaderNotes(notes).flatMap((note) => note.blocks) : [];
  const whole = said.map(plainText).join('\n');
  const shown = blocks.filter((block) => {
    // The slides that a section lists follow it; and what a slide has the beginning of is said whole.
    if (block.type === 'contents') return type !== 'section';
    const text = block.type === 'paragraph' ? plainText(block).trim() : '';
    return text === '' || !whole.includes(text);
  });
  return [
    ...renderBlocks(shown, tools),
    ...(said.length > 0 ? [`${tools.words.player.notes}:`, ...renderBlocks(said, tools)] : []),
  ];
}

function renderBlocks(blocks: readonly RootContent[], tools: TextTools): string[] {
  return blocks
    .flatMap((block) => describe(block, tools))
    .map((block) => anyBlock.plain(block).join('\n').trim())
    .filter((text) => text !== '');
}

/** A block with words in place of what has none: pictures, drawings, formulas, the names of boxes. */
function describe(node: RootContent, tools: TextTools): RootContent[] {
  switch (node.type) {
    case 'image':
      return [{ type: 'text', value: `[${node.alt?.trim() || fileName(node.url)}]` }];
    case 'inlineMath':
      return [{ type: 'text', value: plainTex(node.value) }];
    case 'math':
      return [createParagraph(plainTex(node.value))];
    case 'diagram': {
      const drawing = findDrawing(node, tools.drawings);
      return [createParagraph(drawing?.type === 'drawn' ? drawing.text : node.value)];
    }
    case 'contents':
      return node.items.map(({ title }) => createParagraph(readTitle(title)));
    case 'listItem':
      return [describeItem(node, tools)];
    case 'footnoteMark':
      return [{ type: 'text', value: ` [${node.number}]` }];
    case 'alert':
      return [createParagraph(`${nameBox(node, tools)}:`), ...describeAll(node.children, tools)];
    default:
      return 'children' in node
        ? [{ ...node, children: describeAll(node.children, tools) } as RootContent]
        : [node];
  }
}

/** An item, with a box before the text of a task. */
function describeItem(item: ListItem, tools: TextTools): ListItem {
  const [first, ...rest] = describeAll(item.children, tools) as ListItem['children'];
  if (typeof item.checked !== 'boolean' || first?.type !== 'paragraph')
    return { ...item, children: first ? [first, ...rest] : rest };
  const box = { type: 'text' as const, value: item.checked ? '[x] ' : '[ ] ' };
  return { ...item, children: [{ ...first, children: [box, ...first.children] }, ...rest] };
}

function describeAll(nodes: readonly RootContent[], tools: TextTools): RootContent[] {
  return nodes.flatMap((node) => describe(node, tools));
}

/** "Tip", or what its author calls it. */
function nameBox(alert: Alert, { words }: TextTools): string {
  const { name, label } = alert;
  const own = textOf(label as PhrasingContent[]);
  return own === '' || isStatement(name)
    ? textOf(nameAlert(alert, { ...words.alerts, ...words.statements }))
    : own;
}

function createParagraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value }] };
}
