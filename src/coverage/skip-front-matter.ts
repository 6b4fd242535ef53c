/** Index of the first line after the front matter; 0 without. */
export function skipFrontMatter(lines: readonly string[]): number {
  const block = lines.findIndex((line) => !/^(?:%\s|%$|\s+\S)/.test(line));
  // Pandoc's title, author and date.
  if (/^%\s/.test(lines[0] ?? '') && lines[block]?.trim() === '') return block;
  const first = lines.findIndex((line) => line.trim() !== '');
  const blank = lines.findIndex((line) => line.trim() === '');
  const head = lines.slice(0, blank < 0 ? lines.length : blank);
  // MultiMarkdown's, without marks.
  const isHead = head.every((line) =>
    /^(?:[A-Za-z][\w -]{0,30}:(?:\s|$)|(?: {4}|\t)\s*\S)/.test(line),
  );
  if (isHead && head.length > 1 && head.some((line) => /^title:\s*\S/i.test(line)))
    return head.length;
  const json = lines.slice(0, lines.findIndex((line) => line.trimEnd() === '}') + 1);
  if (lines[0]?.startsWith('{') && isJson(json.join('\n'))) return json.length;
  const opening = lines[first]?.trim();
  if (opening !== '---' && opening !== '+++') return 0;
  const body = lines.slice(first + 1);
  const length = body.findIndex((line) => [opening, '...'].includes(line.trimEnd()));
  const key = opening === '---' ? /^["']?[\p{L}_$][\w\s.-]*["']?\s*:/u : /^[\w."-]+\s*=|^\[/;
  const inner = body.slice(0, Math.max(length, 0));
  if (!inner.some((line) => key.test(line)) || (opening === '---' && holdsText(inner))) return 0;
  const end = first + length + 2;
  return end + countTornOff(inner, lines.slice(end));
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    // It is text.
    return false;
  }
}

/** Whether a heading and text stand behind a blank line: the mark below is a rule. */
function holdsText(inner: readonly string[]): boolean {
  const begun = inner.findIndex((line, index) => inner[index - 1] === '' && /^#{1,6}\s/.test(line));
  const data = /^(?:\s*$|\s+\S|[#\]}-]|["']?[\p{L}_$][\w .-]{0,60}["']?\s*:)/u;
  return begun >= 0 && inner.slice(begun).some((line) => !data.test(line));
}

/** How many lines below the end of a front matter belong to it all the same. */
function countTornOff(inner: readonly string[], below: readonly string[]): number {
  if (inner.some((line) => line.startsWith('marp: true'))) return 0;
  const pattern =
    /^\s*(?:---[ \t]*\n)?(?=(?:author|date|title|subtitle|lang|tags|theme|course|description|keywords|abstract|toc)s?:)(?:(?:[a-z]+:|[ \t]+\S|- ).*\n)+---[ \t]*(?![^\n])/;
  const [found] = pattern.exec(below.slice(0, 60).join('\n')) ?? [];
  return found === undefined ? 0 : found.split('\n').length;
}
