import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A complete theme that docs/themes.md shows, on the structure of ours. */
export interface Recipe {
  readonly name: string;
  readonly css: string;
  /** Where it was saved. */
  readonly file?: string;
}

/** The examples of docs/themes.md that import a theme or the structure by name. */
export async function readRecipes(): Promise<Recipe[]> {
  const text = await readFile(new URL('../../docs/themes.md', import.meta.url), 'utf8');
  return [
    ...text.matchAll(/```css\n(\/\* @theme ([\w-]+) \*\/\n@import "[\w-]+";\n[^`]*)```/g),
  ].map(([, css = '', name = '']) => ({ name, css }));
}

/** The same, saved as a user would, in a folder of their own. */
export async function saveRecipes(): Promise<Recipe[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'lectern-themes-'));
  const recipes = await readRecipes();
  return Promise.all(
    recipes.map(async (recipe) => {
      const file = path.join(folder, `${recipe.name}.css`);
      await writeFile(file, recipe.css);
      return { ...recipe, file };
    }),
  );
}
