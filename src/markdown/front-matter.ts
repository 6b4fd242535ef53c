import { cleanData, replaceNoncharacters } from '../html/noncharacters.ts';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { FoundMatter, MatterSource } from './find-front-matter.ts';
import { readTomlMatter } from './front-matter-toml.ts';
import { type MatterValue, readYamlMatter } from './front-matter-yaml.ts';

/** A note's front matter: its top-level values, each with its place in the note. */
export interface FrontMatter {
  readonly values: ReadonlyMap<string, MatterValue>;
  readonly findings: readonly Finding[];
}

/** Reads a note's front matter; an entry that is broken gives a finding, and costs itself alone. */
export function parseFrontMatter({ matter, findings }: FoundMatter): FrontMatter {
  if (matter === undefined || matter.text.trim() === '') return { values: new Map(), findings };
  const { values, broken, texts } =
    matter.format === 'YAML' ? readYamlMatter(matter) : readTomlMatter(matter);
  const { format } = matter;
  const clean = [...values].map(
    ([key, found]) =>
      [replaceNoncharacters(key), { ...found, value: cleanData(found.value) }] as const,
  );
  const said = [
    ...broken.map(({ place, message }) =>
      createFinding('front-matter-broken', place, { format, message }),
    ),
    ...texts.map(({ place, key, text }) =>
      createFinding('front-matter-text', place, { key, text }),
    ),
  ];
  return {
    values: new Map(clean),
    findings: [...findings, ...said.toSorted((a, b) => a.range.start.line - b.range.start.line)],
  };
}

/**
 * A note's text with its front matter in the one form that Marp reads, and every other line where it is; as it stands
 * where nothing in it had to be repaired.
 */
export function writePlainMatter(
  text: string,
  matter: MatterSource | undefined,
  { values, findings }: FrontMatter,
): string {
  if (!matter || (!matter.isUnusual && findings.length === 0)) return text;
  const entries = [...values].map(([key, { value }]) => [key, value]);
  const written = JSON.stringify(Object.fromEntries(entries));
  const blank = Array.from({ length: matter.lineCount - 3 }, () => '');
  const rest = text.split('\n').slice(matter.lineCount);
  return ['---', written, '---', ...blank, ...rest].join('\n');
}
