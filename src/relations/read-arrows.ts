import { cleanName } from './item-label.ts';
import type { NamedEdge } from './named-edge.ts';
import type { TextUnit } from './read-units.ts';

const arrow = /\s*(?:-{1,3}>|={1,2}>|[→⟶⇒⟹➔➜])\s*/u;

/** "File → Save as" is a way through menus. */
const menu =
  /^(?:file|edit|view|settings?|tools?|options?|help|window|preferences|start|insert|format|run|ctrl|alt|shift|cmd|click|datei|bearbeiten|ansicht|einstellungen|extras)$/iu;

/** "A -> B -> C": each leads to the next. */
export function readArrows({ text, role, code, isDenied, isLink, lineAt }: TextUnit): NamedEdge[] {
  if (role === 'heading' || isDenied || isLink || text.length > 200 || !arrow.test(text)) return [];
  const [chain = '', note] = text.split(/:\s+(?=[^:]*$)/u);
  const hasLabel = note !== undefined && !arrow.test(note) && chain.split(arrow).length === 2;
  const body = hasLabel || note === undefined ? chain : note;
  if (code.some(([from, to]) => arrow.test(text.slice(from, to)))) return [];
  const names = body.split(arrow).map(cleanName);
  if (names.length < 2 || names.some((name) => name === undefined || menu.test(name))) return [];
  const label = hasLabel ? note.replace(/[.;]\s*$/, '').toLowerCase() : '';
  if (label.length > 40) return [];
  return names.slice(1).map((to, index) => {
    return { from: names[index] ?? '', to: to ?? '', label, line: lineAt(0) };
  });
}
