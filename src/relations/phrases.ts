/** Words that decide what a sentence states, and what it only talks about. */

/** The words of a text between blank space. */
export function listWords(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/));
}

export const prepositions: ReadonlySet<string> =
  listWords(`about across against along alongside among around as at atop behind between by for from in inside into of off on onto
  over through throughout to toward towards under upon via with within without`);

/** What a preposition after the object may add: "stores images in S3". */
export const placing: ReadonlySet<string> = listWords('in on to from into onto');

/** A sentence with one of these states nothing for sure: conditions, opinions, mistakes. */
export const unsure: RegExp =
  /\b(?:if|unless|whether|when|whenever|suppos(?:e|ed|edly|ing)|assum(?:e|es|ed|ing)|imagine|would|otherwise|in case|as long as|provided that|may|might|could|should|ought|probably|perhaps|maybe|possibly|likely|seems?|appears?|allegedly|reportedly|arguably|according to|believ(?:e|es|ed)|claim(?:s|ed)?|argue[sd]?|think|thought|myth|misconception|mistaken(?:ly)?|incorrect(?:ly)?|wrong(?:ly)?|contrary|so-called|usually|often|typically|generally|mostly|sometimes|commonly|normally|frequently|occasionally|rarely|seldom|hardly|used to be|in theory|ideally|hopefully|let us|let['’]s|want|wants|wish|plan(?:s|ned)? to|going to|by default|e\.g\.|for example|for instance|example)\b/i;

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
  listWords(`also then just simply only already still now itself themselves both all automatically directly essentially basically
  actually currently internally mainly primarily always really well very even again together my your his her our their
  its`);

/** Verbs whose objects a list may name: "AWS provides two services:". */
export const listing: RegExp =
  /^(?:provid|offer|ha(?:s|ve)$|includ|contain|support|compris|consist|come|is$|are$|us(?:e|es)$|need|requir|defin|manag|creat)/;
