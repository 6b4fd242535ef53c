import type { Link, Root } from 'mdast';
import type { Plugin } from 'unified';
import { listWrittenTexts, matchFromLast, partOf } from '../written-text.ts';

/** `{%youtube id %}` of HackMD; an address in it is a link of its own, and filled. */
const tag =
  /(?<!\\)\{%[ \t]*(?:youtube|vimeo|gist|pdf|slideshare|speakerdeck|figma)[ \t]+[^\s{}%]+[ \t]*%\}/g;

/** Where each kind's names lead. */
const sites: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  gist: 'https://gist.github.com/',
  slideshare: 'https://www.slideshare.net/',
  speakerdeck: 'https://speakerdeck.com/',
};

/** Shows where films and the like are to be found that HackMD shows in their place. */
export const remarkMediaTags: Plugin<[], Root> = () => (tree, file) => {
  if (!String(file.value).includes('{%')) return;
  for (const text of listWrittenTexts(tree, file))
    for (const match of matchFromLast(text, tag)) {
      const { positionOf, sourceOf, replace } = text;
      const [, kind = '', name = ''] =
        /^\{%[ \t]*(\w+)[ \t]+([^\s{}%]+)/.exec(sourceOf(partOf(match))) ?? [];
      const url = /^https?:\/\//.test(name) ? name : `${sites[kind] ?? ''}${name}`;
      const position = positionOf(partOf(match));
      const link: Link = {
        type: 'link',
        url,
        title: null,
        children: [{ type: 'text', value: url, position }],
        position,
      };
      replace(partOf(match), link);
    }
};
