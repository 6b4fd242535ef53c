import { decodeAddress } from './decode-address.ts';
import { unescapeHtml } from './foreign.ts';

const id = / (?:id|name)=(["'])(.*?)\1/g;
const address = / href=(["'])#(.*?)\1/g;

/** Links between one of several bodies and the others. */
export interface FarLinks {
  /** Ids in others that its links lead to. */
  readonly away: readonly string[];
  /** Addresses of places in it that others' links lead to, each after a `#`. */
  readonly here: readonly string[];
}

/** Finds the links from body to body; the bodies are linked, but need not be filled. */
export function findFarLinks(bodies: readonly string[]): FarLinks[] {
  const parts = bodies.map((body) => ({
    ids: new Set(listValues(body, id)),
    links: new Set(listValues(body, address)),
    here: new Set<string>(),
  }));
  const owners = new Map(parts.flatMap((part) => [...part.ids].map((each) => [each, part])));
  const away = parts.map(({ ids, links }) =>
    [...links].flatMap((link) => {
      const target = decodeAddress(link);
      const owner = ids.has(target) ? undefined : owners.get(target);
      owner?.here.add(link);
      return owner ? target : [];
    }),
  );
  return parts.map(({ here }, index) => ({ away: away[index] ?? [], here: [...here] }));
}

function listValues(html: string, attribute: RegExp): string[] {
  return [...html.matchAll(attribute)].map(([, , value = '']) => unescapeHtml(value));
}
