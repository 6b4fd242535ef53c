import { describe, expect, test } from 'vitest';
import { findNames } from '../../src/relations/find-names.ts';
import { createLexicon, type Lexicon } from '../../src/relations/lexicon.ts';
import type { KnownTerm } from '../../src/relations/merge-packs.ts';
import { placeUnits } from '../../src/relations/read-units.ts';
import { createStore } from '../../src/store/store.ts';
import { deepFreeze } from '../deep-freeze.ts';
import { reportFinding } from '../problems/report-finding.ts';
import { readTexts } from './texts.ts';

/** A term of one pack. */
function createKnown(id: string, own: Partial<KnownTerm> = {}): KnownTerm {
  return {
    id,
    label: id,
    names: [id],
    ambiguous: [],
    kind: undefined,
    icon: undefined,
    ended: undefined,
    packs: ['pack'],
    subjectOf: [],
    ...own,
  };
}

interface Given {
  readonly known?: readonly KnownTerm[];
  readonly authored?: readonly { readonly names: readonly string[]; readonly line: number }[];
  readonly isWord?: (word: string) => boolean;
}

function read(
  text: string,
  { known = [], authored = [], isWord = () => false }: Given = {},
): Lexicon {
  const texts = readTexts(text);
  const store = createStore();
  return createLexicon({
    file: 'note.md',
    units: texts.flatMap(placeUnits),
    found: findNames(texts, store),
    knowledge: deepFreeze({ terms: known, hash: JSON.stringify(known) }),
    authored: deepFreeze(authored),
    isWord,
    store,
  });
}

/** `id label/aliases`. */
const listTerms = ({ terms }: Lexicon): string[] =>
  terms.map(({ id, label, aliases }) => `${id} ${[label, ...aliases].join('/')}`);

test.each<[note: string, terms: number]>([
  ['A **network interface card** has an address. **NICs** send frames.', 1],
  ['**NICs** send frames. A **network interface card** has an address.', 1],
  ['**GUI** and **graphical user interface**, **global user index**.', 3],
])('an abbreviation stands for the one name that it spells: %s', (note, terms) => {
  expect(listTerms(read(note))).toHaveLength(terms);
});

test("an ambiguous name that the notes single out is the pack's", () => {
  const pot = createKnown('pot', { names: ['Clay pot'], ambiguous: ['Pot'], subjectOf: ['pack'] });
  const others = ['kiln', 'glaze'].map((id) => createKnown(id));
  const lexicon = read('A clay pot needs a kiln and glaze. A **Pot** is fired.', {
    known: [pot, ...others],
  });
  expect(listTerms(lexicon).filter((term) => /pot/i.test(term))).toHaveLength(1);
});

describe('terms', () => {
  test.each<[string, string, readonly string[]]>([
    ['of nothing are none', '', []],
    [
      'are what the notes single out',
      '# Pods\n\n**worker node**',
      ['pods Pods', 'worker-node Worker node/worker node'],
    ],
    [
      'are one in all of their spellings',
      '# Target Groups\n\n**target group**',
      ['target-groups Target Groups'],
    ],
    [
      'are one with their abbreviations',
      'An Elastic Load Balancer (ELB).\n\n# ELB',
      ['elastic-load-balancer Elastic Load Balancer/ELB'],
    ],
    [
      'are called by their abbreviations where they are too long',
      'The Container Runtime Interface (CRI).',
      ['cri CRI/Container Runtime Interface'],
    ],
    ['of other scripts have ids', '# Замок\n\n# 数据库', ['замок Замок', '数据库 数据库']],
  ])('%s', (_, text, expected) => {
    expect(listTerms(read(text))).toEqual(expected);
  });

  test('know who named them, and on which line first', () => {
    const { terms } = read('# Pods\n\ntext\n\n## Nodes\n\nThe **Pods**.', {
      authored: [{ names: ['Queue'], line: 2 }],
    });
    expect(terms.map(({ label, source }) => [label, source])).toEqual([
      ['Queue', { type: 'author', file: 'note.md', line: 2 }],
      ['Pods', { type: 'notes', file: 'note.md', line: 1 }],
      ['Nodes', { type: 'notes', file: 'note.md', line: 5 }],
    ]);
  });
});

describe('the author', () => {
  test('decides how a term is called, and which names are one', () => {
    const lexicon = read('# Message Broker\n\nThe MQ.', {
      authored: [{ names: ['Broker', 'MQ', 'message broker'], line: 2 }],
    });
    expect(listTerms(lexicon)).toEqual(['broker Broker/MQ/message broker']);
    expect(lexicon.byName('mq')).toBeUndefined();
    expect(lexicon.byName('The Message Brokers')?.id).toBe('broker');
  });

  test('names things whose ids would be the same', () => {
    const authored = ['C++', 'C#', '+'].map((name) => ({ names: [name], line: 2 }));
    expect(listTerms(read('', { authored }))).toEqual(['c C++', 'c-2 C#', 'term +']);
  });

  test('may name one thing in several places', () => {
    const authored = [
      { names: ['A1'], line: 3 },
      { names: ['A1'], line: 2 },
    ];
    expect(read('', { authored }).terms.map(({ source }) => source)).toEqual([
      { type: 'author', file: 'note.md', line: 2 },
    ]);
  });
});

