/**
 * Problem: HTML that is finished (drawings, formulas, highlighted code) must pass through Marp unread and unsanitised.
 * Approach: the Markdown holds a token of noncharacters in its place (decode lets none through from notes). Where Marp
 * writes text, the HTML is written instead; a paragraph's own tags are hidden where they would stand around a block.
 */
import type { HeldType } from '../blocks/marp-writer.ts';
import type { Asset } from '../html/assets.ts';
import { createToken } from '../html/tokens.ts';
import { hashOf } from '../store/hash.ts';

/** A piece of HTML that Marp must not touch. */
export interface Held {
  readonly type: HeldType;
  readonly html: string;
}

/** What of a slide must not go through Marp. */
export interface Placeholders {
  /** Stores HTML and gives the token that stands for it in Markdown. */
  readonly hold: (html: string, type: HeldType) => string;
  /** Stores what is put in last and gives the token that stands for it in HTML. */
  readonly keep: (asset: Asset) => string;
  /** Stores a picture and gives the address that stands for it in Markdown. */
  readonly keepAddress: (asset: Asset) => string;
  readonly held: readonly Held[];
  readonly assets: ReadonlyMap<string, Asset>;
}

/** Creates the placeholders of one slide. */
export function createPlaceholders(): Placeholders {
  const held: Held[] = [];
  const assets = new Map<string, Asset>();
  const keep = (asset: Asset): string => {
    const key = asset.hash ?? hashOf(asset.html);
    assets.set(key, asset);
    return key;
  };
  return {
    hold: (html, type) => `\u2E28\uFDD0${held.push({ html, type }) - 1}\uFDD1\u2E29`,
    keep: (asset) => createToken('asset', keep(asset)),
    keepAddress: (asset) => addressScheme + keep(asset),
    held,
    assets,
  };
}

const addressScheme = 'asset:';

/** The token for a picture's address: one that `keepAddress` gave, or one of a directive, which goes by its hash. */
export function readAddress(address: string): string {
  return createToken(
    'asset',
    address.startsWith(addressScheme) ? address.slice(addressScheme.length) : hashOf(address),
  );
}

/** A text cut at its tokens: texts and what is held, in turn. */
export function splitHeld(text: string, held: readonly Held[]): (string | Held)[] {
  return text.split(token).map((part, index) => {
    const found = index % 2 === 1 ? held[Number(part)] : undefined;
    return found ?? part;
  });
}

/** What a text begins with, when that is held. */
export function findFirstHeld(text: string, held: readonly Held[]): Held | undefined {
  const [before, first] = splitHeld(text, held);
  return before === '' && typeof first === 'object' ? first : undefined;
}

/** What a text ends with, when that is held. */
export function findLastHeld(text: string, held: readonly Held[]): Held | undefined {
  const [last, after] = splitHeld(text, held).slice(-2);
  return after === '' && typeof last === 'object' ? last : undefined;
}

// Brackets around it: beside emphasis, a letter would be written as a reference, which no parser gives back.
const token = /\u2E28\uFDD0(\d+)\uFDD1\u2E29/;
