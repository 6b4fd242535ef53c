/**
 * Boxes of MkDocs and its like, whose text is indented: `!!! note "Title"`, `??? tip`, and tabs, `=== "Tab"`. In the tree
 * they are containers, as `:::note[Title]` is one.
 */
import type { Root } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Extension as FromMarkdown } from 'mdast-util-from-markdown';
import type { Construct, Extension, State, Tokenizer } from 'micromark-util-types';
import type { Processor } from 'unified';
import type { VFile } from 'vfile';
import { boxIndent, type BoxLine, readBoxLine } from '../syntax/box-lines.ts';
import { partLazyLines } from './part-lazy-lines.ts';
import { codes } from '../syntax/codes.ts';
import { createBlankLine, createIndentation, isLineEnd } from '../syntax/spaces.ts';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    box: 'box';
    boxMarker: 'boxMarker';
    boxTitle: 'boxTitle';
    boxIndent: 'boxIndent';
  }
}

declare module 'mdast-util-directive' {
  interface ContainerDirectiveData {
    /** How a box shows its text. @default not a box: it ends with colons */
    box?: BoxLine['type'];
    /** Its author wants no title. @default false */
    isUntitled?: boolean;
  }
}

/** Adds the syntax of boxes. */
export function remarkBoxes(this: Processor): (tree: Root, file: VFile) => void {
  const data = this.data();
  let lines: readonly string[] = [];
  const { parser } = this;
  if (parser)
    this.parser = (text, file) => {
      lines = text.split('\n');
      return parser(text, file) as Root;
    };
  (data.micromarkExtensions ??= []).push(createSyntax(() => lines));
  (data.fromMarkdownExtensions ??= []).push(fromMarkdown);
  return (tree, file) => partLazyLines(tree, String(file.value));
}

function createSyntax(listLines: () => readonly string[]): Extension {
  const construct: Construct = {
    name: 'box',
    tokenize: createTokenizer(listLines),
    continuation: { tokenize: tokenizeContinuation },
    exit(effects) {
      effects.exit('box');
    },
  };
  const { exclamationMark, questionMark, equalsTo } = codes;
  return {
    document: { [exclamationMark]: construct, [questionMark]: construct, [equalsTo]: construct },
  };
}

/** Reads the first line of a box: what is before its title, the title, and what is behind. */
const createTokenizer = (listLines: () => readonly string[]): Tokenizer =>
  function (effects, ok, nok) {
    const { now } = this;
    let at = 0;
    let start = -1;
    let end = -1;
    const begin: State = (code) => {
      const { line, column } = now();
      const box = readBoxLine(listLines(), line - 1, column - 1);
      if (!box) return nok(code);
      if (box.title) [start, end] = [box.titleStart, box.titleStart + box.title.length];
      effects.enter('box', { _container: true });
      effects.enter('boxMarker');
      return read(code);
    };
    const read: State = (code) => {
      if (isLineEnd(code)) {
        effects.exit('boxMarker');
        return ok(code);
      }
      if (at === start) {
        effects.exit('boxMarker');
        effects.enter('boxTitle');
        effects.enter('chunkText', { contentType: 'text' });
        return readTitle(code);
      }
      at += 1;
      effects.consume(code);
      return read;
    };
    const readTitle: State = (code) => {
      if (at === end) {
        effects.exit('chunkText');
        effects.exit('boxTitle');
        effects.enter('boxMarker');
        return read(code);
      }
      at += 1;
      effects.consume(code);
      return readTitle;
    };
    return begin;
  };

/** A blank line, or an indented one. */
const tokenizeContinuation: Tokenizer = (effects, ok, nok) =>
  effects.check(blankLine, ok, effects.attempt(indentation, ok, nok));

const type = 'boxIndent';

const blankLine = createBlankLine(type);
const indentation = createIndentation(type, boxIndent);

const fromMarkdown: FromMarkdown = {
  enter: {
    box(token) {
      this.enter({ type: 'containerDirective', name: '', children: [] }, token);
    },
    boxTitle(token) {
      this.enter({ type: 'paragraph', data: { directiveLabel: true }, children: [] }, token);
    },
  },
  exit: {
    boxMarker(token) {
      const node = this.stack.at(-1);
      if (node?.type === 'containerDirective' && node.name === '')
        nameBox(node, this.sliceSerialize(token));
    },
    boxTitle(token) {
      this.exit(token);
    },
    box(token) {
      this.exit(token);
    },
  },
};

function nameBox(node: ContainerDirective, marker: string): void {
  const [, mark = '', name = ''] = /^(!!!|\?\?\?\+?|===)[+!]?[ \t]*([^\s"]*)/.exec(marker) ?? [];
  node.name = mark === '===' ? 'tab' : name;
  node.data = {
    box: mark === '===' ? 'tab' : mark === '???' ? 'closed' : 'open',
    isUntitled: marker.includes('""'),
  };
}
