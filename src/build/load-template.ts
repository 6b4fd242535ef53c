import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { showPath } from '../files/show-path.ts';
import type { Settings } from '../options/settings.ts';
import type { Template } from '../outputs/pptx/template/template-design.ts';
import { CliError } from '../problems/cli-error.ts';

/** Bytes of a template; a master with many photographs has some 50 million. */
const maxSize = 200_000_000;

/** A template, and the absolute path that it was read from. */
export interface LoadedTemplate {
  readonly template: Template | undefined;
  readonly inputs: readonly string[];
}

/** Loads the template that presentations are made on, where any are made. @throws {CliError} template-broken */
export async function loadTemplate({ template, formats, root }: Settings): Promise<LoadedTemplate> {
  if (template === undefined || !formats.includes('pptx'))
    return { template: undefined, inputs: [] };
  const file = path.resolve(root, template);
  try {
    const { size } = await stat(file);
    if (size > maxSize) throw new Error(`it is larger than ${maxSize / 1_000_000} MB`);
    const { readTemplate } = await import('../outputs/pptx/template/template-design.ts');
    return { template: readTemplate(await readFile(file)), inputs: [file] };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reasons: Readonly<Record<string, string>> = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
    };
    const facts = {
      file: showPath(root, file),
      message: reasons[code ?? ''] ?? message.split('\n')[0]!.replace(/[.:]$/, ''),
    };
    throw new CliError('template-broken', facts, { cause: error });
  }
}
