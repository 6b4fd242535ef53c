/** A project's brand, `_brand.yml` as Quarto has it: colours, fonts and a logo, for all notes below its folder; or a PowerPoint template. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { createFinding, type Finding } from '../problems/problem.ts';
import { readPotx } from './read-potx.ts';
import { readColour } from './read-colour.ts';

/** What a brand says, as far as a deck can show it; paths are absolute. */
export interface Brand {
  readonly accent?: string | undefined;
  readonly ground?: string | undefined;
  readonly ink?: string | undefined;
  /** Names of fonts. */
  readonly fonts: Readonly<Partial<Record<'text' | 'title' | 'code', string>>>;
  readonly logo?: string | undefined;
  /** Its folder. */
  readonly dir: string;
}

/** A brand, and where it was looked for: absolute paths. */
export interface FoundBrand {
  readonly brand: Brand | undefined;
  readonly findings: readonly Finding[];
  readonly inputs: readonly string[];
}

/** Which brand; `dir` and `root` are absolute folders. */
export interface BrandRequest {
  /** A path that someone gives, relative to the note or the project; false for none. @default what is found */
  readonly given: string | false | undefined;
  readonly dir: string;
  readonly root: string;
}

const names = ['_brand.yml', '_brand.yaml'];

/** Finds the brand file beside a note, or in a folder above it in the project, and reads it. */
export async function findBrand({ given, dir, root }: BrandRequest): Promise<FoundBrand> {
  if (given === false) return { brand: undefined, findings: [], inputs: [] };
  const files =
    given === undefined
      ? listFolders(dir, root).flatMap((folder) => names.map((name) => path.join(folder, name)))
      : [...new Set([path.resolve(dir, given), path.resolve(root, given)])];
  for (const [index, file] of files.entries()) {
    const inputs = files.slice(0, index + 1);
    if (path.relative(root, file).startsWith('..')) continue;
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes === undefined) continue;
    const shown = path.relative(root, file).split(path.sep).join('/');
    try {
      return { brand: readFileOf(file, bytes), findings: [], inputs };
    } catch (error) {
      const [message = ''] = (error as Error).message.split('\n');
      const facts = { file: shown, message: message.replace(/:$/, '') };
      return {
        brand: undefined,
        findings: [createFinding('brand-broken', undefined, facts)],
        inputs,
      };
    }
  }
  const facts = { file: String(given), message: 'there is no such file in the project' };
  const findings = given === undefined ? [] : [createFinding('brand-broken', undefined, facts)];
  return { brand: undefined, findings, inputs: files };
}

/** @throws {Error} whose message says what is wrong with it */
function readFileOf(file: string, bytes: Buffer): Brand {
  const dir = path.dirname(file);
  if (!/\.(?:potx|pptx)$/i.test(file)) return readBrand(parse(bytes.toString('utf8')), dir);
  const { title, text, ...colours } = readPotx(bytes);
  return { ...colours, fonts: { ...(text && { text }), ...(title && { title }) }, dir };
}

/** From the note's folder up to the project's. */
function listFolders(dir: string, root: string): string[] {
  const below = path.relative(root, dir);
  if (below.startsWith('..') || path.isAbsolute(below)) return [root];
  const steps = below === '' ? [] : below.split(path.sep);
  return [...steps.keys(), steps.length]
    .map((count) => path.join(root, ...steps.slice(0, count)))
    .toReversed();
}

function readBrand(data: unknown, dir: string): Brand {
  const { color, typography, logo } = fieldsOf(data);
  const { palette, primary, background, foreground } = fieldsOf(color);
  const colours = fieldsOf(palette);
  const named = (value: unknown): string | undefined =>
    readColour(typeof value === 'string' ? (colours[value] ?? value) : undefined);
  const { base, headings, monospace } = fieldsOf(typography);
  const picture = pickLogo(logo);
  return {
    accent: named(primary),
    ground: named(background),
    ink: named(foreground),
    fonts: {
      ...nameFont('text', base),
      ...nameFont('title', headings),
      ...nameFont('code', monospace),
    },
    logo: picture === undefined ? undefined : path.resolve(dir, picture.replace(/^\//, '')),
    dir,
  };
}

function nameFont(role: keyof Brand['fonts'], value: unknown): Brand['fonts'] {
  const name = typeof value === 'string' ? value : fieldsOf(value)['family'];
  return typeof name === 'string' ? { [role]: name } : {};
}

/** `logo.png`, or one of several sizes, each for a light and a dark ground, by path or by a name among `images`. */
function pickLogo(logo: unknown): string | undefined {
  if (typeof logo === 'string') return logo;
  const { images, medium, small, large } = fieldsOf(logo);
  const [first] = [medium, large, small].filter((size) => size !== undefined);
  const picture = typeof first === 'string' ? first : fieldsOf(first)['light'];
  const known = typeof picture === 'string' ? (fieldsOf(images)[picture] ?? picture) : undefined;
  const file = typeof known === 'string' ? known : fieldsOf(known)['path'];
  return typeof file === 'string' ? file : undefined;
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
