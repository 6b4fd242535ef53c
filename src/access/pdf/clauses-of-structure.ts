import type { Clause } from './clause.ts';
import type { CheckedDocument, Element } from './document.ts';
import { decodeText } from './parse-pdf.ts';

/** The types of PDF 1.7. */
const standard = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

type Rule = (role: string, above: string) => boolean;

/** What may be inside what; those who are not named may be anywhere. */
const tableRules: Readonly<Record<string, Rule>> = {
  TR: (_, above) => ['Table', 'THead', 'TBody', 'TFoot'].includes(above),
  TH: (_, above) => above === 'TR',
  TD: (_, above) => above === 'TR',
  THead: (_, above) => above === 'Table',
  TBody: (_, above) => above === 'Table',
  TFoot: (_, above) => above === 'Table',
};
const tableKids: Readonly<Record<string, readonly string[]>> = {
  Table: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'],
  THead: ['TR'],
  TBody: ['TR'],
  TFoot: ['TR'],
  TR: ['TH', 'TD'],
};
const listRules: Readonly<Record<string, Rule>> = {
  LI: (_, above) => above === 'L',
  LBody: (_, above) => above === 'LI',
  Lbl: (_, above) =>
    ['LI', 'Note', 'TOCI', 'Caption', 'Formula', 'LBody', 'Reference', 'BibEntry'].includes(above),
};
const listKids: Readonly<Record<string, readonly string[]>> = {
  L: ['LI', 'L', 'Caption'],
  LI: ['Lbl', 'LBody'],
};

function findNesting(
  { elements }: CheckedDocument,
  rules: Readonly<Record<string, Rule>>,
  kids: Readonly<Record<string, readonly string[]>>,
): string[] {
  const wrong = new Set<string>();
  for (const { role, parent, kids: below, content } of elements) {
    const above = parent?.role ?? 'nothing';
    if (rules[role]?.(role, above) === false) wrong.add(`${role} stands in ${above}`);
    const allowed = kids[role];
    if (!allowed) continue;
    if (content.length > 0) wrong.add(`${role} has text of its own`);
    for (const kid of below) if (!allowed.includes(kid.role)) wrong.add(`${role} has ${kid.role}`);
  }
  return [...wrong];
}

function has(...roles: readonly string[]): NonNullable<Clause['applies']> {
  return ({ elements }) => elements.some(({ role }) => roles.includes(role));
}

function isHeading({ role }: Element): boolean {
  return /^H\d$/.test(role);
}

/** Whether a text for the element is there, and says something. */
function isTold({ dict }: Element): boolean {
  return Boolean(decodeText(dict.get('Alt'))?.trim() || decodeText(dict.get('ActualText'))?.trim());
}

function findGroup(role: string, inner: readonly string[]): Clause['find'] {
  return ({ elements }) =>
    elements
      .filter((each) => inner.includes(each.role) && each.parent?.role !== role)
      .map((each) => `${each.role} stands outside of ${role}`);
}

