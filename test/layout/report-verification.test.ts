import { expect, test } from 'vitest';
import { createSlide } from '../../src/deck/create-slide.ts';
import { type LaidOutSlide, layOutWhole } from '../../src/layout/laid-out.ts';
import type { Verification } from '../../src/layout/page/verify.ts';
import { reportVerification } from '../../src/layout/report-verification.ts';
import { readBlocks } from './content.ts';
import { createDeck, createVerification } from './laid-out-deck.ts';

interface Case {
  readonly text?: string;
  readonly zoom?: number;
  readonly seen: Partial<Verification>;
  readonly isMarp?: boolean;
}

function layOut(text: string, zoom: number): LaidOutSlide {
  const source = { first: 12, last: 20 };
  return {
    ...layOutWhole(createSlide('content', 'slide', { blocks: readBlocks(text), source })),
    zoom,
  };
}

const diagram = '```mermaid\npie\n```';

test.each<[string, Case, Readonly<Record<string, unknown>> | undefined]>([
  ['what came out well', { seen: {} }, undefined],
  [
    'what leaves a slide, in whole pixels',
    { seen: { overflow: 3.2 } },
    { rule: 'overflow', facts: { slide: 1, pixels: 4 } },
  ],
  [
    'what leaves a slide of Marp, for its author',
    { seen: { overflow: 10 }, isMarp: true },
    { rule: 'overflow-marp', facts: { slide: 1, pixels: 10 } },
  ],
  [
    'what an inner container clips',
    { seen: { clipped: 7 } },
    { rule: 'overflow', facts: { slide: 1, pixels: 7 } },
  ],
  ['a pixel that is clipped', { seen: { clipped: 1 } }, undefined],
  [
    'the more of both',
    { seen: { overflow: 5, clipped: 9 } },
    { rule: 'overflow', facts: { slide: 1, pixels: 9 } },
  ],
  ['letters of 16 px', { seen: { smallestText: 16 } }, undefined],
  [
    'smaller letters',
    { seen: { smallestText: 15.4 } },
    { rule: 'small-text', facts: { slide: 1, size: 15, floor: 18 } },
  ],
  ['a tenth of a pixel', { seen: { smallestText: 15.95 } }, undefined],
  [
    'letters that scaling down makes small',
    { seen: { smallestText: 24 }, zoom: 0.5 },
    { rule: 'small-text', facts: { slide: 1, size: 12, floor: 18 } },
  ],
  [
    'small letters beside a diagram',
    { text: diagram, seen: { smallestText: 12 } },
    { rule: 'diagram-small', facts: { slide: 1, size: 12, floor: 16 } },
  ],
  ['a slide without text', { seen: { smallestText: 0 } }, undefined],
  [
    'a small formula',
    { seen: { smallestFormula: 17 } },
    { rule: 'formula-small', facts: { slide: 1, size: 17, floor: 18 } },
  ],
  ['small letters of a Marp deck', { seen: { smallestText: 5 }, isMarp: true }, undefined],
  [
    'no letters of a slide that runs over',
    { seen: { overflow: 2, smallestText: 5, smallestFormula: 5 } },
    { rule: 'overflow', facts: { slide: 1, pixels: 2 } },
  ],
])('says of %s', (_, { text = 'Text.', zoom = 1, seen, isMarp = false }, expected) => {
  const deck = createDeck([layOut(text, zoom)], [createVerification(seen)]);
  const place = { range: { start: { line: 12, column: 1 } } };
  expect(reportVerification(deck, { isMarp })).toEqual(expected ? [{ ...expected, ...place }] : []);
});

test('small letters and small formulas are two findings', () => {
  const seen = createVerification({ smallestText: 10, smallestFormula: 10 });
  const findings = reportVerification(createDeck([layOut('Text.', 1)], [seen]), { isMarp: false });
  expect(findings.map(({ rule }) => rule)).toEqual(['small-text', 'formula-small']);
});

test('slides are counted from one, and one that was not seen is passed over', () => {
  const slides = [layOut('One.', 1), layOut('Two.', 1), layOut('Three.', 1)];
  const deck = createDeck(slides, [createVerification(), createVerification({ overflow: 2 })]);
  expect(reportVerification(deck, { isMarp: false }).map(({ facts }) => facts)).toEqual([
    { slide: 2, pixels: 2 },
  ]);
});
