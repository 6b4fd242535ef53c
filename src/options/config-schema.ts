import { levels } from '../problems/levels.ts';
import { rules } from '../problems/rules.ts';
import type { Option } from './option.ts';
import { findOptionKeys } from './option-keys.ts';
import { options } from './options.ts';

/** A JSON schema (draft 2020-12) of the config file, for editors that complete and check it. */
export function createConfigSchema(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Lectern settings',
    type: 'object',
    additionalProperties: false,
    properties: {
      $schema: { type: 'string' },
      ...Object.fromEntries(
        findOptionKeys('config').map((key) => [key, renderOption(options[key])]),
      ),
      course: { anyOf: [renderOption(options.course), aboutCourse] },
    },
  };
}

/** All about a course in one place. */
const aboutCourse = {
  type: 'object',
  additionalProperties: false,
  properties: Object.fromEntries([
    ['title', renderOption(options.course)],
    ...(['term', 'institution', 'author', 'licence'] as const).map((key) => [
      key,
      renderOption(options[key]),
    ]),
  ]),
};

function renderOption({ type, doc, choices, default: standard }: Option): Record<string, unknown> {
  const description = `${doc.charAt(0).toUpperCase()}${doc.slice(1)}.`;
  if (type === 'levels')
    return {
      description,
      type: 'object',
      propertyNames: { enum: Object.keys(rules) },
      additionalProperties: { enum: levels },
    };
  if (type === 'pathOrOff')
    return { description, anyOf: [{ type: 'string', minLength: 1 }, { const: false }] };
  if (type === 'count') return { description, type: 'integer', minimum: 1, maximum: 64 };
  if (type === 'scale')
    return { description, type: 'number', minimum: 0.1, maximum: 8, default: standard };
  const one = {
    type: type === 'boolean' ? 'boolean' : 'string',
    ...(choices === undefined ? {} : { enum: choices }),
  };
  const list = { type: 'array', items: one, uniqueItems: true };
  const macros = { type: 'object', additionalProperties: { type: 'string' } };
  if (type === 'macros') return { description, ...macros };
  const shape = type === 'paths' ? list : type === 'choices' ? { ...list, minItems: 1 } : one;
  return { description, ...shape, ...(standard === undefined ? {} : { default: standard }) };
}
