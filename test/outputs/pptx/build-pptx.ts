import type { OptionValues } from '../../../src/options/option-values.ts';
import { headless } from '../../browser.ts';
import { buildNote } from '../../live/build-note.ts';
import { readPackage, type ReadPackage } from './read-package.ts';

/** Builds a note as a presentation. */
export async function buildPptx(
  text: string,
  options: Partial<OptionValues> = {},
): Promise<ReadPackage & { readonly zip: Uint8Array }> {
  const { outputs } = await buildNote({
    text,
    headless,
    options: { formats: ['pptx'], relations: 'off', agenda: false, ...options },
  });
  const zip = outputs.find(({ format }) => format === 'pptx')!.bytes;
  return { ...readPackage(zip), zip };
}
