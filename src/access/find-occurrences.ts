/** What in a note keeps people from using its deck, as far as its Markdown shows it. */
import type { Nodes, Table } from 'mdast';
import { textOf } from '../blocks/phrasing.ts';
import type { Occurrence } from './report.ts';

/** A node and the line of the note that it begins in. */
export interface PlacedNode {
  readonly node: Nodes;
  readonly line: number;
}

/** What is known of the note. */
export interface NoteFacts {
  readonly nodes: readonly PlacedNode[];
  /** BCP 47, of the deck. */
  readonly language: string;
  /** The language of a text; undefined where it says too little. */
  readonly findLanguage: (text: string) => string | undefined;
}

/** Finds them, in the order of the note. */
export function findOccurrences(facts: NoteFacts): Occurrence[] {
  return facts.nodes.flatMap(({ node, line }) => [
    ...findUntold(node, line),
    ...findHeadless(node, line),
    ...findVague(node, line),
    ...findFilms(node, line),
    ...findForeign(node, line, facts),
    ...findColoured(node, line),
  ]);
}

/** Names of files and words that say no more than that there is a picture. */
const empty =
  /^(?:[\w-]+\.(?:png|jpe?g|gif|svg|webp|avif)|(?:image|img|picture|photo|bild|figure|screenshot|untitled)\s*\d*)$/i;

function findUntold(node: Nodes, line: number): Occurrence[] {
  if (node.type !== 'image') return [];
  const alt = (node.alt ?? '').trim();
  const found: Occurrence[] = [];
  const name = decodeURI(node.url.startsWith('data:') ? 'data:' : node.url.slice(-60));
  if (alt === '')
    found.push({
      criterion: '1.1.1',
      verdict: 'failed',
      line,
      what: `The picture ${name} has no text`,
      hint: 'Write between the brackets what it shows: ![a bridge at low tide](bridge.jpg).',
    });
  else if (empty.test(alt))
    found.push({
      criterion: '1.1.1',
      verdict: 'failed',
      line,
      what: `"${alt}" does not say what the picture ${name} shows`,
      hint: 'Write between the brackets what it shows.',
    });
  if (/\.(?:gif|apng)(?:$|[?#])/i.test(node.url))
    for (const criterion of ['2.2.2', '2.3.1'])
      found.push({
        criterion,
        verdict: 'judge',
        line,
        what: `The picture ${name} may move`,
        hint: 'Does it stop within five seconds, and flash no more than three times in a second?',
      });
  return found;
}

function findHeadless(node: Nodes, line: number): Occurrence[] {
  if (node.type !== 'table' || hasHeaders(node)) return [];
  return [
    {
      criterion: '1.3.1',
      verdict: 'failed',
      line,
      what: 'The first row of the table is empty',
      hint: 'Write the headers of its columns there.',
    },
  ];
}

function hasHeaders({ children: [first] }: Table): boolean {
  return first === undefined || first.children.some((cell) => textOf(cell.children).trim() !== '');
}

/** Words that say nothing of where a link leads, in languages that decks are often in. */
const vague = new Set(
  (
    'here|click here|this|this link|link|more|read more|see here|details|page|' +
    'hier|hier klicken|dieser link|mehr|weiterlesen|ici|cliquez ici|ce lien|lien|en savoir plus|plus|' +
    'aquí|haz clic aquí|este enlace|enlace|más|leer más|qui|clicca qui|questo link|altro|' +
    'aqui|clique aqui|este link|mais|saiba mais|klik hier|deze link|meer|lees meer|' +
    'tutaj|kliknij tutaj|więcej|zde|více|εδώ|πατήστε εδώ|здесь|тут|подробнее|ссылка|här|klicka här|her|' +
    'こちら|ここ|点击这里|这里|點擊這裡|這裡|여기'
  ).split('|'),
);

function findVague(node: Nodes, line: number): Occurrence[] {
  if (node.type !== 'link') return [];
  const text = textOf(node.children).trim();
  const words = text.toLowerCase().replace(/[\s.…:!→»>]+$/u, '');
  if (!vague.has(words)) return [];
  return [
    {
      criterion: '2.4.4',
      verdict: 'failed',
      line,
      what: `The link "${text}" does not say where it leads`,
      hint: 'Who lists the links of a page reads this alone. Link the words that name the page.',
    },
  ];
}

const films =
  /\.(?:mp4|webm|mov|m4v|ogv|mp3|m4a|wav|ogg|flac)(?:$|[?#])|^https?:\/\/(?:www\.|m\.)?(?:youtu\.be|youtube\.com\/watch|vimeo\.com\/\d)/i;

function findFilms(node: Nodes, line: number): Occurrence[] {
  if (node.type !== 'link' || !films.test(node.url)) return [];
  return judgeFilm(line, `"${textOf(node.children).trim()}"`);
}

/** What is to be asked of a film or a sound that a deck links to; `name` says which it is. */
export function judgeFilm(line: number, name: string): Occurrence[] {
  return ['1.2.1', '1.2.2', '1.2.3', '1.2.5'].map((criterion) => ({
    criterion,
    verdict: 'judge',
    line,
    what: `The deck links to ${name}`,
    hint: 'Has it captions, a transcript, and a description of what only its pictures show?',
  }));
}

/** Letters: shorter passages may be names. */
const minPassage = 60;

function findForeign(node: Nodes, line: number, facts: NoteFacts): Occurrence[] {
  if (node.type !== 'paragraph') return [];
  const text = textOf(node.children);
  const isMarked = node.children.some(
    (each) => each.type === 'markup' && each.language !== undefined,
  );
  if (isMarked || text.length < minPassage) return [];
  const found = facts.findLanguage(text);
  const [own, other] = [facts.language, found ?? facts.language].map((tag) => tag.split('-')[0]);
  if (own === other || found === undefined) return [];
  const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(found) ?? found;
  return [
    {
      criterion: '3.1.2',
      verdict: 'judge',
      line,
      what: `The paragraph seems to be in ${name}: "${text.slice(0, 40)}…"`,
      hint: `If it is, say so, or it is read as if it were in the language of the deck: <span lang="${found}">…</span>.`,
    },
  ];
}

function findColoured(node: Nodes, line: number): Occurrence[] {
  const found: Occurrence = {
    criterion: '1.4.1',
    verdict: 'judge',
    line,
    what: 'Colours are given',
    hint: 'Is what they say said in another way too?',
  };
  if (node.type === 'math' || node.type === 'inlineMath')
    return /\\(?:text|f)?color(?:box)?\b/.test(node.value) ? [found] : [];
  if (node.type === 'diagram')
    return /^\s*(?:style|classDef|linkStyle)\b/m.test(node.value) ? [found] : [];
  return [];
}
