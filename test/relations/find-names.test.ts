import { describe, expect, test } from 'vitest';
import { findNames } from '../../src/relations/find-names.ts';
import { isName } from '../../src/relations/is-name.ts';
import { createStore } from '../../src/store/store.ts';
import { readTexts } from './texts.ts';

/** `by name/aliases` of each name. */
const listNames = (text: string): string[] =>
  findNames(readTexts(text), createStore()).map(({ by, name, aliases }) =>
    [`${by} ${name}`, ...aliases].join('/'),
  );

describe('headings name', () => {
  test.each<[string, readonly string[]]>([
    ['Pods', ['Pods']],
    ['2.8 🧠 Introduction to Container Registries', ['Container Registries']],
    ['Chapter 3: Load Balancers', ['Load Balancers']],
    ['What is a Pod?', ['Pod']],
    ['IV. The Scheduler', ['Scheduler']],
    ['a) Queues', ['Queues']],
    ['A Brief History of Docker', ['Docker']],
    ['Kubernetes: Overview', ['Kubernetes']],
    ['Kubernetes in a nutshell', ['Kubernetes']],
    ['Elastic Container Service (part two)', ['Elastic Container Service']],
    ['PixelRNN and PixelCNN', ['PixelRNN', 'PixelCNN']],
    ['EC2 vs. EKS', ['EC2', 'EKS']],
    ['Command and Control', ['Command and Control']],
    ['Замок', ['Замок']],
    ['データベース', ['データベース']],
    ['Introduction', []],
    ['Summary', []],
    ['How to install it', []],
    ['Is it fast?', []],
    ['Why we use containers', []],
    ['Creating a cluster', []],
    ['Networking', ['Networking']],
    ['2024', []],
    ['x = y', []],
    ['One two three four five', []],
    ['🚀', []],
  ])('%j: %j', (heading, names) => {
    expect(listNames(`# ${heading}`)).toEqual(names.map((name) => `heading ${name}`));
  });
});

describe('bold names', () => {
  test.each<[string, string, readonly string[]]>([
    ['a phrase', 'The **control plane** decides.', ['control plane']],
    ['a phrase in quotes or code', 'A **"pod"** and **`kubelet`**.', ['pod', 'kubelet']],
    ['without what stands in parentheses', '**Pod (small)**', ['Pod']],
    ['no sentence', '**This is it.** **Stop!**', []],
    ['no stressed words', '**not** **very important** **only once**', []],
    ['no numbers', '**42** **10 %**', []],
    ['no parts of a lecture', '**Example** **Exercise**', []],
    ['nothing long', '**a very long phrase of words**', []],
  ])('%s', (_, text, names) => {
    expect(listNames(text)).toEqual(names.map((name) => `bold ${name}`));
  });

  test('labels that the notes speak of elsewhere, and no others', () => {
    expect(
      listNames('- **Kubelet:** an agent\n- **Hint:** none\n\nEach node has a kubelet.'),
    ).toEqual(['label Kubelet', 'bold Kubelet']);
    // Twice a label is not once spoken of.
    expect(listNames('**Kubelet:** one\n\n**Kubelet:** two')).toEqual([]);
  });
});

describe('definitions name', () => {
  test.each<[string, readonly string[]]>([
    ['an Elastic Load Balancer (ELB) here', ['Elastic Load Balancer/ELB']],
    ['ABAC (Attribute-Based Access Control)', ['Attribute Based Access Control/ABAC']],
    ['Elastic Container Registry (Amazon ECR)', ['Elastic Container Registry/ECR/Amazon ECR']],
    ['Kubernetes (K8s)', ['Kubernetes/K8s']],
    ['Kubernets (K8s)', ['Kubernets/K8s']],
    ['Kiosks (K8s)', []],
    ['Use the Load Balancer (TLB)', []],
    ['internationalisation (i18n)', []],
    ['Hypertext Transfer Protocol (HTTP)', []],
    ['Internet of Things (IoT)', []],
    ['Container Runtime Interface (aka CRI)', ['Container Runtime Interface/CRI']],
    ['Command Line Interfaces (CLIs)', ['Command Line Interfaces/CLIs']],
    ['The Department of Defense (DoD)', []],
    ['some words (see below)', []],
    ['something else (XYZ)', []],
    ['a list (A)', []],
  ])('%j: %j', (text, names) => {
    expect(listNames(text)).toEqual(names.map((name) => `definition ${name}`));
  });
});

test('names know their section and their line', () => {
  const text = '# Pods\n\ntext\n**kubelet**\n\n# Nodes\n\n- **Label:** x\n\nThe label.';
  const found = findNames(readTexts(text), createStore());
  expect(found.map(({ name, line, section }) => [name, line, section])).toEqual([
    ['Pods', 1, 0],
    ['kubelet', 4, 0],
    ['Nodes', 6, 1],
    ['Label', 8, 1],
  ]);
});

test('a section that was read before is not read again, and has the lines of now', () => {
  const store = createStore();
  const [one] = findNames(readTexts('# Pods'), store);
  const [two] = findNames(readTexts('\n\n# Pods'), store);
  expect([one?.line, two?.line]).toEqual([1, 3]);
});

test.each([
  ['Pod', true],
  ['S3', true],
  ['control plane', true],
  ['one two three four', true],
  ['one two three four five', false],
  ['a'.repeat(41), false],
  ['a, b', false],
  ['https://example.org', false],
  ['x', false],
  ['12', false],
  ['is it', false],
  ['IS', true],
  ['to do', false],
  ['Running the tests', false],
  ['Service', true],
  ['Summary', false],
  ['Common mistakes', false],
  ['Practice question', false],
  ['Install Docker', false],
  ['数据库', true],
  ['', false],
])('that "%s" can be a name is %s', (text, expected) => {
  expect(isName(text)).toBe(expected);
});
