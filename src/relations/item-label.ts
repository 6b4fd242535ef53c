import { isName } from './is-name.ts';
import type { TextUnit } from './read-units.ts';

/** What a text begins with as its subject: "Kubelet: starts Pods", "**etcd** - a store", or a name alone. */
export interface ItemLabel {
  readonly name: string;
  /** What is said of it; '' where the name stands alone. */
  readonly rest: string;
  readonly isBold: boolean;
}

/** Signs and emoji before and after names. */
const sign = String.raw`[\s"'“”‘’\x60*_:–—•·-]|\p{Extended_Pictographic}|\uFE0F|\u200D`;
const edges = new RegExp(`^(?:${sign})+|(?:${sign}|[,;.])+$`, 'gu');

/** A name without the signs around it and what parentheses say; undefined where it can be none. */
export function cleanName(text: string): string | undefined {
  const whole = text.replace(/\s*\([^()]*\)\s*:?\s*$/, '').replace(edges, '');
  const bare = whole.includes('(') ? whole : whole.replace(/\)$/, '');
  const name = bare.replace(/^(?:an?|the)\s+/i, '');
  return isName(name) ? name : undefined;
}

/** Labels stand before a sentence or two. */
const maxText = 2000;

/** The label of a text; undefined where it is a sentence. */
export function labelOf({ text, bold }: TextUnit): ItemLabel | undefined {
  if (text.length > maxText) return undefined;
  const [span] = bold;
  const isBold = span !== undefined && text.slice(0, span[0]).trim() === '';
  const parts = isBold
    ? [text.slice(0, span[1]), text.slice(span[1])]
    : (/^([^:–—]{2,50}?)(\s*:\s.*|\s+[-–—]\s.*|\s*:?\s*)$/su.exec(text)?.slice(1) ?? []);
  const [head = '', tail = ''] = parts;
  const isApart =
    /:\s*$/.test(head) || /^\s*(?:$|\([^()]*\)\s*$|[:.]|[-–—]\s|\([^()]*\)\s*[:–—-])/u.test(tail);
  const name = cleanName(head);
  if (name === undefined || !isApart) return undefined;
  return { name, rest: tail.replace(/^\s*(?:\([^()]*\))?\s*[:–—-]?\s*/u, '').trim(), isBold };
}
