/** The canonical language tag that a text is, or that the language of this name has; undefined where it is neither. */
export function findLanguage(text: string): string | undefined {
  const tag = canonicalise(text.trim().replaceAll('_', '-'));
  // Five letters and more are for languages that have no short code yet: there is none.
  if (tag !== undefined && /^[a-z]{2,3}(?:-|$)/.test(tag)) return tag;
  const name = text.trim().toLowerCase();
  // Made here and not at the start of every run: it takes milliseconds.
  const english = nameLanguages('en');
  return listNamed(english).find((code) => namesOf(code, english).includes(name));
}

function canonicalise(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** Codes of two letters that stand for a language. */
function listNamed(english: Intl.DisplayNames): string[] {
  const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.filter((code) => canonicalise(code) === code && english.of(code) !== undefined);
}

/** In English, and as its speakers call it. */
function namesOf(code: string, english: Intl.DisplayNames): string[] {
  const names = [english.of(code), nameLanguages(code).of(code)];
  return names.flatMap((name) => name?.toLowerCase() ?? []);
}

function nameLanguages(language: string): Intl.DisplayNames {
  return new Intl.DisplayNames([language], { type: 'language', fallback: 'none' });
}
