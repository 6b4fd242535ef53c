import type { CheckedDocument } from './document.ts';

/** What the Matterhorn Protocol asks of a PDF, where a program can tell. */
export interface Clause {
  /** Its number there: checkpoint and failure condition. */
  readonly id: string;
  /** What holds when it is passed. */
  readonly says: string;
  /** Whether the document has something that it is about. @default always */
  readonly applies?: (document: CheckedDocument) => boolean;
  /** What breaks it, each with its place; empty when nothing does. */
  readonly find: (document: CheckedDocument) => readonly string[];
}
