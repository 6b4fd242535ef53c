/** Pandoc's and Quarto's notes, `{.notes}`, are the speaker's; those of other tools are for readers too. */
export function nameContainer(name: string, line: string): string {
  return name === 'notes' && line.includes('{') ? 'speaker' : name;
}

/** Rewrites `> ::: {.tip}` as `> :::tip`: in lists and quotes the parser finds the end itself. */
export function nameInnerContainer(line: string): string {
  return line.replace(
    /^((?:[ \t]|>)+:{3,})[ \t]*(?:\{[ \t]*\.)?([A-Za-z][\w-]*)[ \t]*\}?[ \t]*$/,
    (_, before: string, name: string) => before + nameContainer(name, line),
  );
}
