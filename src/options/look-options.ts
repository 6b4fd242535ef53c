import type { Option, OptionPlace } from './option.ts';

const everywhere: readonly OptionPlace[] = ['config', 'frontMatter'];

/** What changes the look of a deck without any CSS. */
export const lookOptions: Readonly<
  Record<'accent' | 'brand' | 'font' | 'footer' | 'logo', Option>
> = {
  accent: {
    type: 'text',
    doc: 'colour of markers, links and title slides in the themes of Lectern, as CSS has it',
    places: everywhere,
  },
  font: {
    type: 'text',
    doc: 'font of all but code: a name, a package of @fontsource, or a file in the project',
    places: everywhere,
  },
  footer: { type: 'text', doc: 'stands at the foot of every slide', places: everywhere },
  logo: {
    type: 'path',
    doc: 'picture for the title slide, relative to the note, or to the project in the config file',
    places: everywhere,
  },
  brand: {
    type: 'pathOrOff',
    doc: 'brand file or PowerPoint template with colours and fonts; without it, the next _brand.yml above the note',
    places: everywhere,
  },
};