/** Elements and what they are called. */
export const structureClauses: readonly Clause[] = [
  {
    id: '02-001',
    says: 'Every tag is one that PDF knows, or is mapped to one.',
    find: ({ elements }) => [
      ...new Set(
        elements
          .filter(({ role }) => !standard.has(role))
          .map(({ type }) => `${type} is no tag of PDF`),
      ),
    ],
  },
  {
    id: '02-003',
    says: 'No tag is mapped to itself.',
    applies: ({ roleMap }) => roleMap.size > 0,
    find: ({ roleMap, look }) =>
      [...roleMap.keys()]
        .filter((type) => {
          const seen = new Set<string>();
          let next: string | undefined = type;
          while (next !== undefined && !seen.has(next)) {
            seen.add(next);
            next = look.name(roleMap.get(next));
          }
          return next !== undefined;
        })
        .map((type) => `${type} is mapped to itself`),
  },
  {
    id: '02-004',
    says: 'No tag of PDF is mapped to another.',
    applies: ({ roleMap }) => roleMap.size > 0,
    find: ({ roleMap }) =>
      [...roleMap.keys()].filter((type) => standard.has(type)).map((type) => `${type} is mapped`),
  },
  {
    id: '09-004',
    says: 'Tables are made of rows, and rows of cells.',
    applies: has('Table', 'TR', 'TH', 'TD'),
    find: (document) => findNesting(document, tableRules, tableKids),
  },
  {
    id: '09-005',
    says: 'Lists are made of items, and items of a label and a body.',
    applies: has('L', 'LI', 'LBody'),
    find: (document) => findNesting(document, listRules, listKids),
  },
  {
    id: '09-006',
    says: 'Entries of contents stand in contents.',
    applies: has('TOC', 'TOCI'),
    find: findGroup('TOC', ['TOCI']),
  },
  {
    id: '09-007',
    says: 'The parts of ruby stand in ruby.',
    applies: has('Ruby', 'RB', 'RT', 'RP'),
    find: findGroup('Ruby', ['RB', 'RT', 'RP']),
  },
  {
    id: '09-008',
    says: 'The parts of warichu stand in warichu.',
    applies: has('Warichu', 'WT', 'WP'),
    find: findGroup('Warichu', ['WT', 'WP']),
  },
  {
    id: '13-004',
    says: 'Every picture has a text.',
    applies: has('Figure'),
    find: ({ elements, pages }) =>
      elements
        .filter((each) => each.role === 'Figure' && !isTold(each))
        .map(({ content }) => {
          const page = pages.find(({ dict }) => dict === content[0]?.page)?.number ?? 0;
          return `page ${page}: a picture without a text`;
        }),
  },
  {
    id: '14-002',
    says: 'The first heading is of the first level.',
    applies: ({ elements }) => elements.some(isHeading),
    find: ({ elements }) => {
      const first = elements.find(isHeading);
      return first && first.role !== 'H1' ? [`The first heading is ${first.role}`] : [];
    },
  },
  {
    id: '14-003',
    says: 'No level of headings is left out.',
    applies: ({ elements }) => elements.some(isHeading),
    find: ({ elements }) => {
      const levels = elements.filter(isHeading).map(({ role }) => Number(role[1]));
      return levels.flatMap((level, index) =>
        index > 0 && level > levels[index - 1]! + 1
          ? [`H${level} follows H${levels[index - 1]!}`]
          : [],
      );
    },
  },
  {
    id: '14-006',
    says: 'No element has two headings without a level.',
    applies: has('H'),
    find: ({ elements }) =>
      elements
        .filter(({ kids }) => kids.filter(({ role }) => role === 'H').length > 1)
        .map(({ type }) => `${type} has two headings`),
  },
  {
    id: '14-007',
    says: 'Headings have levels, all of them or none.',
    applies: ({ elements }) => elements.some((each) => isHeading(each) || each.role === 'H'),
    find: ({ elements }) =>
      elements.some(isHeading) && elements.some(({ role }) => role === 'H')
        ? ['Some headings have levels, and some have none']
        : [],
  },
  {
    id: '15-003',
    says: 'Every cell that heads others says which.',
    applies: has('TH'),
    find: ({ elements, look }) =>
      elements
        .filter(({ role, dict }) => {
          if (role !== 'TH') return false;
          const list = look.list(dict.get('A'));
          const all = (list.length > 0 ? list : [dict.get('A')]).flatMap(
            (each) => look.dict(each) ?? [],
          );
          return !all.some((each) => each.has('Scope'));
        })
        .map(() => 'TH has no Scope'),
  },
  {
    id: '17-002',
    says: 'Every formula has a text.',
    applies: has('Formula'),
    find: ({ elements }) =>
      elements
        .filter((each) => each.role === 'Formula' && !isTold(each))
        .map(() => 'A formula has no text'),
  },
  {
    id: '19-003',
    says: 'Every note has an id.',
    applies: has('Note'),
    find: ({ elements }) =>
      elements
        .filter(({ role, dict }) => role === 'Note' && !decodeText(dict.get('ID')))
        .map(() => 'A note has no ID'),
  },
  {
    id: '19-004',
    says: 'No two notes have the same id.',
    applies: has('Note'),
    find: ({ elements }) => {
      const ids = elements.flatMap(({ role, dict }) =>
        role === 'Note' ? (decodeText(dict.get('ID')) ?? []) : [],
      );
      return ids
        .filter((id, index) => ids.indexOf(id) !== index)
        .map((id) => `Two notes are "${id}"`);
    },
  },
];
