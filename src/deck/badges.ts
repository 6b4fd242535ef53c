import type { Nodes, Paragraph, PhrasingContent } from 'mdast';

/** Where pictures of a project's state come from. */
const badge =
  /shields\.io|badge[^/]*\.svg|\/badges?(?:[/?.]|$)|badgen\.net|badge\.fury\.io|travis-ci\.(?:org|com)|codecov\.io|coveralls\.io|circleci\.com|appveyor\.com|\/workflows\/.*\.svg|gitter\.im|snyk\.io|codeclimate\.com|sonarcloud\.io|david-dm\.org|colab-badge|visitor-badge|komarev\.com|hits\.(?:seeyoufarm|dwyl)|opencollective\.com|deepwiki\.com|pepy\.tech|herokucdn\.com\/deploy|gitpod\.io\/button|google-analytics\.com|gaforgithub|ga-beacon|profile-counter|\/(?:api|beacon|count(?:er)?|hits?|pixel|track(?:er|ing)?|visitors?)(?:\.(?:gif|png|svg))?\?/i;

/** Whether a paragraph, or a list of such, is nothing but badges. */
export function isBadges(node: Nodes): boolean {
  if (node.type === 'paragraph') return isLine(node);
  if (node.type === 'list' || node.type === 'listItem')
    return node.children.length > 0 && node.children.every(isBadges);
  return false;
}

function isLine({ children }: Paragraph): boolean {
  const filled = children.filter((child) => !isSpace(child));
  return filled.length > 0 && filled.every(isBadge);
}

function isSpace(node: PhrasingContent): boolean {
  return node.type === 'break' || (node.type === 'text' && /^[\s|·•]*$/.test(node.value));
}

function isBadge(node: PhrasingContent): boolean {
  if (node.type === 'image') return badge.test(node.url);
  if (node.type !== 'link' && node.type !== 'markup' && node.type !== 'strong') return false;
  const filled = node.children.filter((child) => !isSpace(child));
  return filled.length > 0 && filled.every(isBadge);
}
