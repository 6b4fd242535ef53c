/** The thread of `build-in-thread`: it builds, and tells everything as data. */
import { parentPort, workerData } from 'node:worker_threads';
import { followExitTasks } from '../files/exit-tasks.ts';
import { describeError } from '../problems/error-data.ts';
import type { ThreadMessage, ThreadRequest } from './build-in-thread.ts';
import { type BuildEvent, buildNotes, type NoteResult } from './build-notes.ts';

const port = parentPort!;
const { inputs, stdin, settings, parts } = workerData as ThreadRequest;
const tell = (message: ThreadMessage): void => port.postMessage(message);
const ending = new AbortController();

port.once('message', () => ending.abort(new Error('The build was given up')));
followExitTasks((id, task) => tell({ type: 'exit-task', id, task }));
try {
  const results = await buildNotes({
    inputs,
    stdin,
    settings,
    parts,
    signal: ending.signal,
    onEvent: (event) => tell({ type: 'event', event: describeEvent(event) }),
  });
  tell({ type: 'done', results: results.map(describeResult) });
} catch (error) {
  tell({ type: 'failed', error: describeError(error) });
}

function describeEvent(event: BuildEvent): Extract<ThreadMessage, { type: 'event' }>['event'] {
  return event.type === 'note-finished'
    ? { type: event.type, result: describeResult(event.result) }
    : event;
}

function describeResult({
  failure,
  ...result
}: NoteResult): Extract<ThreadMessage, { type: 'done' }>['results'][number] {
  return { ...result, failure: failure && describeError(failure) };
}
