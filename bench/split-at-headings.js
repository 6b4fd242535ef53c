/** A note as a Marp deck by the plainest rule there is: its front matter replaced, and a ruler before each heading. */
export function splitAtHeadings(note) {
  let fence;
  const lines = note
    .replace(/^---\n[\s\S]*?\n---\n/, '')
    .split('\n')
    .map((line) => {
      const mark = line.match(/^ {0,3}(`{3,}|~{3,})/)?.[1];
      if (mark && fence === undefined) fence = mark;
      else if (mark?.startsWith(fence)) fence = undefined;
      return fence === undefined && /^#{1,6} /.test(line) ? `\n---\n\n${line}` : line;
    });
  return `---\nmarp: true\n---\n${lines.join('\n').replace(/^\s*---\n/, '')}`;
}
