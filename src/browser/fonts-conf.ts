import path from 'node:path';

/** Where the embedded browser looks for fonts. */
export interface FontFolders {
  /** The folder of the fonts that come with it. */
  readonly own: string;
  /** Where fontconfig keeps what it has read. */
  readonly cache: string;
  readonly home: string;
}

/** Without any of these a generic family is whatever fontconfig meets first; Open Sans is always there. */
const families: Readonly<Record<string, readonly string[]>> = {
  'sans-serif': ['Open Sans'],
  'system-ui': ['Open Sans'],
  serif: ['DejaVu Serif', 'Liberation Serif', 'Noto Serif', 'Open Sans'],
  monospace: ['DejaVu Sans Mono', 'Liberation Mono', 'Noto Sans Mono', 'Open Sans'],
};

/** Renders a fontconfig file: a system without fonts has no configuration either, and its PDFs would be blank. */
export function renderFontsConf({ own, cache, home }: FontFolders): string {
  const folders = [
    own,
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    path.join(home, '.local/share/fonts'),
    path.join(home, '.fonts'),
  ];
  const aliases = Object.entries(families).map(
    ([name, preferred]) =>
      `<alias><family>${name}</family><prefer>${preferred.map((family) => `<family>${family}</family>`).join('')}</prefer></alias>`,
  );
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((folder) => `<dir>${escapeXml(folder)}</dir>`),
    `<cachedir>${escapeXml(cache)}</cachedir>`,
    ...aliases,
    '</fontconfig>',
    '',
  ].join('\n');
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
