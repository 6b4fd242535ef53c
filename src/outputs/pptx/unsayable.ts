/** What PowerPoint has no words for; whoever wanted it shows a picture. */
export class UnsayableError extends Error {}
