// Sets of fonts for LibreOffice, each as the environment that shows it: what a machine has decides how wide text is.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inflateSync } from 'node:zlib';

/** The families of Lectern's themes, each with the one of the same kind that Windows and macOS have, by its free twin. */
const families = {
  'Source Sans 3': 'Liberation Sans',
  'Source Serif 4': 'Liberation Serif',
  'Alegreya Sans': 'Liberation Sans',
  Alegreya: 'Liberation Serif',
  'Fira Code': 'Liberation Mono',
};

const require = createRequire(import.meta.url);

/**
 * Writes the sets into a folder: `own`, with the fonts of the themes installed; `usual`, with the letters of Arial, Times
 * New Roman and Courier New in their place; `bare`, with whatever this machine takes. A folder of more fonts is in all of them.
 */
export function createFontSets(folder, more) {
  const others = more === undefined ? '' : `<dir>${more}</dir>`;
  const own = path.join(folder, 'fonts');
  mkdirSync(own, { recursive: true });
  for (const family of Object.keys(families)) installFamily(family, own);
  return {
    own: write(folder, 'own', `<dir>${own}</dir>${others}`),
    usual: write(folder, 'usual', others + Object.entries(families).map(replace).join('')),
    bare: write(folder, 'bare', others),
  };
}

/** PowerPoint's four faces of a family, in Latin letters. */
function installFamily(family, folder) {
  const slug = family.toLowerCase().replaceAll(' ', '-');
  const files = path.join(
    path.dirname(require.resolve(`@fontsource/${slug}/package.json`)),
    'files',
  );
  const faces = /-latin-(?:400|700)-(?:normal|italic)\.woff$/;
  for (const name of readdirSync(files).filter((each) => faces.test(each)))
    writeFileSync(
      path.join(folder, name.replace(/woff$/, 'ttf')),
      unpackWoff(readFileSync(path.join(files, name))),
    );
}

function replace([family, other]) {
  return `<match target="pattern"><test name="family"><string>${family}</string></test><edit name="family" mode="assign" binding="strong"><string>${other}</string></edit></match>`;
}

function write(folder, name, rules) {
  const file = path.join(folder, `${name}.conf`);
  writeFileSync(
    file,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><include>/etc/fonts/fonts.conf</include>${rules}</fontconfig>`,
  );
  return { FONTCONFIG_FILE: file };
}

/** The font in a WOFF file: https://www.w3.org/TR/WOFF/ sections 3 to 5. */
function unpackWoff(woff) {
  const count = woff.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 44 + 20 * index;
    const [offset, packed, length] = [4, 8, 12].map((step) => woff.readUInt32BE(at + step));
    const data = woff.subarray(offset, offset + packed);
    return {
      tag: woff.subarray(at, at + 4),
      sum: woff.subarray(at + 16, at + 20),
      data: packed < length ? inflateSync(data) : data,
    };
  });
  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + 16 * count);
  woff.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(16 * power, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE(16 * (count - power), 10);
  const parts = [head];
  let end = head.length;
  for (const [index, { tag, sum, data }] of tables.entries()) {
    const at = 12 + 16 * index;
    tag.copy(head, at);
    sum.copy(head, at + 4);
    head.writeUInt32BE(end, at + 8);
    head.writeUInt32BE(data.length, at + 12);
    const padding = Buffer.alloc((4 - (data.length % 4)) % 4);
    parts.push(data, padding);
    end += data.length + padding.length;
  }
  return Buffer.concat(parts);
}
