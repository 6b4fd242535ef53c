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
  /** Instead of the name, where a heading has it: "A form of", "This is a". */
  readonly below: string;
}

const english: Introducing = {
  articles: 'an?|the',
  indefinite: 'an?',
  says: [
    String.raw`(?:is|are|was|were) (?:(?:simply|just|essentially|basically|also|usually|typically|often|another|generally|normally|really|in essence|in fact|in short|in general|at its core),? )?(?:an?|the|one|another|any|defined as|what|known as|that|how|when)\b`,
    String.raw`(?:refers?|corresponds?) to\b`,
    String.raw`(?:stands?|serves?|acts?) (?:for|as)\b`,
    String.raw`(?:denotes?|means|describes?|represents?|quantif(?:y|ies)|measures?|gauges?|states|posits|consists? of)\b`,
    String.raw`(?:the )?(?:scientific )?study of\b`,
  ].join('|'),
  beside: String.raw`(?:which|who) (?:is|are|was|were|refers? to|means|describes?|represents?|quantif(?:y|ies)|measures?|states)\b|(?:the (?:scientific )?study of|an?) \p{L}`,
  called: String.raw`(?:so-called|called|known as|termed|dubbed|named|referred to as|(?:refer|refers|denote|denotes|denoting|denoted|define|defines|defined) (?:[^.,;]{1,100} )?(?:as|by)|introduces? (?:the (?:term|concept|notion|idea) (?:of )?)?|the (?:term|concept|notion) (?:of )?|the name (?:of )?)`,
  below: [
    String.raw`an? (?:\p{L}+ ){0,3}(?:form|kind|type|sort|way|means|method|technique|process|set|collection|group|service|tool|system|model|structure|function|measure|language|protocol|framework|library)s? (?:of|to|for|that|which|used|by|in)`,
    String.raw`(?:this|it) is an? (?!(?:\p{L}+ )?(?:example|problem|lecture|lesson|note|list|summary|section|chapter|question|good|great|bad)\b)`,
    String.raw`(?:designed|used|intended|meant) (?:for|to)`,
  ].join('|'),
};

const german: Introducing = {
  articles: 'eine?|der|die|das|unter (?:einer|einem)',
  indefinite: 'eine?',
  says: [
    String.raw`(?:ist|sind|war|waren) (?:(?:also|dabei|hier|im Wesentlichen|im Prinzip|im Grunde|in der Regel|grundsätzlich|meistens|üblicherweise) )?(?:eine[rmsn]?|ein|der|die|das|dafür|jene|diejenige)\b`,
    String.raw`(?:bezeichne[nt]|beschreib(?:t|en)|bedeute[nt]|heißt|nennt man|versteht man|stell(?:t|en) sicher|steht für|stehen für|dient als|dienen als|besteht aus)(?=[\s:,])`,
  ].join('|'),
  beside: String.raw`(?:der|die|das) (?:[^.]{1,80} )?(?:ist|sind|beschreibt|bezeichnet)\b|eine? \p{L}`,
  called: String.raw`(?:sogenannte[rmsn]?|genannt|namens|bezeichne(?:t|n)\b[^.,;]{0,80} als|(?:bekannt|bezeichnet|definiert) als|heißt|heißen|nennt man(?: (?:das|dies|es|dann|auch|oft|häufig))*|spricht man(?: (?:hier|dabei|dann|auch|oft|häufig))* von(?: eine[mr])?|der Begriff)`,
  below: String.raw`(?:das|dies|es) ist eine?`,
};

const french: Introducing = {
  articles: "une?|les?|la|l['’]|des",
  indefinite: 'une?',
  says: [
    String.raw`(?:est|sont|était|étaient) (?:(?:donc|aussi|souvent|généralement|simplement|en \p{L}+) )?(?:une?|les?|la|l['’]|des|celle|celui|l['’]une?)(?=[\s\p{L}])`,
    String.raw`(?:désigne|désignent|signifie|signifient|correspond(?:ent)? à|représente|représentent|consiste à|permet de|permettent de)(?=\s)`,
  ].join('|'),
  beside: String.raw`qui (?:est|sont|désigne|représente)\b|une? \p{L}`,
  called: String.raw`(?:appelée?s?|nommée?s?|dite?s?|on (?:l['’])?appelle(?: aussi| également)?|on parle(?: alors| aussi)? d['’e]|dénommée?s?|connue?s? sous le nom de|le terme(?: de)?|la notion de)`,
  below: String.raw`c['’]est une?|il s['’]agit d['’e]`,
};

const spanish: Introducing = {
  articles: 'una?|el|la|los|las',
  indefinite: 'una?',
  says: [
    String.raw`(?:es|son|era|eran) (?:(?:también|básicamente|en \p{L}+) )?(?:una?|el|la|los|las|aquel|aquella)\b`,
    String.raw`(?:se refiere a|se refieren a|significa|designa|representa|representan|consiste en|consta de|describe)(?=\s)`,
  ].join('|'),
  beside: String.raw`que (?:es|son|significa|representa)\b|una? \p{L}`,
  called: String.raw`(?:llamad[oa]s?|denominad[oa]s?|conocid[oa]s? como|se llama|se denomina|el término|el concepto de)`,
  below: String.raw`(?:esto )?es una?`,
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
    below: join('below'),
  };
}

const aside = String.raw`(?:\s*\([^()]*\))?(?: (?:like|such as|wie|comme|como) [\p{L}\p{N}-]+)?(?:,? (?:also|often|sometimes|commonly|auch) [^,]{2,60},)?`;

const definite = String.raw`[Tt]he|[Dd](?:er|ie|as)|[Ll](?:es?|a|['’])|[Ee]l`;

const { articles, indefinite, says, beside, called, below } = introducing;

/** What stands around a name where a sentence says what it is; `says` and the like are for what follows it. */
export const frames: Readonly<
  Record<
    | 'start'
    | 'says'
    | 'beside'
    | 'called'
    | 'anyName'
    | 'bareName'
    | 'definite'
    | 'explained'
    | 'belowHeading'
    | 'shortName'
    | 'article'
    | 'partly',
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
  /** "The IP address is a number": an abbreviation makes a name of what an article would leave open. */
  shortName: new RegExp(
    String.raw`^(?:${definite})\s*((?:\p{L}+\s)?\p{Lu}{2,}(?:\s\p{Ll}+)?)${aside}\s+(?:is|are|ist|sind|est|sont|es|son) (?:${indefinite})\s`,
    'u',
  ),
  article: new RegExp(String.raw`^(?:${articles})(?:\s+|(?<=['’]))`, 'iu'),
  /** Before a French adjective or a second noun, which is only a part of a name: "une couche **physique** qui". */
  partly: /(?:^|\s)(?:une?|les?|la|des?|du)\s\p{L}+\s$/iu,
  /** After the name where the sentence may praise more than it says: "is the language of the future". */
  definite:
    /^[^.]{0,60}?\s(?:is|are|was|were|ist|sind|war|waren|est|sont|es|son) (?:the|der|die|das|les?|la|l['’]|el|los|las)(?=[\s\p{L}])/iu,
  /** After a name in bold. */
  explained:
    /^(?:\s*\([^()]*\))?,?\s+(?:that|which|in which|for which|whose|where|to(?= \p{L})|i\.e\.|d\.h\.|qui|que|welche[rs]?)\b|^(?:\s*\([^()]*\))?\s*[–—-]\s/iu,
  /** Where a sentence stands first below a heading: it says what the heading names. */
  belowHeading: new RegExp(String.raw`^(?:${below})(?=[\s\p{L}])`, 'iu'),
};
