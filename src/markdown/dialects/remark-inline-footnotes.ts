/**
 * Footnotes where they are mentioned, as Pandoc and Obsidian have them: `text^[the note]`. They become mentions with
 * definitions at the section's end. What cannot be one stays as it is written: a bare number (`x^[2]`), a link
 * (`^[text](address)`), and what stands in a link or in another footnote.
 */
import type {
  FootnoteDefinition,
  FootnoteReference,
  Nodes,
  Parent,
  Paragraph,
  PhrasingContent,
  Root,
} from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type {
  Construct,
  Event,
  Extension,
  Resolver,
  State,
  Token,
  TokenizeContext,
} from 'micromark-util-types';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { hashValue } from '../../store/hash.ts';
import { codes } from '../syntax/codes.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    inlineFootnote: 'inlineFootnote';
    /** `^[`, before and after its end was found. */
    inlineFootnoteStart: 'inlineFootnoteStart';
    inlineFootnoteMarker: 'inlineFootnoteMarker';
  }
}

/** Longer ones are brackets that nobody closed. */
const maxLength = 4000;

/** Of brackets in brackets; every `^[` is read ahead. */
const maxDepth = 8;

/** Adds the syntax, and moves the footnotes to the section's end. */
export function remarkInlineFootnotes(this: Processor): (tree: Root, file: VFile) => void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(syntax);
  (data.fromMarkdownExtensions ??= []).push(fromMarkdown);
  return (tree, file) => {
    if (!String(file.value).includes('^[')) return;
    const found: FootnoteDefinition[] = [];
    hoist({ parent: tree, isInside: false, found, source: String(file) });
    tree.children.push(...found);
  };
}

interface Place {
  readonly parent: Parent;
  /** In a link or a footnote. */
  readonly isInside: boolean;
  readonly found: FootnoteDefinition[];
  readonly source: string;
}

function hoist({ parent, isInside, found, source }: Place): void {
  parent.children = parent.children.flatMap((child: Nodes): typeof parent.children => {
    const isNote = child.type === 'footnoteDefinition' && child.label === inline;
    if ('children' in child)
      hoist({ parent: child, isInside: isInside || holdsNone(child), found, source });
    if (!isNote) return [child as PhrasingContent];
    const { position, children } = child;
    if (isInside) return writeNote(children[0] as Paragraph);
    // Sections of one text are one value: their footnotes are the same.
    const label = `${inline}${hashValue([source])}-${found.length + 1}`;
    const mention: FootnoteReference = {
      type: 'footnoteReference',
      identifier: label,
      label,
      position,
    };
    found.push({ ...child, identifier: label, label });
    return [mention];
  });
}

function holdsNone({ type }: Nodes): boolean {
  return type === 'link' || type === 'linkReference' || type === 'footnoteDefinition';
}

/** As it is in the file. */
function writeNote({ children, position }: Paragraph): PhrasingContent[] {
  const { start, end } = position!;
  const from = { ...start, column: start.column - 2, offset: start.offset! - 2 };
  const to = { ...end, column: end.column + 1, offset: end.offset! + 1 };
  return [
    { type: 'text', value: '^[', position: { start: from, end: start } },
    ...children,
    { type: 'text', value: ']', position: { start: end, end: to } },
  ];
}

/** Begins the labels of such footnotes. No note holds it. */
const inline = '\uFDD9';

/** The text of a footnote, read ahead: whether it has an end and is one. */
const wholeNote: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let text = '';
    let depth = 1;
    let isEscaped = false;
    const read: State = (code) => {
      if (code === codes.eof || text.length > maxLength || depth > maxDepth) return nok(code);
      const character = code < 0 ? ' ' : String.fromCharCode(code);
      if (!isEscaped && character === '[') depth += 1;
      if (!isEscaped && character === ']') depth -= 1;
      isEscaped = !isEscaped && character === '\\';
      effects.consume(code);
      if (depth === 0) return end;
      text += character;
      return read;
    };
    const end: State = (code) => {
      effects.exit('inlineFootnoteMarker');
      const isNote = /\S/.test(text) && !/^\s*\d+\s*$/.test(text);
      return isNote && code !== codes.openingParenthesis ? ok(code) : nok(code);
    };
    return (code) => {
      effects.enter('inlineFootnoteMarker');
      return read(code);
    };
  },
};

const noteStart: Construct = {
  name: 'inlineFootnoteStart',
  // `[^[a]` is a class of characters.
  previous: (code) => code !== codes.openingBracket,
  tokenize(effects, ok, nok) {
    const bracket: State = (code) => {
      if (code !== codes.openingBracket) return nok(code);
      effects.consume(code);
      effects.exit('inlineFootnoteStart');
      return effects.check(wholeNote, ok, nok);
    };
    return (code) => {
      effects.enter('inlineFootnoteStart');
      effects.consume(code);
      return bracket;
    };
  },
  resolveAll: (events) => {
    for (const [, token] of events) if (token.type === 'inlineFootnoteStart') token.type = 'data';
    return events;
  },
};

const noteEnd: Construct = {
  name: 'inlineFootnoteEnd',
  tokenize(effects, ok, nok) {
    const { events } = this;
    return (code) => {
      if (findStart(events) < 0) return nok(code);
      effects.enter('inlineFootnoteMarker');
      effects.consume(code);
      effects.exit('inlineFootnoteMarker');
      return ok;
    };
  },
  resolveTo: (events, context) => {
    const end = events.length - 2;
    const start = findStart(events.slice(0, end));
    const open = events[start]![1];
    const close = events[end]![1];
    const note: Token = { type: 'inlineFootnote', start: { ...open.start }, end: { ...close.end } };
    const text: Token = { type: 'paragraph', start: { ...open.end }, end: { ...close.start } };
    open.type = 'inlineFootnoteMarker';
    const resolved: Event[] = [
      ['enter', note, context],
      ...events.slice(start, start + 2),
      ['enter', text, context],
      ...resolveSpan(events.slice(start + 2, end), context),
      ['exit', text, context],
      ...events.slice(end),
      ['exit', note, context],
    ];
    // micromark keeps the list itself.
    events.splice(start, events.length, ...resolved);
    return events;
  },
};

/** Where the innermost footnote begins that no bracket inside keeps open; -1 where none does. */
function findStart(events: readonly Event[]): number {
  const isOpen = ([kind, { type, _balanced: isBalanced }]: Event): boolean =>
    kind === 'enter' &&
    !isBalanced &&
    (type === 'inlineFootnoteStart' || type === 'labelLink' || type === 'labelImage');
  const index = events.findLastIndex(isOpen);
  return events[index]?.[1].type === 'inlineFootnoteStart' ? index : -1;
}

/** Emphasis inside of a footnote ends inside. */
function resolveSpan(events: Event[], context: TokenizeContext): Event[] {
  const resolvers = new Set<Resolver>();
  for (const { resolveAll } of context.parser.constructs.insideSpan.null ?? [])
    if (resolveAll) resolvers.add(resolveAll);
  return [...resolvers].reduce((resolved, resolve) => resolve(resolved, context), events);
}

const syntax: Extension = {
  text: { [codes.caret]: noteStart, [codes.closingBracket]: noteEnd },
};

const fromMarkdown: FromMarkdown = {
  enter: {
    inlineFootnote(token) {
      const note: FootnoteDefinition = {
        type: 'footnoteDefinition',
        identifier: inline,
        label: inline,
        children: [],
      };
      this.enter(note, token);
    },
  },
  exit: {
    inlineFootnote(token) {
      this.exit(token);
    },
  },
};
