/** The notes as GitHub's Markdown: repaired, in one dialect, with the relation maps as Mermaid. */
import type { Nodes, RootContent } from 'mdast';
import { slug } from 'github-slugger';
import { stringify } from 'yaml';
import { listNodes } from '../blocks/list-nodes.ts';
import { textOf } from '../blocks/phrasing.ts';
import { findWords } from '../i18n/find-words.ts';
import { writeGfm } from './markdown/write-gfm.ts';
import { createPlacer } from './markdown/place-url.ts';
import type { OutputNote, OutputPart } from './output.ts';

/** One file. A Marp deck is given as it stands. */
export function makeGfm(note: OutputNote): Promise<OutputPart[]> {
  const { own, notes, settings, deck, maps } = note;
  const text = own.marp ? notes.text : [writeMatter(notes.frontMatter), write()].join('');
  return Promise.resolve([{ bytes: new TextEncoder().encode(text) }]);

  function write(): string {
    const words = findWords(deck.meta.lang);
    const blocks = [...notes.blocks, ...drawMaps(maps, words.maps.title)];
    const anchors = listAnchors(blocks);
    const place = createPlacer(note);
    return writeGfm(blocks, {
      place: (url) => (url.startsWith('#') ? (anchors.get(url) ?? url) : place(url)),
      alertWords: { ...words.alerts, ...words.statements },
      notes: settings.notes,
    });
  }
}

/** What cannot be read in it costs nothing; all else is written anew, for GitHub shows an error else. */
function writeMatter(values: ReadonlyMap<string, unknown>): string {
  return values.size === 0 ? '' : `---\n${stringify(Object.fromEntries(values))}---\n\n`;
}

/** Sources of maps that the notes do not have yet, each below its title; built again, they take the places of the maps. */
function drawMaps(maps: OutputNote['maps'], title: string): RootContent[] {
  return maps.flatMap(({ plan: { isPasted, chapter }, version }): RootContent[] => {
    if (isPasted) return [];
    const value = chapter === undefined ? title : `${chapter}: ${title}`;
    return [
      { type: 'heading', depth: 2, children: [{ type: 'text', value }] },
      { type: 'diagram', value: version.code.trimEnd() },
    ];
  });
}

/** GitHub names headings by their words alone. */
function listAnchors(blocks: readonly Nodes[]): ReadonlyMap<string, string> {
  const anchors = new Map<string, string>();
  for (const node of blocks.flatMap(listNodes)) {
    if (node.type !== 'heading') continue;
    const anchor = `#${slug(textOf(node.children))}`;
    for (const name of node.data?.places ?? []) anchors.set(`#${name}`, anchor);
  }
  return anchors;
}
