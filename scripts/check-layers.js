// node scripts/check-layers.js [root]: holds every import in src/, and every regular expression that reads HTML, against
// the tables of layers.js and prints `file:line: what is wrong`, one a line. Exit code 1 when there is any.
import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import path from 'node:path';
import { parseSync } from 'rolldown/utils';
import {
  arrows,
  doors,
  emptyNames,
  htmlReaders,
  memories,
  impureFiles,
  pageWorld,
  pure,
  typesEverywhere,
} from './layers.js';

const root = path.resolve(process.argv[2] ?? '.');
const src = path.join(root, 'src');
const files = readdirSync(src, { recursive: true })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'));
/** `from to` of every arrow that a file needs. */
const used = new Set();
const faults = [
  ...files.flatMap(checkFile).map(({ file, line, reason }) => `src/${file}:${line}: ${reason}`),
  ...checkTable().map((reason) => `scripts/layers.js: ${reason}`),
];

for (const fault of faults) console.log(fault);
console.log(`${faults.length} faults in the layers of src/.`);
process.exitCode = faults.length === 0 ? 0 : 1;

function checkFile(file) {
  const text = readFileSync(path.join(src, file), 'utf8');
  const { module, program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0].message}`);
  const imports = findImports(text, module, program);
  const found = imports.flatMap((one) => {
    const reason = one.name.startsWith('.') ? checkArrow(file, one) : checkPackage(file, one);
    return reason ? [{ ...one, reason }] : [];
  });
  const again = imports.find((one) => one.reexport);
  if (again && file !== 'index.ts') found.push({ ...again, reason: 'Only index.ts re-exports.' });
  const empty = file.split(/[/.]/).find((part) => emptyNames.includes(part));
  if (empty) found.push({ start: 0, reason: `"${empty}" says nothing: name the noun.` });
  if (!Object.keys(htmlReaders).some((place) => isInside(file, place)))
    for (const { start } of findPatterns(program).filter(({ source }) => readsHtml(source)))
      found.push({
        start,
        reason: 'A regular expression over HTML: compose it, or read it in html/.',
      });
  if (!Object.keys(memories).some((place) => isInside(file, place)))
    for (const start of findMemories(program))
      found.push({ start, reason: 'What is remembered is kept in a store (store/).' });
  return found.map(({ start, reason }) => ({
    file,
    line: text.slice(0, start).split('\n').length,
    reason,
  }));
}

/** Every import, re-export, `import()` with a fixed name and `import('x').Type` of a file: {name, start, isType, reexport}. */
function findImports(text, module, program) {
  const imports = module.staticImports.map(({ moduleRequest, entries, start, end }) => ({
    name: moduleRequest.value,
    start,
    isType:
      text.slice(start, end).startsWith('import type') ||
      (entries.length > 0 && entries.every((entry) => entry.isType)),
  }));
  const exports = module.staticExports
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.moduleRequest)
    .map(({ moduleRequest, start, isType }) => ({
      name: moduleRequest.value,
      start,
      isType,
      reexport: true,
    }));
  const dynamic = module.dynamicImports.map(({ moduleRequest, start }) => ({
    name: text.slice(moduleRequest.start, moduleRequest.end).replace(/^['"`]|['"`]$/g, ''),
    start,
    isType: false,
  }));
  return [...imports, ...exports, ...dynamic, ...findTypeImports(program)];
}

/** `import('x').Type` stands in the syntax tree alone, not in the module record. */
function findTypeImports(node) {
  if (node === null || typeof node !== 'object') return [];
  const below = Object.values(node).flatMap(findTypeImports);
  if (node.type !== 'TSImportType') return below;
  return [{ name: node.source.value, start: node.start, isType: true }, ...below];
}

/** Arrows lead downwards, between folders that are there, and each is in use. */
function checkTable() {
  const folders = Object.keys(arrows);
  return folders.flatMap((from, index) => [
    ...(files.some((file) => folderOf(file) === from) ? [] : [`There is no folder ${from}/.`]),
    ...arrows[from].flatMap((to) => {
      if (to !== 'top' && folders.indexOf(to) <= index) return [`${to}/ is not below ${from}/.`];
      return used.has(`${from} ${to}`) ? [] : [`${from}/ imports nothing of ${to}/.`];
    }),
  ]);
}

