import { type Pack, parsePack } from '../../src/relations/parse-pack.ts';
import { deepFreeze } from '../deep-freeze.ts';

/** A pack of these lines of terms and relations. */
export function packOf(
  name: string,
  terms: readonly string[],
  relations: readonly string[] = [],
): string {
  return [
    `pack: ${name}`,
    `title: The ${name}`,
    'kinds: { thing: Things, place: Places }',
    'terms:',
    ...terms.map((term) => `  ${term}`),
    relations.length > 0 ? 'relations:' : 'relations: []',
    ...relations.map((pair) => {
      const [from = '', to = '', label = 'uses', ...only] = pair.split(' ');
      const part = only.length > 0 ? `, only: ${only.join(' ')}` : '';
      return `  - { from: ${from}, to: ${to}, label: ${label}${part}, page: "https://example.org/${name}", asOf: 2026-01-02 }`;
    }),
  ].join('\n');
}

/** A sound pack, frozen. */
export function readPack(text: string): Pack {
  const file = `packs/${/^pack: (.*)/.exec(text)?.[1] ?? ''}.yml`;
  const { pack, findings } = parsePack({ file, text });
  if (!pack) throw new Error(JSON.stringify(findings));
  return { ...pack, data: deepFreeze(pack.data) };
}
