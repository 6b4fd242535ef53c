import { bracket, type Edit, type MaskedNote, matchedPart, type Rewriting } from './masked-note.ts';
import { isBoxName } from './remark-containers.ts';

const div = /^([ \t>]*(?:[-*+][ \t]+)?)(:{3,})[ \t]*\{([^{}\n]*)\}[ \t]*:*[ \t]*$/gm;

/** What says where something stands, or how it looks, in Pandoc, Quarto and their style sheets. */
const arranging =
  /^(?:absolute|bg-[\w-]+|border|card|cell[\w-]*|center|col-[\w-]+|column-[\w-]+|content-visible|fig-[\w-]+|figure|fragment|g-col-[\w-]+|incremental|large|layout[\w-]*|lead|line-block|margin[\w-]*|nonincremental|output[\w-]*|panel-[\w-]+|quarto-[\w-]+|r-[\w-]+|refs|scrollable|sidebar|small(?:er)?|text-[\w-]+)$/;

/** Writes containers whose attributes begin with none of a class that Lectern knows in the form that it reads. */
export function rewriteDivs({ text }: MaskedNote): Rewriting {
  const edits = [...text.matchAll(div)].flatMap((match): Edit[] => {
    const [, margin = '', colons = '', attributes = ''] = match;
    const classes = [...attributes.matchAll(/(?<=^|\s)\.([\w-]+)/g)].map(([, name]) => name!);
    // How a fragment comes in says nothing of what it is.
    const isFragment = classes.includes('fragment');
    const shown = classes.filter(
      (name) => !arranging.test(name) && (!isFragment || isBoxName(name) || name === 'notes'),
    );
    const [first] = classes;
    const known = shown.find((name) => isBoxName(name) || name.startsWith('callout-')) ?? shown[0];
    const isInside = margin.trim() !== '' || margin.length > 3;
    if (!isInside && known !== undefined && known === first && /^\s*\./.test(attributes)) return [];
    const rest = attributes.replace(`.${known}`, '').trim();
    const plain = classes.some((name) => /^(?:text-)?center$/.test(name)) ? 'center' : 'div';
    const by = known === undefined ? plain : ` {.${known} ${rest}}`;
    const inner = known === undefined ? plain : writeInner(known, attributes);
    return [{ ...matchedPart(match), by: margin + colons + (isInside ? inner : by) }];
  });
  return { edits, findings: [] };
}

/** In lists and quotes the parser reads its own form alone. */
function writeInner(name: string, attributes: string): string {
  const [, double, single] = /\btitle=(?:"([^"]*)"|'([^']*)')/.exec(attributes) ?? [];
  const title = double ?? single ?? '';
  const own = name === 'notes' ? 'speaker' : name.replace(/^callout-/, '');
  return own + (title === '' ? '' : bracket(title));
}
