/** A directive as Marp reads it: a comment that nothing in its value can close. */
export function renderDirective(key: string, value: string): string {
  return `<!-- ${key}: ${renderDirectiveValue(value)} -->`;
}

/** A value as YAML in which no comment ends. */
export function renderDirectiveValue(value: string): string {
  return JSON.stringify(value).replaceAll('-', '\\u002d');
}
