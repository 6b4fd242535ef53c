import { describe, expect, test } from 'vitest';
import { createLanguage } from '../../src/blocks/language.ts';
import type { SlideType } from '../../src/deck/types.ts';
import { createSlide, type SlideContent } from '../../src/deck/create-slide.ts';
import { type LaidOutSlide, layOutWhole } from '../../src/layout/laid-out.ts';
import { reportDensity } from '../../src/layout/report-density.ts';
import { reportFinding } from '../problems/report-finding.ts';
import { readBlocks } from './content.ts';
import { createDeck, createVerification } from './laid-out-deck.ts';
import { createStore } from '../../src/store/store.ts';

const english = createLanguage('en');

function layOut(text: string, own: SlideContent & { type?: SlideType } = {}): LaidOutSlide {
  const { type = 'content', ...rest } = own;
  const source = { first: 7, last: 9 };
  return layOutWhole(createSlide(type, 'slide', { blocks: readBlocks(text), source, ...rest }));
}

/** `rule line reason` of each finding. */
function findingsOf(slides: readonly LaidOutSlide[], fill = 0.5): string[] {
  const verifications = slides.map(() => createVerification({ fill }));
  return reportDensity(createDeck(slides, verifications), english, createStore())
    .map(reportFinding)
    .map(({ rule, line, column }) => `${rule} ${line}:${column}`);
}

const list = (count: number): string => '- item\n'.repeat(count);

describe('a slide', () => {
  test('of 75 words and seven items has no finding', () => {
    expect(findingsOf([layOut('word '.repeat(75)), layOut(list(7))])).toEqual([]);
  });

  test('of more words is too much to read, its title among them', () => {
    expect(findingsOf([layOut('word '.repeat(76))])).toEqual(['slide-words 7:1']);
    const title = { depth: 2, content: [{ type: 'text', value: 'Title' }] } as const;
    expect(findingsOf([layOut('word '.repeat(75), { title })])).toEqual(['slide-words 7:1']);
  });

  test('of code, however long, is none', () => {
    expect(findingsOf([layOut(`\`\`\`\n${'word '.repeat(200)}\n\`\`\``)])).toEqual([]);
  });

  test('of more items is too much, those of the longest list', () => {
    expect(findingsOf([layOut(list(8))])).toEqual(['slide-items 7:1']);
    expect(findingsOf([layOut(`${list(5)}\nText.\n\n${list(5)}`)])).toEqual([]);
  });

  test('counts the halves of a list in columns as one list', () => {
    const halves = layOut(`Text.\n\n${list(4)}\n<!-- -->\n\n${list(4)}`);
    const blocks = halves.blocks.filter(({ type }) => type !== 'comment');
    expect(blocks).toHaveLength(3);
    expect(findingsOf([{ ...halves, blocks, columns: { from: 1, at: 2, to: 3 } }])).toEqual([
      'slide-items 7:1',
    ]);
    expect(findingsOf([{ ...halves, blocks }])).toEqual([]);
    // A text beside a list is no half of it.
    expect(findingsOf([{ ...halves, blocks, columns: { from: 0, at: 1, to: 2 } }])).toEqual([]);
  });

  test('with next to nothing says nothing, but over a picture it may', () => {
    expect(findingsOf([layOut('Hi')], 0.049)).toEqual(['slide-sparse 7:1']);
    expect(findingsOf([layOut('Hi')], 0.05)).toEqual([]);
    const backgrounds = [{ type: 'image', url: 'a.png' }] as const;
    expect(findingsOf([layOut('Hi', { backgrounds })], 0.01)).toEqual([]);
  });

  test('that was not seen is not said to be sparse', () => {
    const deck = createDeck([layOut('Hi')], []);
    expect(reportDensity(deck, english, createStore())).toEqual([]);
  });

  test('can have several findings', () => {
    expect(findingsOf([layOut('- word '.repeat(80).replaceAll('- word ', '- word\n'))])).toEqual([
      'slide-words 7:1',
      'slide-items 7:1',
    ]);
  });

  test.each<[SlideType, number]>([
    ['content', 1],
    ['answer', 1],
    ['title', 0],
    ['agenda', 0],
    ['section', 0],
    ['map', 0],
  ])('of the type %s has %i', (type, count) => {
    expect(findingsOf([layOut(list(9), { type })])).toHaveLength(count);
  });

  test('is named by its number, with what it has and what it may have', () => {
    const slides = [layOut('Hi'), layOut(list(9))];
    const verifications = [createVerification({ fill: 0.034 }), createVerification()];
    const facts = reportDensity(createDeck(slides, verifications), english, createStore()).map(
      (finding) => finding.facts,
    );
    expect(facts).toEqual([
      { slide: 1, percent: 3 },
      { slide: 2, items: 9, most: 7 },
    ]);
  });
});
