import path from 'node:path';
import { createBibliography } from '../bibliography/create-bibliography.ts';
import { parseBibtex, type ParsedBibliography } from '../bibliography/parse-bibtex.ts';
import { parseCsl } from '../bibliography/parse-csl.ts';
import type { Bibliography, CitationStyle } from '../bibliography/types.ts';
import { findProjectFile, readProjectFile, resolveProjectPath } from '../files/project-file.ts';
import { findWords } from '../i18n/find-words.ts';
import { createFinding, type Finding, type FindingPlace } from '../problems/problem.ts';
import { hashOf } from '../store/hash.ts';
import type { Store } from '../store/store.ts';

/** Which files a note cites from. */
export interface BibliographyRequest {
  /** Relative to the note where its front matter names them, to the project otherwise. */
  readonly files: readonly string[];
  readonly style: CitationStyle;
  /** Absolute. */
  readonly noteDir: string;
  readonly root: string;
  /** Where the front matter names them. */
  readonly place: FindingPlace | undefined;
  readonly lang: string;
  readonly store: Store;
}

/** A bibliography, and what is wrong with its files. */
export interface LoadedBibliography {
  /** Undefined where the note names no files. */
  readonly bibliography: Bibliography | undefined;
  readonly findings: readonly Finding[];
  /** Absolute paths of the files, or where they would be. */
  readonly inputs: readonly string[];
}

/** Loads the files of a bibliography, inside the project alone; one that cannot be read costs itself. */
export async function loadBibliography(request: BibliographyRequest): Promise<LoadedBibliography> {
  const { files, style, lang, store } = request;
  if (files.length === 0) return { bibliography: undefined, findings: [], inputs: [] };
  const loaded = await Promise.all(files.map((file) => loadFile(file, request)));
  const works = loaded.flatMap((each) => each.parsed.works);
  const hash = loaded.map(({ key }) => key).join(' ');
  const { references } = findWords(lang);
  return {
    bibliography: store.get('bibliography', [hash, style, references.andOthers], () =>
      createBibliography(works, style, references),
    ),
    findings: loaded.flatMap(({ findings }) => findings),
    inputs: loaded.flatMap(({ input }) => input),
  };
}

interface LoadedFile {
  readonly parsed: ParsedBibliography;
  readonly key: string;
  readonly findings: readonly Finding[];
  readonly input: readonly string[];
}

const nothing: ParsedBibliography = { works: [], broken: [] };

async function loadFile(
  file: string,
  { place, noteDir, root, store }: BibliographyRequest,
): Promise<LoadedFile> {
  const folders = { noteDir: place ? noteDir : root, root };
  const resolved = resolveProjectPath(file, folders);
  const input = resolved === undefined ? [] : [resolved];
  const fail = (message: string): LoadedFile => {
    const findings = [createFinding('bibliography-missing', place, { file, message })];
    return { parsed: nothing, key: '', findings, input };
  };
  const found = await findProjectFile(file, folders, (name) => /\.(?:bib|json)$/i.test(name));
  if (found.type === 'outside') return fail('it lies outside of the project');
  if (found.type === 'missing')
    return fail(
      found.suggestion === undefined
        ? 'there is no such file'
        : `there is no such file; did you mean ${found.suggestion}?`,
    );
  if (found.type === 'unreadable') return fail(found.message);
  const bytes = await readProjectFile(found);
  if (!Buffer.isBuffer(bytes))
    return fail('message' in bytes ? bytes.message : 'it cannot be read');
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const key = hashOf(text);
  const parsed = store.get('bibliography file', [key], () =>
    /^\s*[[{]/.test(text) ? parseCsl(text) : parseBibtex(text),
  );
  const shown = path.relative(root, found.file).split(path.sep).join('/');
  if (!parsed) return fail('it is no list of works in CSL JSON');
  const findings = parsed.broken.map((line) =>
    createFinding('bibliography-broken', { line, column: 1, file: shown }),
  );
  return { parsed, key, findings, input };
}
