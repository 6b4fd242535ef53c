const safe = /^(?:https?|mailto|tel|ftp):/i;

/** A link's address as Marp is given it; undefined where a link would be unsafe or lead nowhere. */
export function resolveLink(url: string): string | undefined {
  if (url.startsWith('#')) return `#${encodeURI(decodeAddress(url.slice(1)))}`;
  if (/^[A-Za-z][\w+.-]*:/.test(url)) return safe.test(url) ? url : undefined;
  return url || undefined;
}

/** The text of an address that may have percent codes. */
export function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a bare percent sign
  }
}
