/** Whether a formula says what others behind it may mean. */
export function definesMacros(tex: string): boolean {
  return /\\(?:[gex]?def|global|let|futurelet|(?:re)?newcommand|providecommand|DeclareMathOperator)(?![A-Za-z])/.test(
    tex,
  );
}
