/**
 * Problem: a picture that many slides show, such as a logo, would stand in the page once for each of them.
 * Approach: the data of what is shown more than once stand in a style sheet, as values of custom properties. A background
 * names the property; an `img` has it as its content, and as its source an empty picture of the same size, for whoever asks.
 */
import type { Asset, Assets } from './assets.ts';
import { createToken, listTokens } from './tokens.ts';

/** Pieces of a page, and the style sheet that they need, which is empty when nothing is shared. */
export interface SharedPictures {
  readonly pieces: readonly string[];
  readonly sheet: string;
}

/** Characters; naming a smaller picture saves nothing. */
const minLength = 2000;

/** In a style sheet it is written as it is in HTML. */
const inBase64 = /^data:image\/[a-z.+-]+;base64,[\w+/=]+$/;

/** Moves pictures that linked pieces show more than once to a style sheet. */
export function sharePictures(pieces: readonly string[], assets: Assets): SharedPictures {
  const named = new Map<string, string[]>();
  for (const key of pieces.flatMap((piece) => listTokens(piece, 'asset'))) {
    const hash = assets.get(key)?.hash ?? key;
    const keys = named.get(hash);
    if (keys) keys.push(key);
    else named.set(hash, [key]);
  }
  const repeated = [...named.values()].filter((keys) => keys.length > 1);
  const shared = repeated.flatMap((keys) => {
    const picture = findPicture(keys[0] ?? '', assets);
    return picture ? [{ keys: new Set(keys), picture }] : [];
  });
  const properties = shared.map((each, index) => ({
    ...each,
    property: `--shared-picture-${index}`,
  }));
  const changes = properties.flatMap(({ keys, picture, property }) =>
    [...keys].map((key) => createChange(key, picture, property)),
  );
  return {
    pieces: pieces.map((piece) => changes.reduce((changed, change) => change(changed), piece)),
    sheet: properties.map(({ picture, property }) => renderRules(property, picture)).join('\n'),
  };
}

function findPicture(key: string, assets: Assets): Asset | undefined {
  const asset = assets.get(key);
  const html = asset?.html ?? '';
  return html.length >= minLength && inBase64.test(html) ? asset : undefined;
}

/** What a piece becomes when it names a picture instead of holding it. */
function createChange(key: string, picture: Asset, property: string): (piece: string) => string {
  const token = createToken('asset', key);
  const source = `src="${emptyPicture(picture)}" data-picture="${property}"`;
  return (piece) =>
    piece.includes(token)
      ? piece
          .replaceAll(`src="${token}"`, source)
          .replaceAll(`url(&quot;${token}&quot;)`, `var(${property})`)
      : piece;
}

function emptyPicture({ size }: Asset): string {
  const sides = size ? ` width='${size.width}' height='${size.height}'` : '';
  return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'${sides}/%3E`;
}

function renderRules(property: string, { html }: Asset): string {
  return `:root{${property}:url("${html}")}img[data-picture="${property}"]{content:var(${property})}`;
}
