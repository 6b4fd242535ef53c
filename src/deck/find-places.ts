import type { Nodes } from 'mdast';
import { listNodes } from '../blocks/list-nodes.ts';
import { anyBlock } from '../blocks/blocks.ts';
import type { Topic } from './outline.ts';

/** The names that authors gave to places of their notes, each with the topic that it is in, the first of a name first. */
export function findPlaces(topics: readonly Topic[]): Map<string, Topic> {
  const places = new Map<string, Topic>();
  const add = (nodes: readonly Nodes[], topic: Topic): void => {
    for (const node of nodes.flatMap(listNodes))
      for (const name of node.data?.places ?? []) if (!places.has(name)) places.set(name, topic);
  };
  for (const [index, topic] of topics.entries()) {
    const { heading, blocks } = topic;
    if (heading) add([heading], topic);
    // A name alone above a heading is the heading's.
    const end = blocks.findLastIndex((block) => anyBlock.shows(block)) + 1;
    add(blocks.slice(0, end), topic);
    add(blocks.slice(end), topics[index + 1] ?? topic);
  }
  return places;
}
