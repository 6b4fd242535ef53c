import { namesOfHeading } from './find-names.ts';
import { labelOf, type ItemLabel } from './item-label.ts';
import { isAcronym } from './name-key.ts';
import type { NamedEdge } from './named-edge.ts';
import type { ListText, SectionText, TextUnit } from './read-units.ts';

/** Nouns whose plural heads a list of its kinds. */
const classes =
  /(?:types|kinds|forms|classes|categories|algorithms|methods|techniques|strategies|policies|protocols|services|functions|operators|languages|databases|tools|commands|structures|patterns|principles|objects|models|systems|engines|devices|organelles|species|groups|theories|schools|writers|controllers|schedulers|orchestrators|registries|storages|layers|levels|arten|typen|verfahren|protokolle|dienste|types|tipos|algoritmos|algorithmes)$/iu;

/** Singular nouns that name kinds of stuff all the same. */
const masses =
  /(?:storage|software|hardware|memory|equipment|tissue|middleware|encryption|learning|sampling|computing|speicher)$/iu;

/** Headings and lead-ins of lists that are in order. */
const sequence =
  /\b(?:steps?|stages?|phases?|process|cycle|pipeline|workflow|life ?cycle|sequence|order|procedure|flow|ablauf|schritte|phasen|étapes|pasos|fases)\b/iu;

/** In English; `relate` puts those of other languages in their place. */
const labels = {
  kind: { label: 'is a', form: 'kind' },
  next: { label: 'then', form: 'next' },
  part: { label: 'includes', form: 'part' },
} as const;

/** What nested lists, kinds under their label, and numbered steps say. */
export function readLists(
  { lists, headings: [heading] }: SectionText,
  isWord: (word: string) => boolean,
): NamedEdge[] {
  return lists.flatMap((list): NamedEdge[] => {
    const items = list.items.filter(({ isDenied }) => !isDenied);
    const heads = items.map(labelOf);
    const named = heads.filter((label) => label !== undefined);
    if (named.length === 0 || named.length < items.length) return [];
    const lineOf = (index: number): number => items[index]?.lineAt(0) ?? 1;
    if (list.isOrdered && named.length > 2 && isSequence(list.lead, heading))
      return named.slice(1).map(({ name: to }, index) => {
        return { from: named[index]!.name, to, ...labels.next, line: lineOf(index + 1) };
      });
    const whole = findWhole(list, heading, { named, isWord });
    if (!whole) return [];
    return named.map(({ name }, index) => {
      const line = lineOf(index);
      return whole.isKind
        ? { from: name, to: whole.name, ...labels.kind, line }
        : { from: whole.name, to: name, ...labels.part, line };
    });
  });
}

function isSequence(lead: TextUnit | undefined, heading: TextUnit | undefined): boolean {
  return sequence.test(lead?.text ?? '') || sequence.test(heading?.text ?? '');
}

interface Whole {
  readonly name: string;
  /** The items are kinds of it, not parts. */
  readonly isKind: boolean;
}

/** What a list's items are kinds or parts of; lines that end in a colon say so themselves and are read as sentences. */
function findWhole(
  { lead, isNested }: ListText,
  heading: TextUnit | undefined,
  { named, isWord }: { named: readonly ItemLabel[]; isWord: (word: string) => boolean },
): Whole | undefined {
  const above = lead ?? heading;
  if (!above || above.isDenied) return undefined;
  const label = labelOf(above);
  const [title] = above.role === 'heading' ? namesOfHeading(above) : [];
  const name = title ?? label?.name;
  if (name === undefined || (label && label.rest !== '')) return undefined;
  const areAlone = named.every(({ rest }) => rest === '');
  if (
    above.role === 'heading' &&
    kindsOf.test(above.text) &&
    title !== undefined &&
    areNames(named)
  )
    return { name: singular(title), isKind: true };
  const isLabel = above.role === 'prose' && label?.isBold === true;
  const isBold = named.every((each) => each.isBold);
  if (above.role === 'heading' && !(named.length > 1 && isBold && classes.test(name)))
    return undefined;
  if (above.role === 'prose' && !isLabel) return undefined;
  if (classes.test(name)) return { name: singular(name), isKind: true };
  if (!isNested && !isLabel) return undefined;
  const isFamily = isNested && /\p{L}\s\p{L}+[^s\P{L}]s$/u.test(name) && areNames(named);
  const proper = named.filter((each) => isFamily || each.isBold || isProper(each.name, isWord));
  const isSingle = named.length === 1 && !named.some((each) => isAcronym(each.name));
  if (proper.length * 2 < named.length || !areAlone || isSingle) return undefined;
  if (masses.test(name)) return { name, isKind: true };
  const isPlural = /\p{Ll}{3,}s$/u.test(name) && !/(?:ss|us|is|ics)$/u.test(name);
  if (isPlural) return { name: singular(name), isKind: true };
  return isNested ? { name, isKind: false } : undefined;
}

/** "Types of tissue" */
const kindsOf =
  /\b(?:types|kinds|forms|classes|categories|varieties|families|branches|arten|typen|tipos)\s+(?:of|von|de)\s/iu;

/** Names with capitals, several of them, and all in bold or alone: "Viola", "Cello". */
function areNames(named: readonly ItemLabel[]): boolean {
  return (
    named.length > 1 &&
    named.every(
      ({ name, rest, isBold }) => isBold || (rest === '' && /^\p{Lu}\S*(?:\s\S+)?$/u.test(name)),
    )
  );
}

/** "types of storage" are kinds of storage. */
function singular(name: string): string {
  return name.replace(
    /^(?:types|kinds|forms|classes|categories|examples|arten|typen|tipos)\s+(?:of|von|de)\s+/iu,
    '',
  );
}

/** A name that no dictionary has as a word. */
function isProper(name: string, isWord: (word: string) => boolean): boolean {
  const words = name.split(/[\s-]+/);
  return words.some(
    (word) => isAcronym(word) || /\p{Ll}\p{Lu}|\d/u.test(word) || !isWord(word.toLowerCase()),
  );
}
