import type { BuildNotesRequest, NoteResult } from '../build/build-notes.ts';

/** Builds in a thread of its own; in this one with the browser of a caller, which no other thread can use. */
export async function runNotes(request: BuildNotesRequest): Promise<NoteResult[]> {
  if (request.createHeadless) {
    const { buildNotes } = await import('../build/build-notes.ts');
    return buildNotes(request);
  }
  const { buildInThread } = await import('../build/build-in-thread.ts');
  return buildInThread(request);
}
