import { expect, test } from 'vitest';
import { graphOf } from './graph-of.ts';

/** A note that makes these words terms, and a sentence about them. */
const state = async (sentence: string): Promise<readonly string[]> =>
  (await graphOf(`**Alpha**, **Beta**, **Gamma**, **worker node**, **scheduler**\n\n${sentence}\n`))
    .stated;

test.each([
  ['Alpha runs on Beta.', ['Alpha --runs on--> Beta']],
  [
    'Alpha runs tasks on Beta and Gamma.',
    ['Alpha --runs tasks on--> Beta', 'Alpha --runs tasks on--> Gamma'],
  ],
  [
    'Alpha and Beta pull images from Gamma.',
    ['Alpha --pulls images from--> Gamma', 'Beta --pulls images from--> Gamma'],
  ],
  ['The scheduler is part of Alpha.', ['Scheduler --is part of--> Alpha']],
  ['Alpha is a worker node.', ['Alpha --is a--> Worker node']],
  ['Alpha is managed by Beta.', ['Beta --manages--> Alpha']],
  [
    'Alpha is an orchestrator originally built by Beta for its own use.',
    ['Alpha --built by--> Beta', 'Alpha --is an--> Orchestrator'],
  ],
  [
    'Alpha plays a similar role to Beta but is not tied to Gamma.',
    ['Alpha --plays a similar role to--> Beta'],
  ],
  [
    'Alpha, which runs on Beta, stores its state in Gamma.',
    ['Alpha --runs on--> Beta', 'Alpha --stores state in--> Gamma'],
  ],
  [
    'Worker nodes such as Alpha and Beta are fast.',
    ['Alpha --is a--> Worker node', 'Beta --is a--> Worker node'],
  ],
  ['**Alpha**: runs on every worker node', ['Alpha --runs on--> Worker node']],
  ['- **Alpha** - the heart of Beta', ['Alpha --is the heart of--> Beta']],
  [
    'Alpha provides two services:\n\n1. Beta\n2. Gamma',
    ['Alpha --provides--> Beta', 'Alpha --provides--> Gamma'],
  ],
  [
    'There are two types of worker nodes:\n\n- Alpha: fast\n- Beta: slow',
    ['Alpha --is a--> Worker node', 'Beta --is a--> Worker node'],
  ],
  ['Alpha is a service that runs Beta.', ['Alpha --runs--> Beta']],
  ['Alphas rely on Beta.', ['Alpha --relies on--> Beta']],
  ['Alphas by default are public Betas.', ['Alpha --is by default a public--> Beta']],
  ['Alphas are by default schedulers.', ['Alpha --is by default a--> Scheduler']],
  ['Alpha only runs Betas that are its own.', []],
  ['Alpha only runs Betas.', ['Alpha --only runs--> Beta']],
  ['Alpha moves through the Beta step by step.', []],
  ['Alpha can update for Beta.', []],
  ['Alpha adds data to Beta on-chain accounts.', []],
  ['Alpha works in two phases:\n\n- Beta\n- Gamma', []],
  ['Alpha is more robust to Beta.', []],
  ['Alpha charges $0.25 per Beta.', []],
  ['Alpha waits for Beta.', ['Alpha --waits for--> Beta']],
  ['Alpha exposes routes from outside the Beta.', []],
  ['Alpha is started via Delta Gamma.', ['Alpha --is started via--> Delta Gamma']],
  ['Alpha computes Beta, its Gamma is one.', ['Alpha --computes--> Beta']],
  ['Alpha, which Beta outperforms, is old.', []],
  ['## Alpha\n\n- Copy to Beta', []],
  ['## Alpha\n\n- Copy of Beta', ['Alpha --is copy of--> Beta']],
  ['Alpha lets you run Beta.', ['Alpha --lets you run--> Beta']],
  [
    '## Beta\n\n- Scripts can be used to launch thousands of Alpha',
    ['Scripts --can be used to launch--> Alpha'],
  ],
  ['Glaciers carry thousands of Alpha.', ['Glaciers --carry--> Alpha']],
  ['Alpha hides the complixity.', []],
])('%s', async (sentence, expected) => {
  expect([...(await state(sentence))].sort()).toEqual([...expected].sort());
});

test.each([
  ['negation', 'Alpha does not run on Beta.'],
  ['negation', 'Alpha never uses Beta.'],
  ['negation', 'No Alpha runs on Beta.'],
  ['negation', 'Alpha uses no Beta.'],
  ['question', 'Does Alpha run on Beta?'],
  ['question', 'Why is Alpha part of Beta?'],
  ['condition', 'If Alpha runs on Beta, it is fast.'],
  ['condition', 'Alpha runs on Beta unless you stop it.'],
  ['condition', 'When Alpha uses Beta, restart it.'],
  ['hedge', 'Alpha may run on Beta.'],
  ['hedge', 'Alpha probably uses Beta.'],
  ['hedge', 'Alpha should be part of Beta.'],
  ['opinion', 'Many believe that Alpha uses Beta.'],
  ['pronoun', 'It runs on Beta, and they use Alpha.'],
  ['instruction', 'Use Alpha with Beta.'],
  ['listing', 'Alpha and Beta are popular.'],
  ['opinion', 'Alpha is better than Beta.'],
  ['modifier', 'Alpha users like Beta.'],
  ['preposition', 'The users of Alpha like Beta.'],
  ['attempt', 'Alpha tries to replace Beta.'],
  ['some', 'Some worker nodes run Alpha.'],
  ['past participle', 'Alpha managed Beta clusters are gone.'],
])('%s gives no relation: %s', async (_, sentence) => {
  expect(await state(sentence)).toEqual([]);
});

test('sentences of languages without a reader are left alone', async () => {
  const { stated } = await graphOf(
    '**Alpha**, **Beta**\n\nAlpha ist Teil von Beta. Alpha runs on Beta.',
    { language: 'nl' },
  );
  expect(stated).toEqual([]);
});
