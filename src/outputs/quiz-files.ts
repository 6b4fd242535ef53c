/** Questions to oneself as files: for Moodle's import (GIFT), and for Anki's (text with tabs). */
import { escapeHtml } from '../html/escape.ts';
import { findWords } from '../i18n/find-words.ts';
import { hashValue } from '../store/hash.ts';
import type { WordedQuestion } from '../relations/quiz-slides.ts';
import type { OutputNote, OutputPart } from './output.ts';

/** Short answers, every spelling that is right; none without questions. */
export function makeGift(note: OutputNote): Promise<OutputPart[]> {
  const { deck, questions } = note;
  const category = [deck.meta.course, deck.meta.title].filter(Boolean).map(escapeCategory);
  const head = `$CATEGORY: $course$/${category.join('/')}\n`;
  return make(note, [head, ...questions.map(renderGift)].join('\n'));
}

/** A card each, with an id of its own: cards that are there already are brought up to date. */
export function makeAnki(note: OutputNote): Promise<OutputPart[]> {
  const { deck, questions } = note;
  const words = findWords(deck.meta.lang).quiz;
  const name = [deck.meta.course, deck.meta.title].filter(Boolean).join('::');
  const head = [
    '#separator:tab',
    '#html:true',
    '#notetype:Basic',
    `#deck:${flat(name)}`,
    '#guid column:1',
    '#tags column:4',
    '#columns:GUID\tFront\tBack\tTags',
  ];
  const cards = questions.map(({ task, text, answer, source, slide }) => {
    const front = [task, ...(text === undefined ? [] : [text])]
      .map((line) => escapeHtml(line))
      .join('<br>');
    const back = `${escapeHtml(answer)}<br><small>${escapeHtml(`${words.source}: ${source}`)}</small>`;
    const guid = hashValue([name, task, text]).slice(0, 10);
    return [guid, front, back, slide.replaceAll(/\s+/g, '-')].map(flat).join('\t');
  });
  return make(note, `${[...head, ...cards].join('\n')}\n`);
}

function make({ questions }: OutputNote, text: string): Promise<OutputPart[]> {
  return Promise.resolve(questions.length === 0 ? [] : [{ bytes: new TextEncoder().encode(text) }]);
}

function renderGift({ id, task, text, answer, aliases, source }: WordedQuestion): string {
  // Moodle does not tell capitals apart.
  const spellings = new Map([answer, ...aliases].map((each) => [each.toLowerCase(), each]));
  spellings.set(answer.toLowerCase(), answer);
  const answers = [...spellings.values()].map((each) => `=${escapeGift(each)}`);
  const asked = text === undefined ? task : `${task}\n${text}`;
  return [
    `// ${flat(source)}`,
    `::${escapeGift(id)}::${escapeGift(asked)} {`,
    ...answers,
    `####${escapeGift(source)}`,
    '}',
    '',
  ].join('\n');
}

/** Signs that GIFT reads. */
function escapeGift(text: string): string {
  return text.replaceAll(/[~=#{}:\\]/g, String.raw`\$&`).replaceAll(/\s*\n\s*/g, String.raw`\n`);
}

/** A slash parts categories. */
function escapeCategory(text: string | undefined): string {
  return flat(text ?? '').replaceAll('/', '//');
}

function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
