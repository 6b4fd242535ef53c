import type { Code, Paragraph, PhrasingContent, Root, RootContent } from 'mdast';
import type { Plugin } from 'unified';
import { skip, visit } from '../visit.ts';
import type { CodeInclude, PlacedInclude } from '../../blocks/code-include.ts';
import { type IncludeMark, includeMark, readIncludeMark } from './include-marks.ts';
import { dropStrayMarks } from './stray-marks.ts';

/** `{.python include="a.py" startLine=2 endLine=5}` of Pandoc's and Quarto's filters. */
const attribute = /(?:^|[\s{])include=(?:"([^"]*)"|([^\s"'}]+))/;
const number = (names: string): RegExp => new RegExp(`(?:${names})="?(\\d+)`, 'i');
const firstLine = number('start-?line');
const lastLine = number('end-?line');
const snippet = /\bsnippet="?([\w-]+)/;

/** Gives code the files that it is to be filled with: what stands for them, in a fence or alone, becomes a line without text. */
export const remarkIncludes: Plugin<[], Root> = () => (tree, file) => {
  if (!/\uFDDC|include=/.test(String(file))) return;
  visit(tree, (node, index, parent) => {
    if (node.type === 'code') readCode(node);
    if (node.type !== 'paragraph' || !parent || index === undefined) return;
    const parts = splitAtMarks(node);
    if (parts === undefined) return;
    parent.children.splice(index, 1, ...(parts as RootContent[]));
    return [skip, index + parts.length];
  });
  dropStrayMarks(tree, file);
};

function readCode(node: Code): void {
  const lines = node.value.split('\n');
  const includes = lines.flatMap((line, index): PlacedInclude[] => {
    const [, indent = '', code] = includeMark.exec(line) ?? [];
    if (code === undefined) return [];
    lines[index] = '';
    return [{ ...fileOf(readIncludeMark(code)), line: index, indent }];
  });
  const named = includes.length === 0 && node.value.trim() === '' ? readAttributes(node) : [];
  const all = [...includes, ...named];
  if (all.length === 0) return;
  node.value = lines.join('\n');
  node.data = { ...node.data, includes: all };
}

function readAttributes({ lang, meta }: Code): PlacedInclude[] {
  const info = `${lang ?? ''} ${meta ?? ''}`;
  const [, quoted, bare] = attribute.exec(info) ?? [];
  const name = quoted ?? bare;
  if (name === undefined || !/\.\w+$/.test(name)) return [];
  const from = firstLine.exec(info)?.[1];
  const to = lastLine.exec(info)?.[1];
  const part = snippet.exec(info)?.[1];
  const hasRange = from !== undefined || to !== undefined;
  return [
    {
      file: name,
      ...(part !== undefined && { part }),
      ...(hasRange && {
        ranges: [{ from: Number(from ?? 1), to: (to && Number(to)) || undefined }],
      }),
      line: 0,
      indent: '',
    },
  ];
}

/** A paragraph and the code between its lines; undefined where there is none. */
function splitAtMarks(paragraph: Paragraph): (Paragraph | Code)[] | undefined {
  const { position } = paragraph;
  const parts: (Paragraph | Code)[] = [];
  let line: PhrasingContent[] = [];
  const endLine = (): void => {
    if (line.some((node) => node.type !== 'break' && !isBlank(node)))
      parts.push({ ...paragraph, children: line });
    line = [];
  };
  for (const node of paragraph.children) {
    if (node.type !== 'text') {
      line.push(node);
      continue;
    }
    const text: string[] = [];
    const endText = (): void => {
      const value = text.splice(0).join('\n');
      if (value !== '') line.push({ ...node, value });
    };
    for (const own of node.value.split('\n')) {
      const [, , code] = includeMark.exec(own) ?? [];
      if (code === undefined) text.push(own);
      else {
        endText();
        endLine();
        parts.push({ ...createIncluded(readIncludeMark(code)), position });
      }
    }
    endText();
  }
  if (parts.length === 0) return undefined;
  endLine();
  return parts;
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

/** Code that holds a file's lines alone, under the name of the file where it has none of its own. */
export function createIncluded(mark: IncludeMark): Code {
  const name = mark.file.replace(/^.*\//, '');
  const title = /\[[^\]]*\]|title=/.test(mark.meta ?? '')
    ? ''
    : ` title="${name.replaceAll('"', '')}"`;
  return {
    type: 'code',
    lang: mark.lang ?? /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? null,
    meta: `${mark.meta ?? ''}${title}`.trim(),
    value: '',
    data: { includes: [{ ...fileOf(mark), line: 0, indent: '' }] },
  };
}

function fileOf(mark: IncludeMark): CodeInclude {
  const { lang: _lang, meta: _meta, ...include } = mark;
  return include;
}
