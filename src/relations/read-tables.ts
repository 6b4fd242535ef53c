import { cleanName } from './item-label.ts';
import { isAcronym, keyOfName } from './name-key.ts';
import type { NamedEdge } from './named-edge.ts';
import type { TableText, TextUnit } from './read-units.ts';

/** Headers that say what the first column does. The last word may be a preposition. */
const verbHeader =
  /^(?:is |are )?(?:runs?|depends?|uses?|used|stores?|stored|protects?|provides?|provided|affects?|affected|guarantees?|guaranteed|produces?|produced|contains?|contained|creates?|created|manages?|managed|consumes?|consumed|reads?|writes?|calls?|called|connects?|connected|talks?|listens?|belongs?|requires?|required|needs?|causes?|caused|treats?|treated|controls?|controlled|owns?|owned|supports?|supported|replaces?|replaced|implements?|implemented|extends?|inherits?|returns?|converts?|regulates?|regulated|secretes?|secreted|binds?|acts?|targets?|inhibits?|inhibited|activates?|activated|governed|ruled|founded|invented|discovered|developed|written|built|based|made|found|located|maintained|triggers?|triggered|sends?|receives?|scales?|hosts?|hosted|exposes?|exposed|schedules?|scheduled|encrypts?|encrypted|measures?|measured|solves?|solved|prevents?|prevented|allows?|detects?|detected|attacks?|eats?|eaten|feeds?|backs?|backed|invokes?|invoked|consists?|composed|part|(?:\p{L}{2,}ed|born|grown|fed|worn|sung|held|kept|drawn|spoken|sold)(?= (?:by|with|in|on|from|to|into|for|at)$))(?: (?:on|in|by|of|from|to|for|with|into|at|up|as|through|via))?$/iu;

/** In other languages: a verb and a preposition, or a participle and who does it. */
const foreignHeader =
  /^(?:läuft (?:auf|in|unter)|nutzt|benutzt|verwendet|speichert(?: in)?|gehört zu|besteht aus|enthält|erzeugt|benötigt|braucht|liest(?: aus)?|schreibt(?: in)?|steuert|schützt|verwaltet|ersetzt|beruht auf|basiert auf|verwaltet von|erzeugt von|utilise|contient|stocke|dépend de|produit|protège|fait partie de|tourne sur|usa|utiliza|contiene|almacena|depende de|produce|protege|forma parte de|se ejecuta en)$/iu;

/** First cells above what two things are compared by. */
const aspect =
  /^(?:|feature|aspect|property|criteri(?:on|a)|characteristic|attribute|dimension|category|topic|point|comparison|parameter|factor|merkmal|kriterium|eigenschaft|aspekt|critère|caractéristique|característica|criterio|aspecto)s?$/iu;

/** What tables say: columns whose header is a verb, and things compared column by column. */
export function readTables(
  tables: readonly TableText[],
  isCommon: (word: string) => boolean,
): NamedEdge[] {
  return tables.flatMap((table) => [...readVerbs(table), ...readComparison(table, isCommon)]);
}

function readVerbs({ header, rows }: TableText): NamedEdge[] {
  return header.slice(1).flatMap(({ text }, index) => {
    const title = text.trim();
    if (!verbHeader.test(title) && !foreignHeader.test(title)) return [];
    const label = renderHeader(title);
    return rows.flatMap((row) => {
      const [first] = row;
      const from = first && !first.isDenied ? cleanName(first.text) : undefined;
      const cell = row[index + 1];
      if (from === undefined || !cell) return [];
      return listNames(cell).map((to) => ({ from, to, label, line: cell.lineAt(0) }));
    });
  });
}

/** "Provided by" is "is provided by". */
function renderHeader(title: string): string {
  const label = title.toLowerCase();
  const isParticiple =
    /^(?:\p{L}+ed|built|made|found|written|eaten)(?: |$)/u.test(label) && / /.test(label);
  return isParticiple && !/^(?:need|feed|use)s?\b/.test(label) ? `is ${label}` : label;
}

function listNames({ text, isDenied }: TextUnit): string[] {
  if (isDenied || text.length > 80) return [];
  const parts = text.split(/\s*[,;]\s*|\s+(?:and|und|et|y|&|or|oder|ou|o)\s+|\s+\/\s+/u);
  const names = parts.map(cleanName);
  return names.every((name) => name !== undefined && !empty.test(name))
    ? names.filter((name) => name !== undefined)
    : [];
}

/** Cells that name nothing. */
const empty =
  /^(?:yes|no|none|n\/?a|any|all|both|other|varies|various|custom|high|low|medium|fast|slow|free|full|partial|limited|unlimited|internal|external|manual|automatic|optional|required|default|true|false|ja|nein|oui|non|sí)$/iu;

function readComparison(
  { header, rows }: TableText,
  isCommon: (word: string) => boolean,
): NamedEdge[] {
  const [corner, ...columns] = header;
  const things = columns.map(({ text }) => cleanName(text));
  const isCompared =
    corner !== undefined &&
    aspect.test(corner.text.trim()) &&
    things.length > 1 &&
    things.every((name) => name !== undefined);
  if (!isCompared) return [];
  return rows.flatMap(([first, ...cells]) => {
    const label = first?.text.trim().toLowerCase() ?? '';
    if (label === '' || label.length > 24 || label.split(' ').length > 3) return [];
    const listed = cells.map(listNames);
    // One name is enough to tell that a row names things: "Treasury", "Central bank".
    const areNames =
      listed.every((names) => names.length > 0 && names.every((name) => /^\p{Lu}/u.test(name))) &&
      listed.some((names) => names.every((name) => isProper(name, isCommon)));
    return cells.flatMap((cell, index) => {
      const from = things[index];
      const names = listed[index] ?? [];
      if (from === undefined) return [];
      if (!areNames && !names.every((name) => isProper(name, isCommon))) return [];
      return names.map((to) => ({ from, to, label, line: cell.lineAt(0) }));
    });
  });
}

/** "Kubernetes", "EC2" or "Page table" in a cell may be things; "Very high" is none. */
function isProper(name: string, isCommon: (word: string) => boolean): boolean {
  const words = name.split(/[\s-]+/);
  if (words.some((word) => isAcronym(word) || /\p{Ll}\p{Lu}/u.test(word))) return true;
  return /^\p{Lu}/u.test(name) && !isCommon(keyOfName(words.at(-1) ?? '').toLowerCase());
}
