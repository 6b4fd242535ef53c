import type { Headless } from '../../src/browser/browser.ts';
import type { Format } from '../../src/options/formats.ts';
import type { OptionValues } from '../../src/options/option-values.ts';
import { createStore, type Store } from '../../src/store/store.ts';
import { buildNote } from '../live/build-note.ts';

const long =
  'The opening sentence of this paragraph says what it is all about. ' +
  'What follows is for the voice alone, word by word, and it is long enough for nobody to want it on a slide: ' +
  'the quokka, the numbat and the bilby are animals of Australia that hardly anybody has seen with their own eyes. ' +
  'They are small.';

/** A note with one of everything that handouts treat in their own way. */
export const note: string = `---
title: Small animals
author: A. Lecturer
date: 1 May 2026
lang: en
incremental: true
---

# Small animals

${long}

<!-- Private: ask whether anybody has been there. -->

## First section

- A **marsupial** has a pouch, see [the second one](#second-größe)
- Read [more](https://example.org/animals)

## Second größe

${long.replace('quokka', 'wombat')}

| Animal | Mass |
| --- | --- |
| Numbat | 500 g |

<!-- _class: invert -->

---

The slide after the rule.

---

<!-- lectern: handout-only -->

On paper alone: exercise sheet zebra.

---

<!-- lectern: skip -->

Skipped altogether: xylophone.

## Third section

Which of them is the largest?

<details><summary>The answer</summary>

The wombatissimus.

</details>

\`\`\`js {1|2}
const mass = 500;
const unit = 'g';
\`\`\`

:::notes
Remember the pouch of the koala.
:::
`;

/** What is printed of a note. */
export interface PrintRequest {
  readonly headless: Headless;
  /** @default the note above */
  readonly text?: string | Uint8Array;
  /** @default 'handout' */
  readonly format?: Format;
  /** @default one that remembers what was printed before */
  readonly store?: Store;
}

/** Prints a note without relation maps. */
export async function printNote(
  options: Partial<OptionValues>,
  { headless, text = note, format = 'handout', store = rememberIn(headless) }: PrintRequest,
): Promise<Buffer> {
  const { outputs } = await buildNote({
    text,
    headless,
    store,
    options: { formats: [format], relations: 'off', ...options },
  });
  return Buffer.from(outputs.find((each) => each.format === format)?.bytes ?? []);
}

const stores = new WeakMap<Headless, Store>();

/** The decks of a note are made once for all that is printed of it. What was measured in one browser is nothing to another. */
function rememberIn(headless: Headless): Store {
  const store = stores.get(headless) ?? createStore();
  stores.set(headless, store);
  return store;
}
