import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** What is done when the process exits. It is data, so that one thread can do it for another. */
export type ExitTask =
  /** Absolute path of a file or folder. */
  | { readonly type: 'remove'; readonly path: string }
  /** The process and all that it has started. */
  | { readonly type: 'kill'; readonly pid: number };

/** Told of each task that comes, by its number, and of each that goes. */
export type ExitTaskListener = (id: number, task: ExitTask | undefined) => void;

const tasks = new Map<number, ExitTask>();
const listeners = new Set<ExitTaskListener>();
let last = 0;

/** Has something done when the process exits by itself or by `process.exit`. Gives a function that takes it back. */
export function addExitTask(task: ExitTask): () => void {
  if (tasks.size === 0) process.on('exit', runTasks);
  last += 1;
  const id = last;
  tasks.set(id, task);
  for (const listen of listeners) listen(id, task);
  return () => {
    tasks.delete(id);
    if (tasks.size === 0) process.off('exit', runTasks);
    for (const listen of listeners) listen(id, undefined);
  };
}

/** Tells a listener of all tasks from now on: a thread that is ended from outside runs none. */
export function followExitTasks(listener: ExitTaskListener): void {
  listeners.add(listener);
}

function runTasks(): void {
  // The last one first: a browser is ended before the folder that it writes to is removed.
  for (const task of [...tasks.values()].reverse()) {
    try {
      runExitTask(task);
    } catch {
      // Nobody is left to hear of it, and the other tasks must still run.
    }
  }
}

/** Does it now. */
export function runExitTask(task: ExitTask): void {
  if (task.type === 'kill') killGroup(task.pid);
  // The processes of a browser that was just killed may write for some milliseconds more.
  else rmSync(task.path, { recursive: true, force: true, maxRetries: 20, retryDelay: 25 });
}

/** Ends a process with its children; one that was started with `detached`, where there are groups. */
function killGroup(pid: number): void {
  try {
    if (process.platform !== 'win32') process.kill(-pid, 'SIGKILL');
    else execFileSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
  } catch {
    // All of them have ended already.
  }
}
