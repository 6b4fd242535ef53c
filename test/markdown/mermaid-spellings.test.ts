import { describe, expect, test } from 'vitest';
import { drawNote } from './draw-tree.ts';

describe('a Mermaid diagram', () => {
  test.each([
    ['in capitals', '```Mermaid\ngraph TD\n```'],
    ['as Quarto has it', '```{mermaid}\ngraph TD\n```'],
    ['as Pandoc has it', '```{.mermaid}\ngraph TD\n```'],
    ['with attributes', '``` {.mermaid format=svg}\ngraph TD\n```'],
    ['between tildes', '~~~mermaid\ngraph TD\n~~~'],
    ['between colons', ':::mermaid\ngraph TD\n:::'],
    ['between colons, with a space', '::: mermaid\ngraph TD\n:::'],
    ['between colons, as Pandoc has it', '::: {.mermaid}\ngraph TD\n:::'],
    ['in a page', '<div class="mermaid">\ngraph TD\n</div>'],
    ['in a page, as it is written', '<pre class="mermaid">\ngraph TD\n</pre>'],
    ['in a line', '<div class="mermaid">graph TD</div>'],
    ['in a page, close to its tags', '<div class="mermaid">\ngraph TD</div>'],
    ['as code in a page', '<pre><code class="language-mermaid">graph TD</code></pre>'],
  ])('%s', (_, note) => {
    expect(drawNote(note)).toBe('diagram"graph TD"');
  });

  test('has blank lines, arrows and what looks like Markdown', () => {
    const source = 'graph TD\n\nA--&gt;B\n# C\n- d';
    const tree = 'diagram"graph TD\\n\\nA-->B\\n# C\\n- d"';
    expect(drawNote(`<pre class="mermaid">\n${source}\n</pre>`)).toBe(tree);
    expect(drawNote(`:::mermaid\n${source.replace('&gt;', '>')}\n:::`)).toBe(tree);
    expect(drawNote('<div class="mermaid">\nA\n B</div>')).toBe('diagram"A\\n B"');
  });

  test.each([
    ['in a list', '- a\n\n  <div class="mermaid">\n  graph TD\n  </div>', 'diagram"graph TD"'],
    ['no code', '```\n:::mermaid\ngraph TD\n:::\n```', 'code":::mermaid\\ngraph TD\\n:::"'],
    ['a fence in a page', '<div class="mermaid">\n\n```mermaid\nA\n```\n\n</div>', 'diagram"A"'],
    ['nothing that has no end', ':::mermaid\ngraph TD', 'paragraph(":::mermaid\\ngraph TD")'],
    ['another element', '<div class="x">\na\n</div>', 'paragraph("a")'],
  ])('%s', (_, note, inside) => {
    expect(drawNote(note)).toContain(inside);
  });
});
