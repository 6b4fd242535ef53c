/**
 * Builds in a thread of its own, so that this one can answer a signal and show progress while the other computes. A thread
 * that does not end by itself when it should is ended in the middle of what it does.
 */
import { Worker } from 'node:worker_threads';
import { addExitTask, type ExitTask } from '../files/exit-tasks.ts';
import type { Settings } from '../options/settings.ts';
import { type ErrorData, reviveError } from '../problems/error-data.ts';
import type { BuildEvent, BuildNotesRequest, NoteResult } from './build-notes.ts';

/** What the thread is given. */
export type ThreadRequest = Pick<BuildNotesRequest, 'inputs' | 'parts' | 'stdin'> & {
  readonly settings: Settings;
};

type ResultData = Omit<NoteResult, 'failure'> & { readonly failure: ErrorData | undefined };
type EventData =
  | Exclude<BuildEvent, { readonly type: 'note-finished' }>
  | { readonly type: 'note-finished'; readonly result: ResultData };

/** What the thread tells. */
export type ThreadMessage =
  | { readonly type: 'event'; readonly event: EventData }
  | { readonly type: 'exit-task'; readonly id: number; readonly task: ExitTask | undefined }
  | { readonly type: 'done'; readonly results: readonly ResultData[] }
  | { readonly type: 'failed'; readonly error: ErrorData };

/** Milliseconds that a thread has to end by itself once it should. */
const grace = 1500;

/** As `buildNotes`, in a thread with a browser of its own. @throws what `buildNotes` throws */
export async function buildInThread({
  inputs,
  stdin,
  settings,
  parts,
  onEvent,
  signal,
}: Omit<BuildNotesRequest, 'createHeadless'>): Promise<NoteResult[]> {
  signal?.throwIfAborted();
  const workerData: ThreadRequest = { inputs, stdin, settings, parts };
  const worker = new Worker(new URL('build-thread.js', import.meta.url), { workerData });
  const exitTasks = new Map<number, () => void>();
  const over = new AbortController();
  try {
    return await new Promise((resolve, reject) => {
      worker.on('message', (message: ThreadMessage) => {
        if (message.type === 'event') onEvent?.(reviveEvent(message.event));
        else if (message.type === 'done') resolve(message.results.map(reviveResult));
        else if (message.type === 'failed')
          reject(signal?.aborted ? (signal.reason as Error) : reviveError(message.error));
        else follow(message.id, message.task, exitTasks);
      });
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error('The thread of the build has ended early')));
      signal?.addEventListener(
        'abort',
        () => {
          worker.postMessage('end');
          setTimeout(() => reject(signal.reason as Error), grace).unref();
        },
        { signal: over.signal },
      );
    });
  } finally {
    over.abort();
    worker.removeAllListeners('exit');
    await worker.terminate();
  }
}

/** What the thread would do at its end is done at that of the process, where the thread has not taken it back. */
function follow(id: number, task: ExitTask | undefined, known: Map<number, () => void>): void {
  if (task) known.set(id, addExitTask(task));
  else known.get(id)?.();
}

function reviveEvent(event: EventData): BuildEvent {
  return event.type === 'note-finished'
    ? { type: event.type, result: reviveResult(event.result) }
    : event;
}

function reviveResult({ failure, ...result }: ResultData): NoteResult {
  return { ...result, failure: failure && reviveError(failure) };
}
