import { describe, expect, test } from 'vitest';
import { drawNote, listFindings } from '../draw-tree.ts';
import { parseBoth } from '../parse-both.ts';

describe('MDX', () => {
  test.each<[what: string, note: string, tree: string, findings: string[]]>([
    [
      'imports',
      "import A from '@theme/A';\nimport {B} from './b';\n\n# T",
      'heading<1>("T")',
      [
        "foreign-dropped 1:1-1:26 import A from '@theme/A';",
        "foreign-dropped 2:1-2:23 import {B} from './b';",
      ],
    ],
    [
      'an import after a blank line',
      "\nimport A from '@theme/A';\n\nb",
      'paragraph("b")',
      ["foreign-dropped 2:1-2:26 import A from '@theme/A';"],
    ],
    [
      'an export',
      'export const a = () => (\n  <b>c</b>\n);\n\n<A/>',
      '',
      [
        'foreign-dropped 1:1-3:3 export const a = () => ( <b>c</b> );',
        'foreign-unresolved 5:1-5:5 <A/> Nothing is shown in its place',
      ],
    ],
    ['a comment', '{/* a -->\n\n# b */}\nc', 'comment"a -->\\n\\n# b", paragraph("c")', []],
    [
      'tabs, far in',
      '<Tabs>\n  <TabItem value="a" label="A">\n\n    - b\n      - c\n\n    ```js\n    d\n    ```\n  </TabItem>\n</Tabs>',
      'paragraph(strong("A:")), list(listItem(paragraph("b"), list(listItem(paragraph("c"))))), code<js>"d"',
      ['foreign-dropped 1:1-1:7 <Tabs>'],
    ],
    [
      'a box',
      '<Admonition type="tip" title="A *b*">\n  c\n</Admonition>',
      'alert<tip tip>["A ", emphasis("b")](paragraph("c"))',
      [],
    ],
    [
      'a box by its own name',
      '<Warning>\na\n</Warning>',
      'alert<warning warning>[](paragraph("a"))',
      [],
    ],
    ['an answer', '<Accordion title="A">\nb\n</Accordion>', 'details["A"](paragraph("b"))', []],
    ['a card', '<Card title="A" href="/b" />', 'paragraph(link</b>("A"))', []],
    [
      'a link',
      "import Link from '@docusaurus/Link';\n\na <Link to=\"/b\">c</Link>{' '}d",
      'paragraph("a ", link</b>("c"), " d")',
      ["foreign-dropped 1:1-1:37 import Link from '@docusaurus/Link';"],
    ],
    [
      'a picture that is imported',
      'import a from \'./a.png\';\n\n<Image src={a} alt="b" width={300} />',
      'paragraph(image<./a.png b 300>)',
      ["foreign-dropped 1:1-1:25 import a from './a.png';"],
    ],
    [
      'values in braces',
      "import A from '@theme/A';\n\n<img src={require('./a.png').default} style={{color: 'red'}} alt=\"b\" />",
      'paragraph(image<./a.png b>)',
      ["foreign-dropped 1:1-1:26 import A from '@theme/A';"],
    ],
    [
      'a component that nobody knows',
      "import A from '@site/a';\n\n<A>\n*b*\n</A>",
      'paragraph(emphasis("b"))',
      ["foreign-dropped 1:1-1:25 import A from '@site/a';", 'foreign-dropped 3:1-3:4 <A>'],
    ],
    [
      'a lecture on JavaScript',
      "import x\n\nimport React from 'react'",
      'paragraph("import x"), paragraph("import React from \'react\'")',
      [],
    ],
    [
      'a type',
      'a List<Tip> b',
      'paragraph("a List", "<Tip>", " b")',
      ['html-dropped 1:7-1:12 tip'],
    ],
    [
      'code',
      "```\nimport A from '@theme/A'\n<Tabs>{/* a */}\n```\n\n`<Tabs>`",
      'code"import A from \'@theme/A\'\\n<Tabs>{/* a */}", paragraph(inlineCode"<Tabs>")',
      [],
    ],
    [
      'Docusaurus’ boxes',
      ':::note[A *b*]\n\nc\n\n:::\n\n:::tip D e\nf\n:::',
      'alert<note note>["A ", emphasis("b")](paragraph("c")), alert<tip tip>["D e"](paragraph("f"))',
      [],
    ],
  ])('%s', (_, note, ...expected) => {
    expect([drawNote(note), listFindings(note)]).toEqual(expected);
    const { parts, whole } = parseBoth(`# A\n\n${note}\n\n# B\n`);
    expect(parts).toEqual(whole);
  });
});
