// The logos of Iconify as a file of lines: one for what all have, then one each, its name and its icon as JSON. An icon is read
// out of it without the other 2,300.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(import.meta.resolve('@iconify-json/logos/icons.json'));

/** Gives the file's text. */
export function packLogos() {
  const { prefix, icons, width, height } = JSON.parse(readFileSync(source, 'utf8'));
  const lines = Object.entries(icons).map(([name, icon]) => `${name} ${JSON.stringify(icon)}`);
  return `${[JSON.stringify({ prefix, width, height }), ...lines].join('\n')}\n`;
}
