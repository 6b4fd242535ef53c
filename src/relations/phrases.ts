/** Words that decide what a sentence states, and what it only talks about. */

/** The words of a text between blank space. */
export function listWords(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

export const prepositions: ReadonlySet<string> =
  listWords(`about across against along alongside among around as at atop behind between by for from in inside into of off on onto outside
  over through throughout to toward towards under upon via with within without`);

/** Verbs that need no object before "for". */
export const lasting: RegExp =
  /^(?:wait|listen|stand|account|look|ask|appl|allow|search|car|pa[yi]|vot|fight|fought|compet|call|provid|prepar|watch|check|compensat|opt|cod|charg|qualif|bid|monitor|poll|scan|liv|work|serv|stood|sought|responsible|known|exist|act|substitut|advocat)/;

/** What a preposition after the object may add: "stores images in S3". */
export const placing: ReadonlySet<string> = listWords('in on to from into onto');

/** A sentence with one of these states nothing for sure: conditions, opinions, mistakes. */
export const unsure: RegExp =
  /\b(?:[Ii]f|[Uu]nless|[Uu]ntil|[Ww]hether|[Ww]hen|[Ww]henever|[Ss]uppos(?:e|ed|edly|ing)|[Aa]ssum(?:e|es|ed|ing)|[Ii]magine|would|[Oo]therwise|in case|as long as|[Pp]rovided that|may|might|could|should|ought|[Pp]robably|[Pp]erhaps|[Mm]aybe|[Pp]ossibly|likely|seems?|appears?|[Aa]llegedly|[Rr]eportedly|[Aa]rguably|[Aa]ccording to|believ(?:e|es|ed)|claim(?:s|ed)? (?:that|to)|claimed|argue[sd]?|says?|said|think|thought|idea that|myth|misconception|mistaken(?:ly)?|incorrect(?:ly)?|wrong(?:ly)?|[Cc]ontrary|so-called|rarely|seldom|hardly|almost|used to be|in theory|[Ii]deally|hopefully|[Ll]et us|[Ll]et['’]s|want|wants|wish|plan(?:s|ned)? to|going to|will|no longer|[Oo]nce (?:an?|the|it|they|you|\p{Lu}\p{L}+))\b/u;

/** "Before 2015 ...", "In Ptolemy's model ...": true at another time, or for somebody. */
export const elsewhere: RegExp =
  /,\s+(?:not|rather than|instead of|except|but not)\s[^,]+,|^\W*(?:[Bb]efore|[Pp]rior to|[Ii]n\s+[^,]{0,40}\b(?:model|view|opinion|theory|eyes|mind|imagination|fiction|novel|film|myth)s?\b|For\s+\p{Lu}\p{L}+\s*,|[Ff]rom\s+[^,]{0,40}\b(?:perspective|viewpoint)\b)/u;

/** How often or how much: they stay in a label. */
export const hedges: ReadonlySet<string> =
  listWords(`usually often typically generally mostly commonly normally frequently sometimes occasionally mainly primarily largely partly
  partially only indirectly rather`);

/** Negation, before the object. */
export const negations: ReadonlySet<string> =
  listWords(`not no never neither nor none cannot without nothing nobody isn't aren't doesn't don't can't won't wasn't weren't didn't
  hasn't haven't barely instead except`);

/** Verbs after which nothing has happened yet, or will. */
export const attempts: RegExp =
  /^(?:tr(?:y|ies|ied)|fail(?:s|ed)?|refus(?:e|es|ed)|attempt(?:s|ed)?|aim(?:s|ed)?|intend(?:s|ed)?|hop(?:e|es|ed)|expect(?:s|ed)?|lack(?:s|ed|ing)?|miss(?:es|ed|ing)?|ceas(?:e|es|ed)|den(?:y|ies|ied)|mean(?:s|t)?|impl(?:y|ies|ied)|say(?:s)?|said|must)$/;

/** After "is": says what to do or how it feels, not what is. */
export const aims: ReadonlySet<string> =
  listWords(`important possible impossible necessary easy easier hard harder difficult useful recommended best better good great
  crucial essential vital convenient`);

/** Before a subject: some, not all; or something that was spoken of before. */
export const vague: ReadonlySet<string> =
  listWords(`some few many most several this that these those such another other others certain various any no neither either
  my your his her our their its whose what which`);

/** Pronouns stand for what nobody looked up. */
export const pronouns: ReadonlySet<string> =
  listWords(`i me we us he him she her it they them itself themselves himself one ones this that these those there someone something
  anyone anything everyone everything each who whom`);

/** May stand between a verb and what it does: "lets you run". */
export const addressees: ReadonlySet<string> = listWords('you users people developers');

/** Say nothing about a relation; labels leave them out. */
export const idle: ReadonlySet<string> =
  listWords(`also then just simply already still now itself themselves both all automatically directly essentially basically
  actually currently internally always really well very even again together both either my your his her our their
  its`);

/** Verbs whose objects a list may name: "AWS provides two services:". */
export const listing: RegExp =
  /^(?:provid|offer|ha(?:s|ve)$|includ|contain|support|compris|consist|come|is$|are$|us(?:e|es)$|need|requir|defin|manag|creat)/;

/** Verbs that tell what several things do and seldom what to do. */
export const stative: ReadonlySet<string> =
  listWords(`produce contain store take have consist belong need require provide form carry split absorb release convert depend live
  grow support allow prevent cause reduce increase connect transport protect regulate secrete bind contain hold share own encrypt
  act serve represent describe define encode occur exist lie surround cover generate translate transmit fight eat rely persist lend pay deliver store queue supply buy sell borrow invest consume
  employ issue collect carry lay feed send receive lead link join separate filter pump digest catalyse`);

/** Plurals that a reader may take for verbs. */
export const pluralNouns: ReadonlySet<string> =
  listWords(`services books tips reasons notes links steps types examples features benefits effects costs options results resources
  questions papers thanks credits tools files images methods ways rules values limits details projects packages names sets lessons topics classes
  functions objects users items points pages tables lists rows keys codes models nodes clients servers forms parts ports posts
  messages events requests responses states tests targets tags threads tasks trees units views words workers networks groups
  goals fields errors errors changes comments challenges chapters articles slides courses lectures exercises answers issues`);

/** Verbs that are nouns as well. */
export const doubles: ReadonlySet<string> =
  listWords(`run use store share need support split process host scale call cause form release transport control access target
  trigger lead cover block fight trade rule back offer contact request stream cache index link map query log report schedule
  balance filter sort monitor start end work act flow move travel rest return turn change result attack vote judge guard rank
  value taste bond force shape rule sail pay charge cost produce benefit demand profit doubt promise object influence impact
  challenge fuel power house bridge drive measure signal sense smell feed tax fund wage arm man crew staff capture raid plan
  mix blend season garnish top cook boil fry`);
