const safe = /^(?:https?|mailto|tel|ftp):/i;

/** A link's address as the deck has it; undefined where a link would be unsafe or lead nowhere. */
export function resolveLink(url: string, anchors: ReadonlyMap<string, string>): string | undefined {
  if (url.startsWith('#')) {
    const anchor = decode(url.slice(1));
    return `#${encodeURI(anchors.get(anchor) ?? anchors.get(anchor.toLowerCase()) ?? anchor)}`;
  }
  if (/^[A-Za-z][\w+.-]*:/.test(url)) return safe.test(url) ? url : undefined;
  return url || undefined;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a bare percent sign
  }
}
