import { describe, expect, test } from 'vitest';
import { nestTerms } from '../../src/relations/nest-terms.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { expectProcessorTime } from '../processor-time.ts';
import { type Graph, graphOf, ownPacks } from './graph-of.ts';

const note = `# Containers

Amazon ECS (**Elastic Container Service**) runs tasks on AWS Fargate.

## Kuberentes

Kubernetes is an orchestrator. The **scheduler** is part of Kubernetes.

- **Kubelet**: runs on every worker node

The **worker node** has a kubelet.

\`\`\`relations
Alpha -> Beta: feeds
no relation
\`\`\`

## AWS

AWS provides two services:

1. Amazon ECS
2. Amazon EKS
`;

/** Everything of a graph as plain data, lines moved up by `by`. */
function linesOf({ note: related, findings }: Graph, by = 0): unknown {
  const { terms, relations, sections } = related;
  const move = <Source extends { readonly type: string }>(source: Source): unknown =>
    'line' in source ? { ...source, line: Number(source.line) - by } : source;
  return {
    terms: terms.map((term) => ({ ...term, source: move(term.source) })),
    relations: relations.map((relation) => ({ ...relation, source: move(relation.source) })),
    sections: sections.map((section) => ({
      ...section,
      source: { first: section.source.first - by, last: section.source.last - by },
      mentions: [...section.mentions],
    })),
    findings: findings.map(({ rule, range }) => [rule, range.start.line - by]),
  };
}

const relate = (text: string, store: Store = createStore()): Promise<Graph> =>
  graphOf(text, { packs: ownPacks, store });

describe('what a list says of its items', () => {
  test.each([
    { language: 'de', label: 'umfasst' },
    { language: 'zh-TW', label: '包括' },
    { language: 'en', label: 'includes' },
  ])('is said in "$language"', async ({ language, label }) => {
    const text = '# Speicher\n\n- **Cache**\n  - **SRAM**\n  - **DRAM**\n';
    const { note: related, stated } = await graphOf(text, { language });
    expect(stated).toEqual([`Cache --${label}--> SRAM`, `Cache --${label}--> DRAM`]);
    const { members } = nestTerms(related.terms, related.relations);
    expect([...members.values()].map(({ length }) => length)).toEqual([2]);
  });
});

test('what the notes set as code is spelt so in its box', async () => {
  const text =
    '# Vim\n\nThe **worker** uses `bdelete`. `bdelete` closes a **buffer**. Use `bdelete` with care, since `bdelete` is quick.\n';
  const { labels } = await graphOf(text, {});
  expect(labels).toContain('bdelete');
  expect(labels).toContain('Worker');
  const plain = text.replaceAll('bdelete', 'filter');
  expect((await graphOf(plain, {})).labels).toContain('Filter');
});

