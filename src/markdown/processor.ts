import type { Root } from 'mdast';
import { directiveFromMarkdown } from 'mdast-util-directive';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmStrikethroughCjkFriendly } from 'micromark-extension-cjk-friendly-gfm-strikethrough';
import { directive } from 'micromark-extension-directive';
import { combineExtensions } from 'micromark-util-combine-extensions';
import type { Extension } from 'micromark-util-types';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { remarkAbbreviations } from './dialects/remark-abbreviations.ts';
import { remarkAlerts } from './dialects/remark-alerts.ts';
import { remarkAttributes } from './dialects/remark-attributes.ts';
import { remarkTableCaptions } from './dialects/remark-table-captions.ts';
import { remarkCodeCells } from './dialects/remark-code-cells.ts';
import { remarkBoxes } from './dialects/remark-boxes.ts';
import { remarkClasses } from './dialects/remark-classes.ts';
import { remarkLabelHeadings } from './dialects/remark-label-headings.ts';
import { remarkContainers } from './dialects/remark-containers.ts';
import { remarkDefinitionLists } from './dialects/remark-definition-lists.ts';
import { remarkCaptions } from './remark-captions.ts';
import type { Bibliography } from '../bibliography/types.ts';
import { remarkCitations } from './remark-citations.ts';
import { remarkCellBars } from './remark-cell-bars.ts';
import { remarkDocsify } from './dialects/remark-docsify.ts';
import { remarkEmoji } from './dialects/remark-emoji.ts';
import { remarkImageSizes } from './dialects/remark-image-sizes.ts';
import { remarkFields } from './dialects/remark-fields.ts';
import { remarkIncludes } from './dialects/remark-includes.ts';
import { remarkInlineFootnotes } from './dialects/remark-inline-footnotes.ts';
import { remarkLineBlocks } from './dialects/remark-line-blocks.ts';
import { remarkListTables } from './dialects/remark-list-tables.ts';
import { remarkObsidian } from './dialects/remark-obsidian.ts';
import { remarkQuoteAuthors } from './dialects/remark-quote-authors.ts';
import { remarkQuoteSources } from './remark-quote-sources.ts';
import { remarkRawBlocks } from './dialects/remark-raw-blocks.ts';
import { remarkRoles } from './dialects/remark-roles.ts';
import { remarkMarks } from './dialects/remark-marks.ts';
import { remarkToc } from './dialects/remark-toc.ts';
import { remarkTasks } from './dialects/remark-tasks.ts';
import { remarkStrayMarks } from './dialects/stray-marks.ts';
import { remarkTags } from './dialects/remark-tags.ts';
import { remarkAddresses } from './remark-addresses.ts';
import { remarkFences } from './remark-fences.ts';
import { remarkHtml } from './remark-html.ts';
import { remarkLines } from './remark-lines.ts';
import { remarkLint } from './remark-lint.ts';
import { remarkMaths } from './remark-maths.ts';
import { remarkMedia } from './remark-media.ts';
import { remarkTables } from './remark-tables.ts';
import { remarkUndefined } from './remark-undefined.ts';
import { codes } from './syntax/codes.ts';
import { editEventsInPlace } from './syntax/edit-map.ts';
import { type KnownDefinitions, knownDefinitionsSyntax } from './syntax/known-definitions.ts';

/** unified's processor for one section (or a whole note). */
export type NoteProcessor = Processor<Root, Root, Root>;

/** Creates the processor that reads notes: THE list of plugins, in the order in which they run. */
export function createProcessor(
  known: KnownDefinitions = { links: [], footnotes: [] },
  bibliography?: Bibliography,
): NoteProcessor {
  editEventsInPlace();
  return unified()
    .use(remarkParse)
    .use(remarkCellBars)
    .use(remarkGfm, { singleTilde: false })
    .use(remarkSyntax, known)
    .use(remarkStrayMarks)
    .use(remarkInlineFootnotes)
    .use(remarkCitations, bibliography)
    .use(remarkBoxes)
    .use(remarkMaths)
    .use(remarkUndefined)
    .use(remarkImageSizes)
    .use(remarkAddresses)
    .use(remarkToc)
    .use(remarkAbbreviations)
    .use(remarkObsidian)
    .use(remarkRoles)
    .use(remarkMarks)
    .use(remarkFields)
    .use(remarkTasks)
    .use(remarkAttributes)
    .use(remarkTags)
    .use(remarkClasses)
    .use(remarkLabelHeadings)
    .use(remarkLint)
    .use(remarkListTables)
    .use(remarkContainers)
    .use(remarkDefinitionLists)
    .use(remarkRawBlocks)
    .use(remarkHtml)
    .use(remarkDocsify)
    .use(remarkQuoteAuthors)
    .use(remarkQuoteSources)
    .use(remarkMedia)
    .use(remarkCaptions)
    .use(remarkAlerts)
    .use(remarkTableCaptions)
    .use(remarkEmoji)
    .use(remarkTables)
    .use(remarkIncludes)
    .use(remarkCodeCells)
    .use(remarkFences)
    .use(remarkLineBlocks)
    .use(remarkLines)
    .use(combineSyntax)
    .freeze();
}

/** Adds the syntax that GFM has not: emphasis beside CJK punctuation, `:::` containers, definitions of other sections. */
function remarkSyntax(this: Processor, known: KnownDefinitions): void {
  const data = this.data();
  const micromark = (data.micromarkExtensions ??= []);
  const fromMarkdown = (data.fromMarkdownExtensions ??= []);
  micromark.push(
    // Chinese, Japanese and Korean have no spaces beside punctuation: CommonMark would not end emphasis there.
    cjkFriendlyExtension(),
    gfmStrikethroughCjkFriendly({ singleTilde: false }),
    containerSyntax(),
    knownDefinitionsSyntax(known),
  );
  fromMarkdown.push(directiveFromMarkdown());
}

/** Makes all extensions of the syntax one: micromark combines them anew for each text, which is a section here. */
function combineSyntax(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [combineExtensions(data.micromarkExtensions ?? [])];
}

/** Containers alone: `:name` within text is the time 12:30 or an emoji's short name, not a directive. */
function containerSyntax(): Extension {
  const constructs = directive().flow?.[codes.colon];
  const [container] = Array.isArray(constructs) ? constructs : [constructs];
  return container ? { flow: { [codes.colon]: container } } : {};
}
