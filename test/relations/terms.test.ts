import { describe, expect, test } from 'vitest';
import { graphOf, ownPacks } from './graph-of.ts';
import { reportFinding } from '../problems/report-finding.ts';

describe('terms', () => {
  test('are headings without numbers, emoji and filler, bold phrases, and long names with abbreviations', async () => {
    const { labels } = await graphOf(
      [
        '# 2.8 🧠 Introduction to Container Registries',
        '## What is a Pod?',
        '## Chapter 3: Load Balancers',
        'The **control plane** talks to the Container Runtime Interface (CRI).',
        'ABAC (Attribute-Based Access Control) is older.',
      ].join('\n\n'),
    );
    expect(labels).toEqual([
      // What is too long for a box gives way to its abbreviation.
      'CRI',
      'ABAC',
      'Container Registries',
      'Pod',
      'Load Balancers',
      'Control plane',
    ]);
  });

  test('are no sentences, labels, numbers, stressed words or parts of a lecture', async () => {
    const { labels } = await graphOf(
      [
        '# Introduction',
        '## Summary',
        '## How to install it',
        '## Other services',
        '**Note:** **This is a whole sentence.** **42** **not** **very important** **Example:** **10 %** **What is it?**',
        '**Time complexity:** O(n)',
      ].join('\n\n'),
    );
    expect(labels).toEqual([]);
  });

  test('take labels that the notes speak of elsewhere', async () => {
    const { labels } = await graphOf(
      '- **Kubelet:** an agent\n- **Hint:** none\n\nEach node has a kubelet.\n',
    );
    expect(labels).toEqual(['Kubelet']);
  });

  test('merge with their abbreviations, plurals, articles and small letters', async () => {
    const { note, stated } = await graphOf(
      '## Elastic Load Balancer\n\nAn Elastic Load Balancer (ELB) is new. The **target groups** are old.\n\nELBs send requests to a target group.\n',
    );
    expect(note.terms.map(({ aliases }) => aliases)).toEqual([['ELB'], ['target groups']]);
    expect(stated).toEqual(['Elastic Load Balancer --send requests to--> Target groups']);
  });

  test('never merge acronyms that look alike', async () => {
    const { labels } = await graphOf('**ECS**, **EKS**, **ECR**, **EC2** and **ecs**.');
    expect(labels).toHaveLength(5);
  });

  test('take in misspellings of long words, and say so with both spellings and lines', async () => {
    const { labels, findings } = await graphOf(
      '## Kubernetes\n\nKubernetes is here.\n\n## Kuberenetes Service\n\nKurbenetes is the same.\n',
      { packs: ownPacks },
    );
    expect(labels).toEqual(expect.arrayContaining(['Kubernetes']));
    expect(findings.map(reportFinding).map(({ line, reason }) => [line, reason])).toEqual(
      expect.arrayContaining([[7, '"Kurbenetes" is taken for "Kubernetes", as on line 1']]),
    );
  });

  test.each([
    ['production', 'protection'],
    ['transition', 'transaction'],
    ['supervised', 'unsupervised'],
    ['container', 'contained'],
  ])('keep %s and %s apart', async (one, other) => {
    const { findings } = await graphOf(
      `**${one}** is here. The ${one}, the ${one}, the ${one}.\n\nThe ${other} as well.\n`,
    );
    expect(findings).toEqual([]);
  });

  test('that the author names win, with other names for them', async () => {
    const { note } = await graphOf(
      '---\nterms:\n  - Broker (MQ)\n  - Topic: [subject, channel]\n---\n\n# A\n\nA subject is here, and the MQ.\n',
    );
    expect(note.terms.map(({ label, aliases, source }) => ({ label, aliases, source }))).toEqual([
      {
        label: 'Broker',
        aliases: ['MQ'],
        source: { type: 'author', file: 'notes/test.md', line: 3 },
      },
      {
        label: 'Topic',
        aliases: ['subject', 'channel'],
        source: { type: 'author', file: 'notes/test.md', line: 4 },
      },
    ]);
  });

  test('of packs that are common words count only in notes about the subject', async () => {
    const plain = await graphOf(
      '# Offices\n\nA Service has a Node, a Role, a Job and a Secret.\n',
      { packs: ownPacks },
    );
    expect(plain.labels).not.toEqual(expect.arrayContaining(['Service']));
    const notes =
      '# Kubernetes\n\nThe kubelet, kube-proxy, kubectl and a StatefulSet. A Service is here.\n';
    expect((await graphOf(notes, { packs: ownPacks })).labels).toEqual(
      expect.arrayContaining(['Service']),
    );
  });
});

describe('relations of the author', () => {
  test('are read from the front matter and from fences, with their lines', async () => {
    const { note, all, findings } = await graphOf(
      [
        '---',
        'relations:',
        '  - ECS -> Fargate: runs tasks on',
        '  - "A <-> B"',
        '---',
        '# A lecture',
        '```relations',
        '# a remark',
        'Ping -> Pong: answers with',
        '- X → Y',
        'no relation at all',
        'A -> B -> C',
        '```',
      ].join('\n'),
    );
    expect(all).toEqual([
      'ECS --runs tasks on--> Fargate',
      'A <----> B',
      'Ping --answers with--> Pong',
      'X ----> Y',
    ]);
    expect(
      note.relations.map(({ source }) => (source.type === 'author' ? source.line : 0)),
    ).toEqual([3, 4, 9, 10]);
    expect(findings.map(reportFinding).map(({ line, rule }) => [line, rule])).toEqual([
      [11, 'relation-broken'],
      [12, 'relation-broken'],
    ]);
  });

  test('go before those of sentences, and these before packs', async () => {
    const text =
      '```relations\nAmazon ECS -> AWS Fargate: hands tasks to\n```\n\n**Amazon ECS** uses **AWS Fargate**. Amazon EKS uses AWS Fargate.\n';
    const { all } = await graphOf(text, { packs: ownPacks });
    expect(all.filter((edge) => edge.startsWith('Amazon ECS'))).toEqual([
      'Amazon ECS --hands tasks to--> AWS Fargate',
    ]);
    expect(all).toContain('Amazon EKS --uses--> AWS Fargate');
  });

  test('work in every language', async () => {
    const { all } = await graphOf('# Замки\n\n```relations\nЗамок -> Ключ: открывается\n```\n', {
      language: 'de',
    });
    expect(all).toEqual(['Замок --открывается--> Ключ']);
  });
});
