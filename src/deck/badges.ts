import type { Heading, Nodes, PhrasingContent, Text } from 'mdast';
import { mapInside } from '../blocks/list-nodes.ts';

/** Where pictures of a project's state come from. */
const badge =
  /shields\.io|badge[^/]*\.svg|\/badges?(?:[/?.]|$)|badgen\.net|badge\.fury\.io|travis-ci\.(?:org|com)|codecov\.io|coveralls\.io|circleci\.com|appveyor\.com|\/workflows\/.*\.svg|gitter\.im|snyk\.io|codeclimate\.com|sonarcloud\.io|david-dm\.org|colab-badge|visitor-badge|komarev\.com|hits\.(?:seeyoufarm|dwyl)|opencollective\.com|deepwiki\.com|pepy\.tech|herokucdn\.com\/deploy|gitpod\.io\/button|google-analytics\.com|gaforgithub|ga-beacon|profile-counter|\/(?:api|beacon|count(?:er)?|hits?|pixel|track(?:er|ing)?|visitors?)(?:\.(?:gif|png|svg))?\?/i;

/** Whether a paragraph, a heading, or a list of paragraphs is nothing but badges. */
export function isBadges(node: Nodes): boolean {
  if (node.type === 'paragraph' || node.type === 'heading') return isLine(node.children);
  if (node.type === 'list' || node.type === 'listItem')
    return node.children.length > 0 && node.children.every(isBadges);
  return false;
}

/** A heading without its badges, and these. */
export function takeBadges(heading: Heading): { heading: Heading; badges: readonly Nodes[] } {
  const badges: Nodes[] = [];
  const take = (inner: Nodes): readonly Nodes[] => {
    if (!isBadge(inner)) return 'children' in inner ? [mapInside(inner, take)] : [inner];
    badges.push(inner);
    return [];
  };
  const clean = mapInside(heading, take);
  const children = trimEnds(joinTexts(clean.children));
  return badges.length === 0 ? { heading, badges } : { heading: { ...clean, children }, badges };
}

function isLine(children: readonly PhrasingContent[]): boolean {
  const filled = children.filter((child) => !isSpace(child));
  return filled.length > 0 && filled.every(isBadge);
}

/** What stands between badges. */
const space = String.raw`[\s|·•]`;
const onlySpace = new RegExp(`^${space}*$`);
const spaceAtStart = new RegExp(`^${space}+`);
const spaceAtEnd = new RegExp(`(?<!${space})${space}+$`);

function isSpace(node: Nodes): boolean {
  return node.type === 'break' || (node.type === 'text' && onlySpace.test(node.value));
}

function isBadge(node: Nodes): boolean {
  if (node.type === 'image') return badge.test(node.url);
  if (node.type !== 'link' && node.type !== 'markup' && node.type !== 'strong') return false;
  return isLine(node.children);
}

/** What stood around a badge has one space between. */
function joinTexts(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.map((child, index) => {
    const before = children[index - 1];
    const isDouble = before?.type === 'text' && /\s$/.test(before.value);
    return child.type === 'text' && isDouble ? { ...child, value: child.value.trimStart() } : child;
  });
}

function trimEnds(children: readonly PhrasingContent[]): PhrasingContent[] {
  const first = children.findIndex((child) => !isSpace(child));
  const last = children.findLastIndex((child) => !isSpace(child));
  return children.slice(first, last + 1).map((child, index, { length }) => {
    if (child.type !== 'text') return child;
    const ended = index === length - 1 ? child.value.replace(spaceAtEnd, '') : child.value;
    return {
      ...child,
      value: index === 0 ? ended.replace(spaceAtStart, '') : ended,
    } satisfies Text;
  });
}
