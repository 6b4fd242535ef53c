/** Words by which notes say what a thing is. Lists, not rules: add what is missing. */

/** How a language introduces a term; regular expressions as text. */
interface Introducing {
  /** Before the name, at the start of a clause. */
  readonly articles: string;
  /** An article that makes of any name one that is being defined: "A pod is a ...". */
  readonly indefinite: string;
  /** After the name: "is a", "refers to". */
  readonly says: string;
  /** After the name and a comma: "which is", "a". */
  readonly beside: string;
  /** Before the name: "called". */
  readonly called: string;
}

const english: Introducing = {
  articles: 'an?|the',
  indefinite: 'an?',
  says: [
    String.raw`(?:is|are|was|were) (?:simply |just |essentially |basically |also |usually |typically |often |another |generally )?(?:an?|the|one|another|any|defined as|what|known as|that|how|when)\b`,
    String.raw`(?:refers?|corresponds?) to\b`,
    String.raw`(?:stands?|serves?|acts?) (?:for|as)\b`,
    String.raw`(?:denotes?|means|describes?|represents?|quantif(?:y|ies)|measures?|gauges?|states|posits|consists? of)\b`,
    String.raw`(?:the )?(?:scientific )?study of\b`,
  ].join('|'),
  beside: String.raw`(?:which|who) (?:is|are|was|were|refers? to|means|describes?|represents?|quantif(?:y|ies)|measures?|states)\b|(?:the (?:scientific )?study of|an?) \p{L}`,
  called: String.raw`(?:called|known as|termed|dubbed|named|referred to as|(?:refer|refers|denote|denotes|denoting|denoted|define|defines|defined) (?:[^.,;]{1,100} )?(?:as|by)|introduces? (?:the (?:term|concept|notion|idea) (?:of )?)?|the (?:term|concept|notion) (?:of )?|the name (?:of )?)`,
};

const german: Introducing = {
  articles: 'eine?|der|die|das|unter (?:einer|einem)',
  indefinite: 'eine?',
  says: [
    String.raw`(?:ist|sind|war|waren) (?:also |dabei |hier |im Wesentlichen |üblicherweise )?(?:eine[rmsn]?|ein|der|die|das|dafür|jene|diejenige)\b`,
    String.raw`(?:bezeichne[nt]|beschreib(?:t|en)|bedeute[nt]|heißt|nennt man|versteht man|stell(?:t|en) sicher|steht für|stehen für|dient als|dienen als|besteht aus)(?=[\s:,])`,
  ].join('|'),
  beside: String.raw`(?:der|die|das) (?:[^.]{1,80} )?(?:ist|sind|beschreibt|bezeichnet)\b|eine? \p{L}`,
  called: String.raw`(?:sogenannten?|genannt|namens|als|heißt|heißen|nennt man(?: das| dies)?(?: auch)?|bezeichnet man(?: das| dies)? als|der Begriff)`,
};

const french: Introducing = {
  articles: "une?|les?|la|l['’]|des",
  indefinite: 'une?',
  says: [
    String.raw`(?:est|sont|était|étaient) (?:donc |aussi |souvent )?(?:une?|les?|la|l['’]|des|celle|celui|l['’]une?)(?=[\s\p{L}])`,
    String.raw`(?:désigne|désignent|signifie|signifient|correspond(?:ent)? à|représente|représentent|consiste à|permet de|permettent de)(?=\s)`,
  ].join('|'),
  beside: String.raw`qui (?:est|sont|désigne|représente)\b|une? \p{L}`,
  called: String.raw`(?:appelée?s?|nommée?s?|dite?s?|on appelle|dénommée?s?|connue?s? sous le nom de|le terme(?: de)?|la notion de)`,
};

const spanish: Introducing = {
  articles: 'una?|el|la|los|las',
  indefinite: 'una?',
  says: [
    String.raw`(?:es|son|era|eran) (?:también |básicamente )?(?:una?|el|la|los|las|aquel|aquella)\b`,
    String.raw`(?:se refiere a|se refieren a|significa|designa|representa|representan|consiste en|consta de|describe)(?=\s)`,
  ].join('|'),
  beside: String.raw`que (?:es|son|significa|representa)\b|una? \p{L}`,
  called: String.raw`(?:llamad[oa]s?|denominad[oa]s?|conocid[oa]s? como|se llama|se denomina|el término|el concepto de)`,
};

/**
 * All together: what one language says is nothing in another, and notes mix them, or are too much of code for anybody to tell
 * which it is. In others the form of a note is read alone.
 */
const introducing: Introducing = joinAll([english, german, french, spanish]);

function joinAll(all: readonly Introducing[]): Introducing {
  const join = (key: keyof Introducing): string => all.map((each) => each[key]).join('|');
  return {
    articles: join('articles'),
    indefinite: join('indefinite'),
    says: join('says'),
    beside: join('beside'),
    called: join('called'),
  };
}

const aside = String.raw`(?:\s*\([^()]*\))?(?:,? (?:also|often|sometimes|commonly|auch) [^,]{2,60},)?`;

const { articles, indefinite, says, beside, called } = introducing;

/** What stands around a name where a sentence says what it is; `says` and the like are for what follows it. */
export const frames: Readonly<
  Record<
    'start' | 'says' | 'beside' | 'called' | 'anyName' | 'bareName' | 'definite' | 'explained',
    RegExp
  >
> = {
  start: new RegExp(
    String.raw`(?:^|[,;] (?:and |und |et |y )?)[\s"'“„«*_]*(?:(?:${articles})\s*)?["'“„«]?$`,
    'iu',
  ),
  says: new RegExp(String.raw`^["'”“»]?${aside},?\s+(?:${says})`, 'iu'),
  beside: new RegExp(String.raw`^["'”“»]?(?:\s*\([^()]*\))?,\s+(?:${beside})`, 'iu'),
  called: new RegExp(String.raw`(?:^|\s)(?:${called})(?:\s+(?:${articles}))?\s*["'“„«*_]*$`, 'iu'),
  anyName: new RegExp(
    String.raw`^(?:${indefinite})\s+((?:[\p{L}\p{N}][\p{L}\p{M}\p{N}'’*+#-]*\s+){0,3}?[\p{L}\p{N}][\p{L}\p{M}\p{N}'’*+#-]*)${aside}\s+(?:${says})`,
    'iu',
  ),
  /** "Upsert (INSERT ... ON CONFLICT) is a", "Denormalisation means". */
  bareName: new RegExp(
    String.raw`^((?:\p{Lu}[\p{L}\p{N}-]+\s+)?\p{Lu}[\p{L}\p{N}-]+)(?:\s+\([^()]+\)\s+(?:${says})|\s+(?:refers? to|means|denotes?|is defined as|bedeutet|heißt|bezeichnet|désigne|signifie|significa|se refiere a)[\s:])`,
    'u',
  ),
  /** After the name where the sentence may praise more than it says: "is the language of the future". */
  definite:
    /^[^.]{0,60}?\s(?:is|are|was|were|ist|sind|war|waren|est|sont|es|son) (?:the|der|die|das|les?|la|l['’]|el|los|las)(?=[\s\p{L}])/iu,
  /** After a name in bold. */
  explained:
    /^(?:\s*\([^()]*\))?,?\s+(?:that|which|in which|for which|whose|where|to(?= \p{L})|i\.e\.|d\.h\.|qui|que|welche[rs]?)\b|^(?:\s*\([^()]*\))?\s*[–—-]\s/iu,
};
