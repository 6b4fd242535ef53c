import { decodeAddress, isNetworkPath } from '../html/decode-address.ts';
import type { LinkTarget } from '../html/fill.ts';
import { createToken } from '../html/tokens.ts';

const safe = /^(?:https?|mailto|tel|ftp):/i;

/**
 * A link's address as Marp is given it; undefined where a link would be unsafe or lead nowhere. One that leads to a file is
 * of a scheme of our own, which no address of a note has.
 */
export function resolveLink(url: string, target: LinkTarget | undefined): string | undefined {
  if (target) return fileScheme + encodeURIComponent(JSON.stringify(target));
  if (url.startsWith('#')) return `#${encodeURI(decodeAddress(url.slice(1)))}`;
  if (/^[A-Za-z][\w+.-]*:/.test(url)) return safe.test(url) ? url : undefined;
  if (url.startsWith('//')) return `https:${url}`;
  return url === '' || isNetworkPath(url) ? undefined : url;
}

const fileScheme = 'lectern-file:';

/** The token for an address that `resolveLink` gave; other addresses as they are. */
export function readLink(address: string): string {
  if (address.startsWith('#')) return createToken('to-anchor', decodeAddress(address.slice(1)));
  return address.startsWith(fileScheme)
    ? createToken('to-file', decodeAddress(address.slice(fileScheme.length)))
    : address;
}
