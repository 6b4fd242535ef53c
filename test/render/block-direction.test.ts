import { expect, test } from 'vitest';
import { createMarpRenderer } from '../../src/render/marp.ts';
import { renderSlideHtml } from '../../src/render/slide-html.ts';

const render = (markdown: string, lang: string): string => {
  const marp = createMarpRenderer({
    theme: 'default',
    themeCss: undefined,
    size: '16:9',
    lang,
    findEmoji: () => undefined,
  });
  return renderSlideHtml(marp.renderSlide(markdown, { held: [], assets: new Map() }));
};

const tagsOf = (html: string): string[] =>
  [...html.matchAll(/<(p|h\d|ul|ol|li|table|blockquote)\b( dir="\w+")?/g)].map(
    ([, tag, dir = '']) => tag + dir,
  );

test.each([
  ['en', 'River', ['p']],
  ['en', 'نهر', ['p dir="rtl"']],
  ['en', '## נהר', ['h2 dir="rtl"']],
  ['en', 'The river نهر is long', ['p']],
  ['en', '- نهر\n- نهر', ['ul dir="rtl"', 'li', 'li']],
  ['en', '| نهر |\n|---|\n| a |', ['table dir="rtl"']],
  ['en', '> نهر', ['blockquote dir="rtl"', 'p']],
  ['en', '1 + 2', ['p']],
  ['en', '`نهر`', ['p']],
  ['ar', 'نهر', ['p']],
  ['ar', '1 + 2', ['p']],
  ['ar', 'Kubernetes هو نظام', ['p']],
  ['ar', 'A sentence in English about the word نهر.', ['p dir="ltr"']],
  ['ar', '1. one\n2. two', ['ol dir="ltr"', 'li', 'li']],
  ['ar', '- نهر\n- Docker', ['ul', 'li', 'li']],
])('in %s: %s', (lang, markdown, tags) => {
  expect(tagsOf(render(markdown, lang))).toEqual(tags);
});
