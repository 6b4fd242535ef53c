/** Whether what notes define is a term, and not a part of any lecture. */
import { sentenceWord } from './filler.ts';
import { isDoubtful, isName, isPartOfLecture } from './is-name.ts';
import { findWords, keyOfName } from './name-key.ts';

/** A question, an address, a sum: it says what nothing is. */
export function isNothing(text: string): boolean {
  return /^\W*(?:https?:|\d)|\bet al\b|\?\s*$|^[^\p{L}]*$/u.test(text);
}

/** What any lecture says of itself is none of its terms: "A common way is to ...". */
export function isTerm(name: string): boolean {
  return (
    name !== '' &&
    isName(name) &&
    !isPartOfLecture(name) &&
    !isDoubtful(name) &&
    !/\s(?:of|for|to)\s+the\s|\sthat$/i.test(name) &&
    !ofAnyLecture.test(name) &&
    !ofNoName.test(name)
  );
}

/** "Another case", "the most common ones", "Variant A", "Trouver un invariant", "Ask e.g. them": said of things that have no name. */
const ofNoName =
  /^(?:im|in|am|bei|beim|zum|zur|on|at|by|for|with|dans|chez|para|another|each|every|all|weitere[rsmn]?|andere[rsmn]?|jede[rsmn]?|alle|eine[rsmn]?|ein|autres?|chaque|tous|toutes|otr[oa]s?|cada|tod[oa]s)\s|\s(?:the most|les plus|la plus|le plus|am meisten|más)\s|^(?:variante?|fall|case|option|approach|part|teil|version|beispiel|exemple|caso)\s(?:\p{Lu}|\d+)$|^(?:exkurs|excursus|digression|aparté)(?:\s|$)|^\p{Ll}*\p{L}\p{Ll}+(?:er|ir|re)\s(?:une?|les?|la|l['’]|des)[\s\p{L}]|\.\s/iu;

const ofAnyLecture =
  /^(?:(?:the|die|der|das|le|la|les|el|los|las)\s)?(?:answer|problem|solution|idea|task|aim|purpose|way|main \p{L}+|key \p{L}+|common \p{L}+|good \p{L}+|simple \p{L}+|reason|rule|hint|trick|step \d+|pattern \d+|block \d+|session \d+|antwort|problem|lösung|idee|aufgabe|ziel|zweck|grund|regel|hinweis|trick|schritt|strategie|vorteile?|nachteile?|frage|heute|wichtig|gefahr|achtung|réponse|problème|solution|idée|but|objectif|raison|règle|étape|avantages?|inconvénients?|attention|aujourd['’]hui|das|dies|diese[rs]?|es|ceci|cela|esto|eso|respuesta|problema|solución|idea|objetivo|razón|regla|paso|ventajas?|desventajas?|atención|hoy)(?:\s+\d+)?$|^(?:die|der|das|le|la|les|el|los|las)\s/iu;

/** What follows a label speaks of the same: "Open List: keeps nodes. The size of the open list ...". */
export function isRepeated(name: string, rest: string): boolean {
  const words = findWords(name);
  const keys = ` ${findWords(rest)
    .map(({ key }) => key)
    .join(' ')} `;
  const isWhole = keys.includes(` ${keyOfName(name)} `);
  const isPlain = words.length <= 4 && !words.some(({ text }) => sentenceWord.test(text));
  if (isWhole)
    return isPlain && !isPartOfLecture(name) && !ofAnyLecture.test(name) && !ofNoName.test(name);
  return words.length > 1 && isTerm(name) && keys.includes(` ${words.at(-1)!.key} `);
}

/** Below a picture: "Source: ...", "Abb. 3 ...". */
export function isCaption(text: string): boolean {
  return caption.test(text);
}

const caption =
  /^\s*(?:(?:image |photo |picture |figure )?(?:sources?|credits?|courtesy|quellen?|bildquelle|fuentes?|crédits?)\s*[:(]|(?:figure|fig\.|abb\.|abbildung|figura)\s*\d)/iu;
