/** What notes show as wrong, ask, or have yet to do: nothing that stands there is a fact. */

/** Headings and labels of what is wrong or asked, as a whole or in part. */
const denyingHeading =
  /\b(?:mis(?:conceptions?|understandings?|takes?|beliefs?)|myths?|anti-?patterns?|pitfalls?|fallac(?:y|ies)|wrong|incorrect|bad|false|do(?:n['’]t|nts?| not)|not to|avoid|(?:is|are|does|do) not|isn['’]t|aren['’]t|doesn['’]t|true or false|out of scope|open issues?|to-?dos?|irrt(?:um|ümer)|mythos|mythen|falsch|fehler|erreurs?|mythes?|idées reçues|errores|mitos?)\b|\?\s*$/iu;

/** A question that an answer follows: "What is a Pod?" */
const explaining =
  /^\W*(?:[\d.]+\s+)?(?:what|who|how|why|when|where|was|wer|wie|warum|wozu|wann|wo|qu['’]est-ce|qui|comment|pourquoi|quand|où|qué|quién|cómo|por qué|cuándo|dónde)(?!\p{L})(?!.*\b(?:not|nicht|kein\p{L}*|pas)\b)/iu;

/** Before a colon or a dash: what follows is wrong, asked, or no statement. */
const denyingLabel =
  /^[^\p{L}\p{N}]*(?:false|wrong(?:ly)?|incorrect|not true|untrue|myths?|fiction|bad(?: (?:practice|example|idea))?|don['’]?ts?|do not|never|avoid|anti-?pattern|mistake|misconception|misunderstanding|fallacy|pitfall|not|q|question|quiz|exercise|true or false|counter-?example|hypothesis|rumou?r|todo|to do|falsch|mythos|irrtum|frage|faux|mythe|falso|mito|pregunta)(?:\s*(?:no\.?|nr\.?)?\s*#?\d+)?\s*(?:[:?]|\s[-–—]\s)/iu;

/** Signs for "no" before a text. */
const denyingSign = /^\s*(?:[❌✗✘✕✖❎🚫👎⛔]|:x:|:no_entry(?:_sign)?:)/u;

/** Whether all that stands under a heading is denied or asked. */
export function deniesBelow(heading: string): boolean {
  return denyingHeading.test(heading) && !explaining.test(heading);
}

const asking =
  /\b(?:quiz(?:zes)?|exercises?|questions?|homework|test yourself|übung(?:en)?|aufgaben?|fragen?|exercices?|ejercicios?|preguntas?)\b/iu;

/** Whether the lists under a heading are tasks, or answers of which most are wrong. */
export function asksBelow(heading: string): boolean {
  return asking.test(heading);
}

/** Whether a text itself says that it is wrong, or asks. */
export function isDenied(text: string): boolean {
  return denyingSign.test(text) || denyingLabel.test(text);
}
