import { hash } from 'node:crypto';

/** A hash of texts or bytes: 22 characters that stand in file names and ids, 128 bits of SHA-256. */
export function hashOf(content: string | Uint8Array): string {
  return hash('sha256', content, 'base64').slice(0, 22).replaceAll('+', '-').replaceAll('/', '_');
}

/** A hash of plain data. The order of an object's keys counts, and what JSON leaves out does not. */
export function hashValue(value: unknown): string {
  return hashOf(JSON.stringify(value) ?? '');
}

/** A hash of trees and what holds them: the same when everything but the places of nodes in their source is the same. */
export function hashContent(value: unknown): string {
  const withoutPlaces = (key: string, each: unknown): unknown =>
    key === 'position' ? undefined : each;
  return hashOf(JSON.stringify(value, withoutPlaces) ?? '');
}
