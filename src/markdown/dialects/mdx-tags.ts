/** The tags of components in a note, and what attributes in braces say. */
import { matchedPart } from './masked-note.ts';
import type { TemplateTag } from './template-parts.ts';

const braces = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\}){0,400}\}){0,2000}\}`;
const componentTag = new RegExp(
  String.raw`<(\/?)([A-Z][\w.]*)((?:\s(?:"[^"]*"|'[^']*'|${braces}|[^<>"'{}\/]|\/(?!>)){0,400})?)(\/?)>`,
  'g',
);

const bracedValue = new RegExp(String.raw`([\w-]+)=(${braces})`, 'g');

/** Components that documentation tools have; of other names a tag may be a type of Java, `List<String>`. */
const known = new Set(
  'Accordion AccordionGroup Admonition Alert Aside Badge Callout Card CardGrid CardGroup Cards CodeGroup Columns Details FileTree Frame Info LinkButton LinkCard Note Step Steps Tab TabItem Tabs Tip Warning YouTube Youtube'.split(
    ' ',
  ),
);

/** Tags of components in the order of the note; names are in small letters. */
export function findTags(
  text: string,
  files: ReadonlyMap<string, string>,
  isMdx: boolean,
): TemplateTag[] {
  return [...text.matchAll(componentTag)].flatMap((match): TemplateTag[] => {
    const [, slash, name = '', rest = '', end] = match;
    if (!isMdx && !known.has(name)) return [];
    return [
      {
        ...matchedPart(match),
        name: name.toLowerCase(),
        rest: readBraces(rest, files),
        isClosing: slash === '/',
        isEmpty: end === '/',
      },
    ];
  });
}

/** `width="300" src="a.png"` of `width={300} src={require('a.png').default} style={{ x: 1 }}`. */
export function readBraces(rest: string, files: ReadonlyMap<string, string>): string {
  return rest.replace(bracedValue, (_, name: string, value: string) => {
    const inside = value.slice(1, -1).trim();
    const text = /^(?:\w+\()?["'`]([^"'`\n]*)["'`]\)?(?:\.default)?$/.exec(inside)?.[1];
    const found =
      text ?? (/^[\d.]+$/.test(inside) ? inside : files.get(inside.replace(/\.src$/, '')));
    return found === undefined ? '' : `${name}="${found}"`;
  });
}
