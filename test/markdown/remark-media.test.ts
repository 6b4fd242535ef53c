import { describe, expect, test } from 'vitest';
import { findMediaKind } from '../../src/markdown/media-card.ts';
import { drawNote, listFindings } from './draw-tree.ts';

const span = (...children: string[]): string => `markup<span>(${children.join(', ')})`;
const paragraph = (...children: string[]): string => `paragraph(${children.join(', ')})`;
const link = (url: string, text: string): string => `link<${url}>(${JSON.stringify(text)})`;

describe('a card stands for', () => {
  test.each<[string, string, string]>([
    [
      'a film that is written as a picture',
      '![The Danube](danube.mp4)',
      paragraph(span(span('"The Danube"'), span('"danube.mp4"'))),
    ],
    [
      'one without a description',
      '![](a/danube.MP4?x=1)',
      paragraph(span(span('"danube.MP4"'), span('"a/danube.MP4?x=1"'))),
    ],
    [
      'one on the network',
      '![Talk](https://www.e.org/talk.webm)',
      paragraph(span(span(link('https://www.e.org/talk.webm', 'Talk')), span('"e.org/talk.webm"'))),
    ],
    [
      'a film with a picture',
      '<video src="a.mp4" poster="p.png" title="T"></video>',
      paragraph(span('image<p.png>', span('"T"'), span('"a.mp4"'))),
    ],
    [
      'a recording with sources and a fallback',
      '<audio controls>\n<source src="a.mp3">\n\nNo sound here.\n</audio>',
      `${paragraph(span(span('"a.mp3"')))}, comment"No sound here."`,
    ],
    [
      'a film that nothing closes',
      'See <video src="a.mp4"> here',
      paragraph('"See "', span(span('"a.mp4"')), '" here"'),
    ],
    [
      'a player of YouTube',
      '<iframe src="https://www.youtube-nocookie.com/embed/aB-9?rel=0" title="Talk"></iframe>',
      paragraph(
        span(
          span(link('https://www.youtube.com/watch?v=aB-9', 'Talk')),
          span('"youtube.com/watch?v=aB-9"'),
        ),
      ),
    ],
    [
      'one of Vimeo in a line',
      'See <iframe src="//player.vimeo.com/video/12?h=1"></iframe>.',
      paragraph(
        '"See "',
        span(span(link('https://vimeo.com/12', 'vimeo.com')), span('"vimeo.com/12"')),
        '"."',
      ),
    ],
    [
      'a page',
      '<div><iframe src="https://e.org/sims/x.html"></iframe></div>',
      paragraph(
        span(span(link('https://e.org/sims/x.html', 'e.org')), span('"e.org/sims/x.html"')),
      ),
    ],
    ['a document', '![](paper.pdf)', paragraph(span(span('"paper.pdf"')))],
    [
      'an object',
      '<object data="x.pdf">The paper</object>',
      `${paragraph(span(span('"x.pdf"')), 'comment"The paper"')}`,
    ],
    [
      'one in a list',
      '- ![a](a.mp3)',
      `list(listItem(${paragraph(span(span('"a"'), span('"a.mp3"')))}))`,
    ],
  ])('%s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });

  test.each([
    ['one that says not what it plays', '<video>text</video>', 'paragraph("text")'],
    [
      'one that is only mentioned',
      'The <video> element',
      'paragraph("The ", "<video>", " element")',
    ],
    ['one in code', '`<video src="a.mp4">`', 'paragraph(inlineCode"<video src=\\"a.mp4\\">")'],
  ])('not %s', (_, note, tree) => {
    expect(drawNote(note)).toBe(tree);
  });
});

test.each([
  ['![a](a.mp4)', ['media-card 1:1-1:12 video']],
  ['a <audio src="a.mp3"></audio>', ['media-card 1:3-1:30 recording']],
  ['<iframe src="https://e.org"></iframe>', ['media-card 1:1-1:38 page inside a page']],
  ['> x\n>\n> ![a](a.pdf)', ['media-card 3:3-3:14 document']],
  ['![a](a.png)', []],
])('it is said where it stands: %s', (note, findings) => {
  expect(listFindings(note)).toEqual(findings);
});

test.each([
  ['a.mp4', 'video'],
  ['a.b/c.WEBM#t=3', 'video'],
  ['a.mp3?x=y.png', 'audio'],
  ['a.pdf', 'document'],
  ['a.png', undefined],
  ['a.png?file=b.mp4&x', undefined],
  ['mp4', undefined],
  ['a.constructor', undefined],
])('%s is %s', (url, kind) => {
  expect(findMediaKind(url)).toBe(kind);
});
