// What tells parts of speech in English: the parts of `compromise` that relations are read with, as code and data. At each
// start the library inflects its 24,000 words and parses its 570 patterns, which takes longer than it reads a short lecture;
// here that is done once.
import { isDeepStrictEqual } from 'node:util';
import { fileURLToPath, pathToFileURL } from 'node:url';
import path from 'node:path';
import { rolldown } from 'rolldown';

const source = path.dirname(fileURLToPath(import.meta.resolve('compromise')));
const load = async (file) => (await import(pathToFileURL(path.join(source, file)).href)).default;
const model = '2-two/preTagger/model/';

/** Modules of the library with others in their place. */
const replaced = new Map([
  [path.join(source, model, 'index.js'), writeModel],
  [path.join(source, '1-one/sweep/methods/sweep/01-getHooks.js'), writeHooks],
]);
/** Modules of our own. */
const own = new Map([
  ['\0grammar', writeEntry],
  ['\0data', writeData],
]);

/** Bundles the library: its code, a CommonJS module; the data that this reads beside it; and which modules are in it. */
export async function bundleGrammar() {
  const bundle = await rolldown({
    input: '\0grammar',
    platform: 'node',
    logLevel: 'warn',
    plugins: [
      {
        name: 'grammar',
        resolveId: (id) => (own.has(id) ? id : undefined),
        load: (id) => (own.get(id) ?? replaced.get(id))?.(),
      },
    ],
  });
  const { output } = await bundle.generate({
    format: 'cjs',
    exports: 'default',
    codeSplitting: false,
    minify: true,
  });
  await bundle.close();
  const [{ code, moduleIds }] = output;
  const missing = [...replaced.keys()].filter((id) => !moduleIds.includes(id));
  if (missing.length > 0) throw new Error(`The library has no ${missing.join(', ')}`);
  return {
    code,
    moduleIds,
    data: JSON.stringify({ ...(await makeModel()), net: await makeNet() }),
  };
}

/** All of its plugins but what changes texts, counts, or finds whom "she" means; with the patterns as they were parsed. */
function writeEntry() {
  const from = (file) => JSON.stringify(path.join(source, file));
  return `
    import data from '\0data';
    import nlp from ${from('two.js')};
    import chunker from ${from('3-three/chunker/plugin.js')};
    import verbs from ${from('3-three/verbs/plugin.js')};
    nlp.plugin(chunker);
    nlp.plugin(verbs);
    const { one } = nlp.methods();
    const { buildNet } = one;
    const revive = (value) => {
      if (typeof value !== 'object' || value === null) return value;
      if (value.isSet) return new Set(value.of);
      if (value.isRegex) return new RegExp(value.of, value.flags);
      for (const key in value) value[key] = revive(value[key]);
      return value;
    };
    let made;
    const readNet = () => {
      const { matches, hooks, always } = data.net;
      const all = (list) => list.map((index) => matches[index]);
      revive(matches);
      for (const key in hooks) hooks[key] = all(hooks[key]);
      return { hooks, always: all(always) };
    };
    one.buildNet = (matches, world) =>
      matches === world.model.two.matches ? (made ??= readNet()) : buildNet(matches, world);
    export { nlp as default };
  `;
}

function writeData() {
  return `
    import { readFileSync } from 'node:fs';
    export default JSON.parse(readFileSync(__dirname + '/grammar.json', 'utf8'));
  `;
}

/** The parsed patterns: each once, and by what they hang on their indexes. */
async function makeNet() {
  const library = await load('three.js');
  const { buildNet } = library.methods().one;
  const { hooks, always } = buildNet(library.model().two.matches, library.world());
  const matches = [...new Set([...Object.values(hooks), always].flat())];
  const indexes = new Map(matches.map((match, index) => [match, index]));
  const listIndexes = (list) => list.map((match) => indexes.get(match));
  return {
    matches: JSON.parse(JSON.stringify(matches, describeValue)),
    hooks: Object.fromEntries(Object.entries(hooks).map(([key, list]) => [key, listIndexes(list)])),
    always: listIndexes(always),
  };
}

function describeValue(_, value) {
  if (value instanceof Set) return { isSet: true, of: [...value] };
  if (value instanceof RegExp) return { isRegex: true, of: value.source, flags: value.flags };
  return value;
}

/**
 * Which patterns a sentence may match, in the library's order: from what the sentence has, where the library goes through all
 * that patterns hang on; without those that need what is not there.
 */
function writeHooks() {
  return `
    const plans = new WeakMap();
    function makePlan(hooks) {
      const ids = new Map();
      return new Map(Object.keys(hooks).map((key, order) => {
        const list = hooks[key].map((match) => {
          if (!ids.has(match.match)) ids.set(match.match, ids.size);
          return { match, id: ids.get(match.match) };
        });
        return [key, { order, list }];
      }));
    }
    export default function getHooks(sentences, hooks) {
      let plan = plans.get(hooks);
      if (!plan) plans.set(hooks, (plan = makePlan(hooks)));
      return sentences.map((has) => {
        const found = [];
        for (const key of has) if (plan.has(key)) found.push(plan.get(key));
        found.sort((one, other) => one.order - other.order);
        const seen = [];
        const maybe = [];
        for (const { list } of found)
          for (const { match, id } of list) {
            if (seen[id]) continue;
            seen[id] = true;
            if (match.needs.every((need) => has.has(need))) maybe.push(match);
          }
        return maybe;
      });
    }
  `;
}

/** Modules of words that stay as they are, by their names in the model. */
const kept = {
  suffixPatterns: 'patterns/suffixes.js',
  prefixPatterns: 'patterns/prefixes.js',
  endsWith: 'patterns/endsWith.js',
  neighbours: 'patterns/neighbours.js',
  regexNormal: 'regex/regex-normal.js',
  regexText: 'regex/regex-text.js',
  regexNumbers: 'regex/regex-numbers.js',
  clues: 'clues/index.js',
  orgWords: 'orgWords.js',
  placeWords: 'placeWords.js',
};

/** The words that the library makes out of others. */
async function makeModel() {
  const { one, two } = await load(`${model}index.js`);
  const { models, switches, uncountable, irregularPlurals, ...rest } = two;
  const made = { one, two: { models, switches, uncountable, irregularPlurals } };
  const isPlain = isDeepStrictEqual(JSON.parse(JSON.stringify(made)), made);
  if (!isPlain || !isDeepStrictEqual(new Set(Object.keys(rest)), new Set(Object.keys(kept))))
    throw new Error('The library keeps its words otherwise than before');
  return made;
}

/** The module of words. What plugins bring is copied word by word; here what is there already joins what comes. */
function writeModel() {
  return [
    `import data from '\0data';`,
    `import world from '../../../API/world.js';`,
    ...Object.entries(kept).map(([name, file]) => `import ${name} from './${file}';`),
    'for (const level of ["one", "two"]) for (const name in data[level]) {',
    '  const [known, own] = [world.model[level][name] ?? {}, data[level][name]];',
    '  for (const key in known) own[key] ??= known[key];',
    '  world.model[level][name] = own;',
    '}',
    `export default { two: { ${Object.keys(kept).join(', ')} } };`,
  ].join('\n');
}
