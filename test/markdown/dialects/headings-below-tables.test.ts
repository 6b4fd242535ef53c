import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';
import { parseBoth } from '../parse-both.ts';

const table = '| a | b |\n|---|---|\n| c | d |';

describe('a heading right below a table', () => {
  test.each([
    [
      'over dashes',
      `${table}\nLakes *e*\n---\n\nf`,
      'heading<2>("Lakes ", emphasis("e")), paragraph("f")',
    ],
    ['over equals signs', `${table}\nLakes\n===\nf`, 'heading<1>("Lakes"), paragraph("f")'],
    ['of other letters', `${table}\nأنهار\n---`, 'heading<2>("أنهار")'],
  ])('is one: %s', (_, note, tree) => {
    expect(drawNote(note).endsWith(tree)).toBe(true);
    expect(listFindings(note)).toEqual([expect.stringMatching(/^heading-below-table 4:1/)]);
    const { parts, whole } = parseBoth(note);
    expect(parts).toEqual(whole);
  });

  test.each([
    ['a row', `${table}\nLakes | e\n---`],
    ['a source', `${table}\nSource: e\n---`],
    ['a row without bars', `${table}\nLakes\n\nf`],
    ['one in code', `\`\`\`\n${table}\nLakes\n---\n\`\`\``],
  ])('but not %s', (_, note) => {
    expect(drawNote(note)).not.toContain('heading');
    expect(listFindings(note)).toEqual([]);
  });
});
