import compromise from 'compromise';
import { expect, test } from 'vitest';
import { loadEnglishGrammar } from '../../src/files/english-grammar.ts';

const sentences = [
  'ECS starts tasks on Fargate, e.g. in a subnet.',
  'Pods are usually run by the kubelet and restarted within 5 sec.',
  'The scheduler, which watches nodes, does not bind pods that it has seen.',
  'Dr. Smith has been running, scaling and monitoring the clusters since April 2024.',
  'Mitochondria produce most of the energy; glucose is broken down in the cytoplasm.',
  'A faster cache makes it easier to serve users who would otherwise wait :)',
  "Let's split the string: each of its parts isn't copied twice.",
  'In 1848 the king of Prussia promised a constitution, and $5m was paid to the city.',
];

interface Word {
  readonly text: string;
  readonly tags: readonly string[];
  readonly chunk: string;
}

const read = (nlp: typeof compromise, sentence: string): unknown =>
  (nlp(sentence).json() as readonly { readonly terms: readonly Word[] }[]).flatMap(({ terms }) =>
    terms.map(({ text, tags, chunk }) => ({ text, tags: tags.toSorted(), chunk })),
  );

test.each(sentences)('tells what the whole library tells: %s', (text) => {
  const own = loadEnglishGrammar();
  expect(read(own, text)).toEqual(read(compromise, text));
  const verbs = text.match(/\p{L}+/gu)!.map((word) => `is ${word} by`);
  const conjugate = (nlp: typeof compromise): unknown =>
    verbs.map((each): unknown => nlp(each).verbs().conjugate());
  expect(conjugate(own)).toEqual(conjugate(compromise));
});
