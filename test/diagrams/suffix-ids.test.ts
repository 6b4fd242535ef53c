import { expect, it } from 'vitest';
import { suffixIds } from '../../src/diagrams/suffix-ids.ts';

it('renames what a drawing defines and refers to, and nothing that it says', () => {
  const svg =
    '<svg><marker id="m0123abcd-0"/><path style="marker-end:url(#m0123abcd-0)"/><use href="#m0123abcd-1"/><text>url(#m0123abcd id="x"</text></svg>';
  expect(suffixIds(svg, 'two')).toBe(
    '<svg><marker id="m0123abcd-0-two"/><path style="marker-end:url(#m0123abcd-0-two)"/><use href="#m0123abcd-1-two"/><text>url(#m0123abcd id="x"</text></svg>',
  );
});
