import type { Clause } from './clause.ts';
import type { CheckedDocument } from './document.ts';
import { type Dict, Stream } from './parse-pdf.ts';

/** The fonts that a composite font is made of, and itself where it is none. */
function listPrograms(font: Dict, { look }: CheckedDocument): Dict[] {
  const below = look.list(font.get('DescendantFonts'));
  return below.length === 0 ? [font] : below.flatMap((each) => look.dict(each) ?? []);
}

function hasFonts({ fonts }: CheckedDocument): boolean {
  return fonts.length > 0;
}

function findFonts(
  document: CheckedDocument,
  isWrong: (font: Dict) => boolean,
  what: string,
): string[] {
  const { fonts, look } = document;
  return fonts
    .filter(isWrong)
    .map((font) => `${look.name(font.get('BaseFont')) ?? 'A font'} ${what}`);
}

function findPrograms(
  document: CheckedDocument,
  isWrong: (program: Dict, descriptor: Dict | undefined) => boolean,
  what: string,
): string[] {
  const { look } = document;
  return findFonts(
    document,
    (font) =>
      look.name(font.get('Subtype')) !== 'Type3' &&
      listPrograms(font, document).some((each) =>
        isWrong(each, look.dict(each.get('FontDescriptor'))),
      ),
    what,
  );
}

/** Fonts. */
export const fontClauses: readonly Clause[] = [
  {
    id: '31-004',
    says: 'TrueType fonts with CIDs say which glyph each is.',
    applies: hasFonts,
    find: (document) => {
      const { look, reader } = document;
      return findPrograms(
        document,
        (program) => {
          if (look.name(program.get('Subtype')) !== 'CIDFontType2') return false;
          const map = reader.resolve(program.get('CIDToGIDMap'));
          return !(map instanceof Stream) && look.name(program.get('CIDToGIDMap')) !== 'Identity';
        },
        'does not say which glyphs its CIDs are',
      );
    },
  },
  {
    id: '31-006',
    says: 'The encoding of composite fonts is Identity or in the file.',
    applies: hasFonts,
    find: (document) => {
      const { look, reader } = document;
      return findFonts(
        document,
        (font) => {
          if (look.name(font.get('Subtype')) !== 'Type0') return false;
          const encoding = reader.resolve(font.get('Encoding'));
          const isIdentity = /^Identity-[HV]$/.test(look.name(encoding) ?? '');
          return !isIdentity && !(encoding instanceof Stream);
        },
        'has an encoding that is not in the file',
      );
    },
  },
  {
    id: '31-009',
    says: 'All fonts are in the file.',
    applies: hasFonts,
    find: (document) =>
      findPrograms(
        document,
        (_, descriptor) =>
          !['FontFile', 'FontFile2', 'FontFile3'].some(
            (key) => document.reader.resolve(descriptor?.get(key)) instanceof Stream,
          ),
        'is not in the file',
      ),
  },
  {
    id: '31-014',
    says: 'Lists of the CIDs in a font, which may be wrong, are left out.',
    applies: hasFonts,
    find: (document) =>
      findPrograms(
        document,
        (_, descriptor) =>
          descriptor?.has('CIDSet') === true || descriptor?.has('CharSet') === true,
        'lists its glyphs',
      ),
  },
  {
    id: '31-027',
    says: 'Fonts say which characters their codes are.',
    applies: hasFonts,
    find: (document) =>
      findFonts(
        document,
        (font) => document.codesOf(font)?.characters.length === 0,
        'does not say which characters its codes are',
      ),
  },
  {
    id: '31-028',
    says: 'No code stands for U+0000.',
    applies: hasFonts,
    find: (document) => findCharacter(document, /^0000$/),
  },
  {
    id: '31-029',
    says: 'No code stands for U+FEFF or U+FFFE.',
    applies: hasFonts,
    find: (document) => findCharacter(document, /^(?:FEFF|FFFE)$/),
  },
  {
    id: '31-030',
    says: 'No text shows the glyph for what a font does not have.',
    applies: hasFonts,
    find: ({ pages, look }) =>
      pages
        .filter(({ shown }) =>
          shown.some(({ font, codes = '', isArtifact }) => {
            if (!font || isArtifact || look.name(font.get('Subtype')) !== 'Type0') return false;
            return codes.match(/[^]{2}/g)?.includes('\0\0') === true;
          }),
        )
        .map(({ number }) => `page ${number}: a character that its font does not have`),
  },
];

function findCharacter(document: CheckedDocument, wrong: RegExp): string[] {
  return findFonts(
    document,
    (font) => document.codesOf(font)?.characters.some((each) => wrong.test(each)) === true,
    'has a code for a character that is none',
  );
}
