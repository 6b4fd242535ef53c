/**
 * Definition lists, as PHP Markdown Extra, Pandoc and markdown-it-deflist have them: a paragraph of one line names a term,
 * and `: ` begins what it means, which goes on in indented lines like an item of a list. A colon that begins a line of a
 * longer paragraph is just a colon.
 */
import type { Root, RootContent, Text } from 'mdast';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type {
  Construct,
  Event,
  Extension,
  State,
  Token,
  TokenizeContext,
  Tokenizer,
} from 'micromark-util-types';
import type { Processor } from 'unified';
import type { Node } from 'unist';
import type { DefinitionEntry, Description } from '../../blocks/definition-list.ts';
import { codes, isSpace } from '../syntax/codes.ts';
import { createBlankLine, createIndentation, isLineEnd, readSpaces } from '../syntax/spaces.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    description: 'description';
    descriptionMarker: 'descriptionMarker';
    descriptionIndent: 'descriptionIndent';
    // Of micromark-extension-gfm-table.
    tableHead: 'tableHead';
  }
  interface ContainerState {
    /** The line before was blank. */
    isAfterBlank?: boolean;
  }
}

/** Adds the syntax of descriptions, and gathers them with their terms. */
export function remarkDefinitionLists(this: Processor): (tree: Root) => void {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(syntax);
  (data.fromMarkdownExtensions ??= []).push(fromMarkdown);
  return gather;
}

function gather(parent: { children: RootContent[] }): void {
  const gathered: RootContent[] = [];
  for (const child of parent.children) {
    if ('children' in child) gather(child as { children: RootContent[] });
    if (child.type === 'description') addDescription(gathered, trim(child));
    else gathered.push(child);
  }
  parent.children = gathered;
}

/** Blank lines after a description are no part of it. */
function trim(description: Description): Description {
  return { ...description, ...spanOf(description, description.children.at(-1) ?? description) };
}

/** Puts it into the list that ends there, or makes an entry of the term that it follows. */
function addDescription(blocks: RootContent[], description: Description): void {
  const last = blocks.at(-1);
  const entry = last?.type === 'definitionList' ? last.children.at(-1) : undefined;
  if (last?.type === 'definitionList' && entry) {
    entry.children.push(description);
    Object.assign(entry, spanOf(entry, description));
    Object.assign(last, spanOf(last, description));
  } else if (last?.type === 'paragraph') {
    blocks.pop();
    const children = [last, description];
    addEntry(blocks, { type: 'definitionEntry', children, ...spanOf(last, description) });
  } else blocks.push(...writeAsText(description));
}

/** To the list before it, or to a new one. */
function addEntry(blocks: RootContent[], entry: DefinitionEntry): void {
  const list = blocks.at(-1);
  if (list?.type === 'definitionList') {
    list.children.push(entry);
    Object.assign(list, spanOf(list, entry));
  } else blocks.push({ type: 'definitionList', children: [entry], position: entry.position });
}

function spanOf(first: Node, last: Node): Pick<Node, 'position'> {
  if (!first.position || !last.position) return {};
  return { position: { start: first.position.start, end: last.position.end } };
}

/** Before it stands what only looked like a term: the definition of a link. */
function writeAsText(description: Description): RootContent[] {
  const { children, position } = description;
  const [first, ...rest] = children;
  const colon: Text = { type: 'text', value: ': ', position };
  if (first?.type !== 'paragraph') return [{ type: 'paragraph', children: [colon] }, ...children];
  return [
    { ...first, children: [colon, ...first.children], ...spanOf(description, first) },
    ...rest,
  ];
}

/** Columns by which the later lines of a description are indented at the most. */
const maxIndent = 4;
const type = 'descriptionIndent';