/** Every regular expression of a file, as a literal or made of fixed texts: {source, start}. */
function findPatterns(node) {
  if (node === null || typeof node !== 'object') return [];
  const below = Object.values(node).flatMap(findPatterns);
  if (node.type === 'Literal' && node.regex)
    return [{ source: node.regex.pattern, start: node.start }, ...below];
  if (node.callee?.name !== 'RegExp') return below;
  const texts = node.arguments.flatMap(findTexts);
  return [{ source: texts.join(''), start: node.start }, ...below];
}

/** Where a module remembers: a variable of its own that changes, a collection that begins empty, weak references anywhere. */
function findMemories(program) {
  const declarations = program.body
    .map((node) => (node.type === 'ExportNamedDeclaration' ? node.declaration : node))
    .filter((node) => node?.type === 'VariableDeclaration');
  const own = declarations.flatMap(({ kind, start, declarations: all }) =>
    kind === 'const'
      ? all.filter(({ init }) => isEmptyCollection(init)).map(({ start: at }) => at)
      : [start],
  );
  return [...new Set([...own, ...findWeak(program)])];
}

function isEmptyCollection(node) {
  return (
    node?.type === 'NewExpression' &&
    ['Map', 'Set', 'WeakMap', 'WeakSet'].includes(node.callee.name) &&
    node.arguments.length === 0
  );
}

function findWeak(node) {
  if (node === null || typeof node !== 'object') return [];
  const below = Object.values(node).flatMap(findWeak);
  const isWeak =
    node.type === 'VariableDeclarator' &&
    node.init?.type === 'NewExpression' &&
    ['WeakMap', 'WeakSet', 'WeakRef'].includes(node.init.callee.name);
  return isWeak ? [node.start, ...below] : below;
}

/** The fixed texts in an expression. */
function findTexts(node) {
  if (node === null || typeof node !== 'object') return [];
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateElement') return [node.value.cooked];
  return Object.values(node).flatMap(findTexts);
}

/** A pattern with a tag's beginning (not `<<` of PDF, nor a group's `(?<name>`) or an attribute with its quotation mark. */
function readsHtml(source) {
  const plain = source.replace(/\(\?<(?:[=!]|\w+>)/g, '(');
  return /(?<!<)<(?:\\?\/|[a-z([!])|[\w-]\\?="/i.test(plain);
}

function checkArrow(file, { name, isType }) {
  const from = folderOf(file);
  const to = folderOf(path.posix.join(path.posix.dirname(file), name));
  if (from === 'top' || from === to) return undefined;
  used.add(`${from} ${to}`);
  const allowed = arrows[from];
  if (allowed === undefined)
    return `Folder "${from}" stands in no table: add it to scripts/layers.js.`;
  if (!allowed.includes(to)) return `${from}/ may not import ${to}/.`;
  const isRun = pageWorld.includes(to) && !pageWorld.includes(from) && !isType;
  return isRun ? `${to}/ runs in the browser: ${from}/ may import its types alone.` : undefined;
}

function checkPackage(file, { name, isType }) {
  if (isBuiltin(name)) {
    const impure = !pure.includes(folderOf(file)) || impureFiles.includes(file);
    return impure ? undefined : `${folderOf(file)}/ imports no ${name}: it is pure.`;
  }
  const door = Object.keys(doors).find((key) => matches(key, name));
  if (door === undefined || (isType && typesEverywhere.includes(door))) return undefined;
  const inside = doors[door].some((place) => isInside(file, place));
  return inside ? undefined : `Only ${doors[door].join(' and ')} may import ${name}.`;
}

/** A place is a file, or a folder that ends in a slash. */
function isInside(file, place) {
  return file === place || (place.endsWith('/') && file.startsWith(place));
}

/** `katex` matches katex and katex/dist/x; `@marp-team/*` matches every package of that scope. */
function matches(key, name) {
  if (key.endsWith('*')) return name.startsWith(key.slice(0, -1));
  return name === key || name.startsWith(`${key}/`);
}

/** The folder of src/ that a file is in, or a `page/` in that; `top` for src/ itself, `outside` for what is beyond it. */
function folderOf(file) {
  if (file.startsWith('..')) return 'outside';
  const [folder, ...inner] = file.split('/').slice(0, -1);
  if (folder === undefined) return 'top';
  return inner[0] === 'page' ? `${folder}/page` : folder;
}
