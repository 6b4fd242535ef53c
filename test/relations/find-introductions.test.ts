import { expect, test } from 'vitest';
import { createLanguage } from '../../src/blocks/language.ts';
import { parseNote } from '../../src/markdown/parse-note.ts';
import { findIntroductions } from '../../src/relations/find-introductions.ts';
import { createStore } from '../../src/store/store.ts';

/** `line names: sentence`, with `?` where the note only singles the name out. */
const introduce = (text: string, lang = 'en'): readonly string[] => {
  const store = createStore();
  const { sections } = parseNote(text, store);
  const language = createLanguage(lang);
  return findIntroductions({ sections, terms: [], language, store }).map(
    ({ line, names, sentence, isDefined }) =>
      `${line} ${names.join(', ')}${isDefined ? ':' : '?'} ${sentence}`,
  );
};

test.each([
  ['An autoencoder is a neural network.', ['1 autoencoder: An autoencoder is a neural network.']],
  [
    '## Kubelet\n\nIt is there.\n\nThe kubelet is an agent on each node.',
    ['5 kubelet, Kubelet: The kubelet is an agent on each node.'],
  ],
  [
    '**Ray**: A line from the camera. **Ray tracing**: Each ray tracing step follows light.',
    [
      '1 Ray: Ray: A line from the camera. Ray tracing: Each ray tracing step follows light.',
      '1 Ray tracing: Ray tracing: Each ray tracing step follows light.',
    ],
  ],
  [
    'Its extent is a number called the **receptive field** of a neuron.',
    ['1 receptive field: Its extent is a number called the receptive field of a neuron.'],
  ],
  [
    'We train a **generator network** to draw pictures.',
    ['1 generator network: We train a generator network to draw pictures.'],
  ],
  [
    'Three numbers count: **depth**, **stride** and **padding**.\n\nSecond, we choose the **stride** of the filter with care.',
    ['3 stride? Second, we choose the stride of the filter with care.'],
  ],
  [
    '## The perceptron era\n\nIt began with the perceptron, a network of one layer.',
    [
      '3 perceptron: It began with the perceptron, a network of one layer.',
      '3 perceptron era? It began with the perceptron, a network of one layer.',
    ],
  ],
  [
    '- **Open list**: keeps nodes. The open list grows.',
    ['1 Open list: Open list: keeps nodes. The open list grows.'],
  ],
  [
    'The mean square error (MSE) serves as a measure.',
    ['1 mean square error, MSE: The mean square error (MSE) serves as a measure.'],
  ],
  ['Packet\n: What travels.', ['1 Packet: What travels.']],
  ['# Net\n\nText.\n\n## Parts\n\nPacket\n: What travels.', ['7 Packet: What travels.']],
  // Set apart after "called", by quotation marks or italics.
  [
    'Work that is done in chunks is called a "batch job" there.',
    ['1 batch job: Work that is done in chunks is called a "batch job" there.'],
  ],
  [
    'The distance between two filters is known as the *stride* here.',
    ['1 stride: The distance between two filters is known as the stride here.'],
  ],
  ['The big bucket, also called "the Bin", was built in 1990.', []],
  ['People said *nothing* about it for many years.', []],
  [
    'A lifecycle is a set of **transitions** that consist of actions.',
    [
      '1 transitions: A lifecycle is a set of transitions that consist of actions.',
      '1 lifecycle: A lifecycle is a set of transitions that consist of actions.',
    ],
  ],
  // Where a heading has the name, the sentence needs none.
  [
    '## Bucket policy\n\nA form of resource policy.',
    ['3 Bucket policy: A form of resource policy.'],
  ],
  [
    '## Kinesis\n\nThis is a scalable streaming service.',
    ['3 Kinesis: This is a scalable streaming service.'],
  ],
  [
    '## Kinesis\n\nThis is an example of what streams do.',
    ['3 Kinesis? This is an example of what streams do.'],
  ],
  [
    'The IP address is a number of each host.',
    ['1 IP address: The IP address is a number of each host.'],
  ],
  [
    'A relational database like Postgres is a collection of tables.',
    ['1 relational database: A relational database like Postgres is a collection of tables.'],
  ],
  [
    '## Sharding\n\n*Source: a talk about scaling data*\n\nSharding spreads data over machines.',
    ['5 Sharding? Sharding spreads data over machines.'],
  ],
  // No names: variants, others of a kind, lists of code.
  ['- **Variant A**: the long way. Variant A takes hours.', []],
  ['- **Leaves**: `C`, `D`, `E`\n\nAll leaves fall, and leaves are green.', []],
  ['Another pod is a container that waits.', []],
  [
    'Pods - groups of containers that run side by side in pods.',
    ['1 Pods: Pods - groups of containers that run side by side in pods.'],
  ],
  // Two dashes are brackets.
  ['Pods - if there are any at all - wait for more pods.', []],
  ['A common way is to wait.\n\n**Problem:** It is a long way.', []],
  ['Is a pod a container?\n\n## Myths\n\nA **pod** is a container.', []],
])('%j introduces', (text, introduced) => {
  expect(introduce(text)).toEqual(introduced);
});

test.each([
  [
    'de',
    '**Was ist ein Index?**\n\nEin Index (Verzeichnis) ist eine Struktur zum Suchen.',
    ['3 Index: Ein Index (Verzeichnis) ist eine Struktur zum Suchen.'],
  ],
  [
    'de',
    'Denormalisierung heißt: Daten stehen mehrfach da.',
    ['1 Denormalisierung: Denormalisierung heißt: Daten stehen mehrfach da.'],
  ],
  [
    'de',
    'Bei ungültigen Werten spricht man auch von einem "Negativ-Test".',
    ['1 Negativ-Test: Bei ungültigen Werten spricht man auch von einem "Negativ-Test".'],
  ],
  [
    'de',
    'Sie drücken Fehler als **normale Werte** aus, und **normale Werte** sieht man.',
    ['1 normale Werte? Sie drücken Fehler als normale Werte aus, und normale Werte sieht man.'],
  ],
  ['fr', 'Un **booléen** est en théorie un bit.', ['1 booléen: Un booléen est en théorie un bit.']],
  [
    'fr',
    'Une couche **physique** qui transporte les données existe.',
    ['1 physique? Une couche physique qui transporte les données existe.'],
  ],
  ['fr', 'Une pile est une liste.', ['1 pile: Une pile est une liste.']],
  ['es', 'Una pila es una lista.', ['1 pila: Una pila es una lista.']],
  // Where no sentences are read, the form of a note is.
  ['pl', 'Stos\n: Lista.\n', ['1 Stos: Lista.']],
  ['pl', '## Stos\n\nTu kładziemy talerze na stos.', ['3 Stos? Tu kładziemy talerze na stos.']],
])('in %s %j introduces', (lang, text, introduced) => {
  expect(introduce(text, lang)).toEqual(introduced);
});

test('front matter lends terms their other names', () => {
  const store = createStore();
  const { sections } = parseNote('A broker is a server for messages.', store);
  const terms = [{ names: ['Message broker', 'broker'], line: 1 }];
  const found = findIntroductions({ sections, terms, language: createLanguage('en'), store });
  expect(found.map(({ names }) => names)).toEqual([['broker', 'Message broker']]);
});
