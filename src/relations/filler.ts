import { keyOfName } from './name-key.ts';
import { listWords } from './phrases.ts';

/** Words that notes put around names, and headings that name nothing. Lists, not rules: add what is missing. */

/** Headings and bold words that structure a lecture; they are no terms. Compared by key, as a whole. */
export const structuralNames: ReadonlySet<string> = new Set(
  `about|abstract|highlight|definition of term|property and application|acknowledgement|additional resource|advantage|agenda|aim|answer|appendix|article|aside|assignment
  |assumption|author|background|basic|benefit|bibliography|bonus|book|case study|caution|change log|changelog|chapter
  |cheat sheet|check|common mistake|comparison|con|concept|conclusion|consideration|contact|contributing|course|credit
  |danger|date|debugging|definition|demo|description|detail|difference|disadvantage|discussion|documentation|download
  |drawback|error|example|exercise|explanation|faq|feature|final thought|first step|formula|further reading
  |further resource|future work|general|getting started|glossary|guide|hint|history|homework|idea|important|info
  |installation|instruction|introduction|intro|issue|key concept|key idea|key point|key takeaway|learning goal
  |learning objective|lecture|lesson|licens|license|limitation|main point|menu|more|motivation|next|next step|note
  |notation|notice|objective|other|outline|overview|practice|preface|prerequisite|pro|pro and con|purpose|question
  |quick start|quiz|reading|reason|recap|recommendation|reference|related work|remark|review|set up|strength|summary
  |table of content|takeaway|terminology|tip|title|todo|troubleshooting|tutorial|usage|use case|use|using|video|warning
  |weakness|week|what next|yes|no|true|false|time complexity|space complexity|complexity|analysis|pros|cons|key term
  |vocabulary|reading list|further study|chapter summary|practice question|exam question|best practice|limit|scope|misc
  |miscellaneous|faqs|question and answer|q & a|checklist|timeline|today|tomorrow|part one|part two|learning outcome
  |outcome|lecture note|key fact|fact|important note|side note|how it work|pitfall|caveat|trade-off|tradeoff|pro tip
  |insight|observation|implication|consequence|characteristic|specification|technique|strategy|category|main idea
  |central idea|quick reference|at a glance|code example|sample|sample question|self-check|check your understanding
  |deliverable|grading|syllabus|schedule|logistics|staff|policy|office hour|announcement|unit|module|acknowledgment
  |contributor|roadmap|status|live demo|hands-on|exercise sheet|solution sheet|spoiler|context|outlook|motivating example
  |key figure|left|right|top|bottom|center|centre|middle|return|see also|where|given|before|after|same|tips and trick|appreciation|notable figure|default|additional learning|further learning|people|case|running example|worked example|key difference|similarity|einleitung|zusammenfassung|überblick|übersicht|beispiel
  |aufgabe|übung|inhalt|lernziel|fazit|ausblick|literatur|quelle|résumé|exemple|exercice|plan|sommaire|objectif|ressource
  |resumen|ejemplo|ejercicio|conclusión|introducción|contenido|objetivo|referencia|índice`
    .split('|')
    .map((name) => keyOfName(name.trim()).toLowerCase()),
);

/** Words that structure some lectures and are what others are about: the notes have to speak of them elsewhere. */
export const doubtfulNames: ReadonlySet<string> = new Set(
  `application|approach|case|challenge|code|configuration|content|data|goal|information|input|lab|link|list|material|name
  |option|output|point|problem|project|property|resource|result|rule|section|setup|solution|source|step|structure|syntax
  |test|testing|theory|thing|time|tool|topic|type|kind|value|version|workflow|part|requirement|element|attribute|field
  |item|level|number|order|format|parameter|argument|cost|size|status|variable|statement|expression|operation|action|set
  |group`
    .split('|')
    .map((name) => keyOfName(name.trim()).toLowerCase()),
);

/** Last words of headings of several words that name no thing: "Common mistakes". */
export const headingClosers: RegExp =
  /^(?:questions?|exercises?|examples?|mistakes?|differences?|considerations?|takeaways?|readings?|limitations?|(?:dis)?advantages?|benefits?|drawbacks?|tips|practices|use ?cases?|features|goals?|objectives?|outcomes?|summary|overview|conclusions?|pros|cons|basics|terms|concepts?|ideas?|resources|notes?|comparison|misconceptions?|characteristics|pitfalls|solutions?|assignments?|facts|info|calculations?|documentation|directions|insights?|challenges?|highlights|steps|reasons?|causes|consequences|fragen|aufgaben|beispiele?)$/iu;

/** First words of headings that say what to do. */
export const instructing: RegExp =
  /^(?:install|create|configure|deploy|implement|understand|learn|compare|choose|remove|delete|make|get|check|download|upload|enable|disable|verify|define|explain|calculate|solve|draw|prove|determine|identify|describe|discuss|add|use|open|go|see|try|let|prepare|remember|think|consider|find|show|tell|ask|give|put|take|ensure|avoid)$/iu;

/** Before a noun, what is said of a thing that has no name: "Optional attribute", "New arrow types". */
export const describing: RegExp =
  /^(?:(?:optional|explicit|foundational|additional|important|interesting|useful|possible|similar|further|crucial|essential|popular|significant)\s|(?:in|on|at|for|from|with|without|by|of|under|before|after|during|about|into|as|towards?|per)\s|new\s.*s$|(?:[^\s]+\s)*exam\s|(?:consequences|causes|effects|benefits|advantages|disadvantages|tests|uses|importance|impact|role|applications|features|goals|purpose|reasons|limitations|aspects|principles)\s+of\s)/iu;

/** Before a heading's name: "What is", "Introduction to", "The". */
export const headingOpening: RegExp =
  /^(?:(?:an?\s+)?(?:brief\s+|short\s+|quick\s+)?(?:introduction|intro|overview|basics|fundamentals|review|definition|history|summary|types|examples)\s+(?:to|of|on)|(?:an?\s+)?(?:deep|deeper|closer|quick|first)\s+(?:dive|look)\s+(?:into|at|in)|what(?:\s+is|\s+are|['’]s)|who\s+is|understanding|meet|about|the|an?|more\s+(?:on|about)|recap)[\s:]+/iu;

/** After a heading's name. */
export const headingClosing: RegExp =
  /\s*(?:[-–—:,]\s*)?\b(?:overview|basics|introduction|intro|fundamentals|in a nutshell|explained|in detail|in depth|in practice|recap|summary|cheat ?sheet|notes|lecture|tutorial|continued|cont\.?|definition|part \d+)$/iu;

/** Numbers, chapters and bullets before a heading's name. */
export const headingNumber: RegExp =
  /^(?:(?:chapter|lecture|lesson|section|part|week|day|unit|module|step|topic|appendix|exercise|kapitel|teil|capítulo|chapitre)\s*)?(?:[\divx]+(?:[.-]\d+)*[.):]*|[a-z]\))(?:\s*[-–—:]\s*|\.\s*(?!\d)|\s+)(?=\S)/iu;

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