const tokenizeStart: Tokenizer = function (effects, ok, nok) {
  const { containerState = {}, events, now } = this;
  const [, before] = events.at(-1) ?? [];
  const prefix = before?.type === 'linePrefix' ? now().column - before.start.column : 0;

  const begin: State = (code) => {
    if (!isExpected(this, now().column - prefix)) return nok(code);
    effects.enter('description');
    effects.enter('descriptionMarker');
    effects.consume(code);
    effects.exit('descriptionMarker');
    return readSpaces(effects, { type, max: Number.POSITIVE_INFINITY }, (next, width) => {
      if (width === 0 || isLineEnd(next)) return nok(next);
      containerState.size = Math.min(prefix + 1 + width, maxIndent);
      return ok(next);
    });
  };
  // First, since it is quick: lines of `:::` are many, and what stands before them is much.
  return effects.check(marker, begin, nok);
};

/** A colon and a space. */
const marker: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    return (code) => {
      effects.enter('descriptionMarker');
      effects.consume(code);
      effects.exit('descriptionMarker');
      return (next) => (isSpace(next) ? ok(next) : nok(next));
    };
  },
};

/** Whether a colon in this column, spaces before it apart, comes after a term or another description. */
function isExpected({ events, sliceSerialize }: TokenizeContext, column: number): boolean {
  let line = events.findLast(([, { type }]) => type === 'chunkFlow')?.[1];
  let blankLines = 0;
  for (; line && sliceSerialize(line).trim() === ''; line = line.previous) blankLines += 1;
  if (!line) return false;
  return (
    (blankLines <= 1 && isTerm(line, column)) ||
    isInDescription(line, findDescription(events, column))
  );
}

/**
 * A line that is a paragraph of its own. A paragraph's last line may still become the head of a table, and one that has no
 * other line is nothing else yet.
 */
function isTerm({ start, _tokenizer: flow }: Token, column: number): boolean {
  const text = flow?.events.findLast(([, { type }]) => type === 'content');
  const head = flow?.events.findLast(([, { type }]) => type === 'tableHead');
  const first = text?.[0] === 'enter' || text?.[1].start.line === start.line ? text : head;
  return start.column === column && first?.[1].start.line === start.line;
}

function findDescription(events: readonly Event[], column: number): Event | undefined {
  return events.findLast(
    ([, { type, start }]) =>
      type === 'description' && start.column >= column && start.column < column + maxIndent,
  );
}

function isInDescription({ start }: Token, description: Event | undefined): boolean {
  if (!description) return false;
  const [kind, { start: from, end }] = description;
  return from.offset < start.offset && (kind === 'enter' || start.offset < end.offset);
}

/**
 * A blank line, or an indented one. Four columns are enough in any description, and after a blank line all four are its own:
 * what is meant as code there is indented by eight, as Pandoc and PHP Markdown Extra have it.
 */
const tokenizeContinuation: Tokenizer = function (effects, ok, nok) {
  const { containerState = {} } = this;
  const goOn =
    (isAfterBlank: boolean): State =>
    (code) => {
      containerState.isAfterBlank = isAfterBlank;
      return ok(code);
    };
  const indented = effects.attempt(indentation, goOn(false), nok);
  const first = containerState.isAfterBlank
    ? effects.attempt(wholeIndent, goOn(false), indented)
    : indented;
  return effects.check(blankLine, goOn(true), first);
};

const wholeIndent = createIndentation(type, maxIndent);
const blankLine = createBlankLine(type);

const indentation: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const size = this.containerState?.size ?? maxIndent;
    return readSpaces(effects, { type, max: size }, (code, width) =>
      (width === size ? ok : nok)(code),
    );
  },
};

const syntax: Extension = {
  document: {
    [codes.colon]: {
      name: 'description',
      tokenize: tokenizeStart,
      continuation: { tokenize: tokenizeContinuation },
      exit(effects) {
        effects.exit('description');
      },
    },
  },
};

const fromMarkdown: FromMarkdown = {
  enter: {
    description(token) {
      this.enter({ type: 'description', children: [] }, token);
    },
  },
  exit: {
    description(token) {
      this.exit(token);
    },
  },
};
