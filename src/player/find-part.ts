/** Finds one of the player's parts by its class, without the `player-` before it. The build has put them all on the page. */
export function findPart<Kind extends HTMLElement = HTMLElement>(
  name: string,
  within: ParentNode = document,
): Kind {
  return within.querySelector(`.player-${name}`) as Kind;
}
