import { writePrivateComment } from './private-lines.ts';

/**
 * A comment inside of HTML may hold blank lines, at which the HTML would end and the comment be text: it becomes one line, and
 * the others are filled. @param lastEnd the last line that ends a comment
 */
export function joinInnerComment(lines: string[], index: number, lastEnd: number): void {
  const line = lines[index] ?? '';
  const at = line.lastIndexOf('<!--');
  if (at < 0 || index >= lastEnd || line.includes('-->', at)) return;
  const end = lines.findIndex((each, below) => below > index && each.includes('-->'));
  const inside = lines.slice(index + 1, end);
  if (inside.every((each) => each.trim() !== '')) return;
  const last = lines[end]!;
  const to = last.indexOf('-->');
  const text = [line.slice(at + 4), ...inside, last.slice(0, to)].join('\n');
  lines[index] = line.slice(0, at) + writePrivateComment(text);
  lines.fill('<!-- -->', index + 1, end);
  lines[end] = `<!-- -->${last.slice(to + 3)}`;
}