describe('terms of packs', () => {
  const ecs = createKnown('ecs', {
    label: 'Amazon ECS',
    names: ['Amazon ECS', 'ECS'],
    kind: 'Compute',
    icon: 'logos:aws-ecs',
    ended: { date: '2026-01-01', page: 'https://example.org' },
  });

  test('are terms where the notes name them, with all that is known of them', () => {
    const lexicon = read('Text.\n\nECS is here.', { known: [ecs, createKnown('eks')] });
    expect(lexicon.terms).toEqual([
      {
        id: 'ecs',
        label: 'Amazon ECS',
        aliases: ['ECS'],
        kind: 'Compute',
        icon: 'logos:aws-ecs',
        ended: '2026-01-01',
        source: { type: 'notes', file: 'note.md', line: 3 },
      },
    ]);
    expect([...lexicon.byKnown.keys()]).toEqual(['ecs']);
  });

  test('keep their ids although the notes have a term that would have them', () => {
    const lexicon = read('# Pod\n\nThe queue.', {
      known: [createKnown('pod', { names: ['queue'], label: 'Queue' })],
    });
    expect(listTerms(lexicon).toSorted()).toEqual(['pod Queue/queue', 'pod-2 Pod']);
  });

  test('keep their ids although the author names another thing so', () => {
    const known = [createKnown('pod', { names: ['queue'], label: 'Queue' })];
    const authored = [{ names: ['Pod'], line: 2 }];
    expect(listTerms(read('The queue.', { known, authored }))).toEqual([
      'pod-2 Pod',
      'pod Queue/queue',
    ]);
  });

  test('that several packs know tell of none', () => {
    const several = { packs: ['pack', 'other'] };
    const known = [
      createKnown('kubernetes', { subjectOf: ['pack'] }),
      createKnown('etcd', several),
      createKnown('kubelet', several),
      createKnown('service', { names: ['Kubernetes Service'], ambiguous: ['Service'] }),
    ];
    const { terms } = read('Kubernetes, etcd, kubelet. A Service.', { known });
    expect(terms.map(({ id }) => id)).toEqual(['kubernetes', 'etcd', 'kubelet']);
  });

  test('of common words count only in notes about their field', () => {
    const known = ['kubelet', 'kubectl', 'etcd'].map((id) => createKnown(id));
    const service = createKnown('service', {
      names: ['Kubernetes Service'],
      ambiguous: ['Service'],
    });
    const subject = createKnown('kubernetes', { subjectOf: ['pack'] });
    const all = [...known, service, subject];
    const idsOf = (text: string): string[] => read(text, { known: all }).terms.map(({ id }) => id);
    expect(idsOf('A Service.')).toEqual([]);
    expect(idsOf('Kubernetes. A Service.')).toEqual(['kubernetes']);
    expect(idsOf('Kubernetes, etcd. A Service.')).toEqual(['kubernetes', 'etcd']);
    expect(idsOf('Kubernetes, etcd, kubelet. A Service.')).toContain('service');
    expect(idsOf('Kubelet, etcd, kubectl. A Service.')).not.toContain('service');
    expect(idsOf('Kubernetes, etcd, kubelet. A service.')).not.toContain('service');
  });
});

describe('misspellings', () => {
  const known = [createKnown('kubernetes', { label: 'Kubernetes', names: ['Kubernetes'] })];

  test('are taken for the right word, and said, with a line that has it', () => {
    const lexicon = read('# Kubernetes\n\nKuberentes is here.', { known });
    expect(lexicon.find('Kuberentes').map(({ owner }) => owner)).toEqual(['kubernetes']);
    expect(
      lexicon.findings.map(reportFinding).map(({ rule, line, reason }) => [rule, line, reason]),
    ).toEqual([['term-misspelt', 3, '"Kuberentes" is taken for "Kubernetes", as on line 1']]);
  });

  test('are said once, without a line where none has the right word', () => {
    const { findings } = read('Kuberentes.\n\nKuberentes.', { known });
    expect(findings.map(({ facts, range }) => [facts, range.start.line])).toEqual([
      [
        {
          spelling: 'Kuberentes',
          name: 'Kubernetes',
          where: 'as the knowledge packs spell it',
        },
        1,
      ],
    ]);
  });

  test('are no words of the dictionary', () => {
    const isWord = (word: string): boolean => word === 'kuberentes';
    expect(read('Kuberentes.', { known, isWord }).terms).toEqual([]);
  });
});

test('lexicons that find the same have one hash', () => {
  expect(read('# Pods\n\ntext').hash).toBe(read('\n\n# Pods\n\nother').hash);
  expect(read('# Pods').hash).not.toBe(read('# Nodes').hash);
});
