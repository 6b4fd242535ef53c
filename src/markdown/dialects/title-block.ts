/** Front matter, with as many lines as the block. */
export interface TitleBlock {
  /** YAML. */
  readonly text: string;
  readonly lineCount: number;
}

const keys = ['title', 'author', 'date'] as const;
/** In a note for MyST, a line after a percent sign is a comment. */
const myst = /^[ \t>]*(?:`{3,}|:{3,})[ \t]*\{[a-z]|^\([\w:.-]+\)=[ \t]*$/i;

/** Reads Pandoc's title block, `% Title`, `% Author`, `% Date` in the very first lines, as front matter. */
export function findTitleBlock(lines: readonly string[]): TitleBlock | undefined {
  if (!/^%(?:[ \t]|$)/.test(lines[0] ?? '')) return undefined;
  const end = lines.findIndex(
    (line, index) => !/^%(?:[ \t]|$)/.test(line) && !(index > 0 && /^[ \t]+\S/.test(line)),
  );
  const block = lines.slice(0, end < 0 ? lines.length : end);
  const starts = block.flatMap((line, index) => (line.startsWith('%') ? [index] : []));
  const isOpen = (lines[block.length] ?? '').trim() !== '';
  if (starts.length > keys.length || isOpen || lines.some((line) => myst.test(line)))
    return undefined;
  const text = starts.flatMap((start, field) => {
    const written = block.slice(start, starts[field + 1]);
    const value = written
      .map((line) => line.replace(/^%/, '').trim())
      .join(field === 1 ? '; ' : ' ');
    const parts = value.split(';').map((part) => part.trim());
    const line = field === 1 ? parts.filter(Boolean).join(', ') : value.trim();
    const entry = line === '' ? '' : `${keys[field]}: ${JSON.stringify(line)}`;
    return [entry, ...written.slice(1).map(() => '')];
  });
  return { text: text.join('\n'), lineCount: block.length };
}
