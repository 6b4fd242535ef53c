import { keyOfName } from './name-key.ts';
import { listWords } from './phrases.ts';

/** Words that notes put around names, and headings that name nothing. Lists, not rules: add what is missing. */

/** Headings and bold words that structure a lecture; they are no terms. Compared by key, as a whole. */
export const structuralNames: ReadonlySet<string> = new Set(
  `about|abstract|acknowledgement|additional resource|advantage|agenda|aim|answer|appendix|application|approach|article
  |aside|assignment|assumption|author|background|basic|benefit|bibliography|bonus|book|case study|caution|challenge|change log
  |changelog|chapter|cheat sheet|check|code|common mistake|comparison|con|concept|conclusion|configuration|consideration
  |contact|content|contributing|course|credit|danger|date|debugging|definition|demo|description|detail|difference
  |disadvantage|discussion|documentation|download|drawback|error|example|exercise|explanation|faq|feature|final thought
  |first step|formula|further reading|further resource|future work|general|getting started|glossary|goal|guide|hint|history
  |homework|idea|important|info|information|input|installation|instruction|introduction|intro|issue|key concept|key idea
  |key point|key takeaway|lab|learning goal|learning objective|lecture|lesson|licens|license|limitation|link|list|main point
  |material|menu|method|more|motivation|name|next|next step|note|notation|notice|objective|option|other|outline|output
  |overview|part|point|practice|preface|prerequisite|problem|pro|pro and con|process|project|property|purpose|question|quick start
  |quiz|reading|reason|recap|recommendation|reference|related work|remark|requirement|resource|result|review|rule|section
  |service|setup|set up|solution|source|step|strength|structure|summary|syntax|table of content|takeaway|task|terminology|test
  |testing|theory|thing|tip|title|todo|tool|topic|troubleshooting|tutorial|type|usage|use case|use|using|version|video
  |warning|weakness|week|what next|workflow|yes|no|true|false|key|value|type|kind|time|case|data|file|user|system|time complexity
  |space complexity|complexity|analysis|pros|cons|key term|vocabulary|reading list|further study|chapter summary`
    .split('|')
    .map((name) => keyOfName(name.trim()).toLowerCase()),
);

/** Before a heading's name: "What is", "Introduction to", "The". */
export const headingOpening: RegExp =
  /^(?:(?:an?\s+)?(?:brief\s+|short\s+|quick\s+)?(?:introduction|intro|overview|basics|fundamentals|review|definition|history|summary|types|examples)\s+(?:to|of|on)|(?:an?\s+)?(?:deep|deeper|closer|quick|first)\s+(?:dive|look)\s+(?:into|at|in)|what(?:\s+is|\s+are|['’]s)|who\s+is|understanding|meet|about|the|an?|more\s+(?:on|about)|recap)[\s:]+/iu;

/** After a heading's name. */
export const headingClosing: RegExp =
  /\s*(?:[-–—:,]\s*)?\b(?:overview|basics|introduction|intro|fundamentals|in a nutshell|explained|in detail|in depth|in practice|recap|summary|cheat ?sheet|notes|lecture|tutorial|continued|cont\.?|definition|part \d+)$/iu;

/** Numbers, chapters and bullets before a heading's name. */
export const headingNumber: RegExp =
  /^(?:(?:chapter|lecture|lesson|section|part|week|day|unit|module|step|topic|appendix|exercise|kapitel|teil|capítulo|chapitre)\s*)?(?:[\divx]+(?:[.-]\d+)*[.):]*|[a-z]\))(?:\s*[-–—:.]\s*|\s+)(?=\S)/iu;

/** A word that makes a phrase a sentence, a question or an instruction, not a name. */
export const sentenceWord: RegExp =
  /^(?:is|are|was|were|am|be|been|has|have|had|do|does|did|can|could|will|would|should|shall|may|might|must|how|why|when|where|what|which|who|whose|you|your|we|our|us|i|my|it|its|this|that|these|those|they|their|if|because|not|never|no|don['’]t|isn['’]t|let['’]s|please|vs|versus|than|then|to|or|via|using|other|others|more|some|different|various)$/iu;

/** Words set in bold to stress them. */
export const stressedWords: ReadonlySet<string> =
  listWords(`after again all almost also alway always and any at avoid bad before best better between beyond both but by careful
  carefully correct correctly crucial currently different directly each either else enough especially essential even every
  everything exactly except few first for free from full good hard here high higher huge immediately important in incorrect inside
  instead just large larger last later least left less like low lower main many maximum minimum most much must necessary
  neither never new next none nor not nothing now of off old on once one only open optional optionally or other out
  outside over per possible private public quick quickly rather really required right same second secure shared short
  similar simple simply single slow slowly small smaller so some sometimes soon still strong strongly such sure than
  that the then there third this three together too total true twice two under unique unlike until up upon usually very
  whole will with within without wrong yet zero`);
