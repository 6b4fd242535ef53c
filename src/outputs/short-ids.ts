/**
 * A PDF's names have at most 127 bytes, and Chromium writes three or five for each byte of an id that is not ASCII:
 * readers warn of such names, and some do not follow their links. Ids on paper are seen by nobody, so they can be others.
 */

const plain = /^[\w.~-]{1,100}$/;

/** HTML with short ASCII ids in place of those that are no good names, and its links with them. */
export function shortenIds(html: string): string {
  const names = new Map<string, string>();
  for (const [, id = ''] of html.matchAll(/ id="([^"]*)"/g)) {
    if (!plain.test(id) && !names.has(id)) names.set(id, `place-${names.size + 1}`);
  }
  if (names.size === 0) return html;
  return html.replace(/( id="| href="#)([^"]*)/g, (whole, before: string, id: string) => {
    const name = names.get(id) ?? names.get(decodeAddress(id));
    return name === undefined ? whole : before + name;
  });
}

function decodeAddress(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
