/** What the server of `lectern watch` and the decks that it serves tell each other. */
import type { SentHtml } from '../html/sent.ts';

/** A problem as the page shows it. */
export interface WatchProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: 'error' | 'warning';
  readonly reason: string;
  readonly hint: string;
  /** The line of the note; empty when there is none. */
  readonly excerpt: string;
}

/** Slides that changed. */
export interface FramesMessage {
  /** `preview`: as they will probably come out; another message follows. */
  readonly type: 'frames' | 'preview';
  /** Which build these slides are of; for a preview the one before. */
  readonly version: number;
  readonly ids: readonly string[];
  /** Of each of these slides, with its notes. */
  readonly html: SentHtml;
  /** Id of the slide where the author writes. */
  readonly focus: string | undefined;
}

/** To an open deck. */
export type ServerMessage =
  | FramesMessage
  /** More than slides changed. `focus` as above. */
  | { readonly type: 'reload'; readonly focus: string | undefined }
  | { readonly type: 'problems'; readonly problems: readonly WatchProblem[] }
  | { readonly type: 'show'; readonly id: string };

/** From an open deck. */
export type ClientMessage =
  | { readonly type: 'hello'; readonly version: number }
  /** Opens the author's editor. */
  | { readonly type: 'open'; readonly file: string; readonly line: number }
  /** The same, where a slide's block comes from: its text, and the lines that the slide comes from. */
  | {
      readonly type: 'open-block';
      readonly file: string;
      readonly first: number;
      readonly last: number;
      readonly text: string;
    };

/** What `<script type="application/json" id="lectern-watch">` holds. */
export interface WatchData {
  /** Path of the socket, with the token that only this page has been given. */
  readonly socket: string;
  /** Which build the page shows. */
  readonly version: number;
  /** The page goes to the slide that is being edited. */
  readonly follow: boolean;
}
