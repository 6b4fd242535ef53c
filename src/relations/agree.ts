import { isPluralName } from './name-key.ts';

/** A label whose "is" and "a" agree with what stands in the boxes before and after it. */
export function agree(from: string, label: string, to: string): string {
  const [, verb = '', article = '', rest = ''] =
    /^(is|are|was|were)( an?)?(?= |$)(.*)$/u.exec(label) ?? [];
  if (verb === '') return label;
  const isPast = verb.startsWith('w');
  const one = isPast ? 'was' : 'is';
  const many = isPast ? 'were' : 'are';
  const isMany = isPluralName(from);
  if (article !== '' && rest === '') {
    if (isPluralName(to)) return isMany ? many : `${one} one of`;
    return isMany ? `${many} a kind of` : `${one} ${/^[aeiou]/i.test(to) ? 'an' : 'a'}`;
  }
  return `${isMany ? many : one}${article}${rest}`;
}
