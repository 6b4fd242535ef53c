// What Marp makes of the themes that come with it and with Lectern, a file each in lib/themes: see src/render/packed-theme.ts.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Packs every theme for both sizes of slides, with what is compiled in `lib`. */
export async function packThemes(lib) {
  const [{ marpThemes, packTheme }, { loadTheme, ownThemes }, { fileOf }, { createStore }] =
    await Promise.all(
      ['render/marp.js', 'render/theme.js', 'render/packed-theme.js', 'store/store.js'].map(
        (name) => import(pathToFileURL(path.join(lib, name)).href),
      ),
    );
  await rm(path.join(lib, 'themes'), { recursive: true, force: true });
  await mkdir(path.join(lib, 'themes'));
  const store = createStore();
  for (const theme of [...ownThemes, ...marpThemes])
    for (const size of ['16:9', '4:3']) {
      const { css } = await loadTheme({ theme, root: lib, isNotes: false, size, store });
      const key = { theme, themeCss: css, size };
      await writeFile(path.join(lib, fileOf(key)), JSON.stringify(packTheme(key)));
    }
}