describe('a note', () => {
  test('has relations of its author, of its sentences and lists, and of packs', async () => {
    const { note: related, stated } = await relate(note);
    expect(stated).toEqual([
      'Amazon ECS --runs tasks on--> AWS Fargate',
      'Kubernetes --is an--> Orchestrator',
      'Scheduler --is part of--> Kubernetes',
      'kubelet --runs on--> Node',
      'Node --has--> kubelet',
      'AWS --provides--> Amazon ECS',
      'AWS --provides--> Amazon EKS',
    ]);
    expect(new Set(related.relations.map(({ source }) => source.type))).toEqual(
      new Set(['author', 'notes', 'pack']),
    );
  });

  test('has sections that are about what their headings name, else what they single out', async () => {
    const { note: related } = await relate(
      '# Pods\n\nThe **kubelet**.\n\n## Summary\n\nThe **kubelet**.',
    );
    expect(
      related.sections.map(({ title, depth, about, source }) => [title, depth, about, source]),
    ).toEqual([
      ['Pods', 1, ['pods'], { first: 1, last: 3 }],
      ['Summary', 2, ['kubelet'], { first: 5, last: 7 }],
    ]);
    expect(related.sections.map(({ mentions }) => [...mentions])).toEqual([
      [
        ['pods', 1],
        ['kubelet', 1],
      ],
      [['kubelet', 1]],
    ]);
  });

  test('of nothing has nothing', async () => {
    const { note: related, findings } = await relate('');
    expect([related.terms, related.relations, related.sections, findings]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  test('has what the notes say of two ends by different verbs', async () => {
    const { all } = await graphOf(
      '**Alpha**, **Beta**\n\nAlpha uses Beta. Alpha stores Beta. Beta feeds Alpha.',
    );
    expect(all).toEqual([
      'Alpha --uses--> Beta',
      'Alpha --stores--> Beta',
      'Beta --feeds--> Alpha',
    ]);
  });

  test('has all that the author says, and nothing of the notes beside what is mutual', async () => {
    const { all } = await graphOf(
      '```relations\nAlpha <-> Beta: meets\n```\n\nBeta feeds Alpha. Alpha uses Beta.',
    );
    expect(all).toEqual(['Alpha <--meets--> Beta']);
    const { all: other } = await graphOf(
      '```relations\nAlpha -> Beta: feeds\nBeta <-> Alpha: meets\nAlpha -> alpha: is\n```',
    );
    expect(other).toEqual(['Alpha --feeds--> Beta', 'Beta <--meets--> Alpha']);
  });

  test('knows the line of each relation, in the middle of a paragraph too', async () => {
    const { note: related } = await graphOf(
      '**Alpha**, **Beta**, **Gamma**\n\nAlpha uses\nBeta. Some text.\nBeta uses Gamma.',
    );
    expect(related.relations.map(({ source }) => ('line' in source ? source.line : 0))).toEqual([
      3, 5,
    ]);
  });

  test('has sentences that code and formulas do not end', async () => {
    const { stated } = await graphOf('**Alpha**, **Beta**\n\nAlpha runs `a. B. c` on Beta.');
    expect(stated).toEqual(['Alpha --runs a. B. c on--> Beta']);
  });
});

describe('a note that stands ten lines further down', () => {
  test('gives the same, ten lines further down', async () => {
    expect(linesOf(await relate(`${'\n'.repeat(10)}${note}`), 10)).toEqual(
      linesOf(await relate(note)),
    );
  });

  test('gives the same from what was remembered of it above', async () => {
    const store = createStore();
    const above = linesOf(await relate(note, store));
    expect(linesOf(await relate(`${'\n'.repeat(10)}${note}`, store), 10)).toEqual(above);
  });
});

describe('a second run with the same store', () => {
  test('gives equal results', async () => {
    const store = createStore();
    const first = await relate(note, store);
    expect(await relate(note, store)).toEqual(first);
  });

  test('gives what a new one gives when a section has changed', async () => {
    const store = createStore();
    await relate(note, store);
    const changed = note.replace('is part of Kubernetes', 'is managed by Kubernetes');
    const again = await relate(changed, store);
    expect(again).toEqual(await relate(changed));
    expect(again.stated).toContain('Kubernetes --manages--> Scheduler');
  });

  test('reads statements again where a new term could be in them', async () => {
    const store = createStore();
    const read = async (heading: string): Promise<readonly string[]> =>
      (await graphOf(`# Alpha\n\nAlpha uses Beta.\n\n## ${heading}\n`, { store })).stated;
    expect(await read('Gamma')).toEqual([]);
    expect(await read('Beta')).toEqual(['Alpha --uses--> Beta']);
    expect(await read('Gamma')).toEqual([]);
  });

  test('makes nothing of sections that stayed as they were', async () => {
    const made: string[] = [];
    const inner = createStore();
    const store: Store = {
      ...inner,
      get: (kind, inputs, make) =>
        inner.get(kind, inputs, () => {
          made.push(kind);
          return make();
        }),
    };
    const text = '# Alpha\n\nAlpha uses **Beta**.\n\n## Beta\n\nBeta uses Alpha.\n';
    await graphOf(text, { store });
    expect(made).toContain('statements');
    made.length = 0;
    await graphOf(text, { store });
    expect(made).toEqual([]);
    await graphOf(`${text}\nMore text.\n`, { store });
    expect(made.filter((kind) => kind === 'statements' || kind === 'section text')).toEqual([
      'section text',
      'statements',
    ]);
  });
});

test.each([
  ['a paragraph without an end', '**Alpha** uses beta and gamma '.repeat(6_500)],
  ['signs', '('.repeat(100_000)],
  ['a list', `## Alpha\n${'- Uses **Beta** for it\n'.repeat(2_000)}`],
])(
  '%s takes no time that grows with its square',
  async (_, text) => {
    await expectProcessorTime(15_000, () => relate(text));
  },
  30_000,
);
