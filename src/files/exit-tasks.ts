const tasks = new Set<() => void>();

/**
 * Has a task run when the process exits by itself or by `process.exit`; the task must be synchronous.
 * Gives a function that takes it back.
 */
export function addExitTask(task: () => void): () => void {
  if (tasks.size === 0) process.on('exit', runTasks);
  tasks.add(task);
  return () => {
    tasks.delete(task);
    if (tasks.size === 0) process.off('exit', runTasks);
  };
}

function runTasks(): void {
  // The last one first: a browser is ended before the folder that it writes to is removed.
  for (const task of [...tasks].reverse()) {
    try {
      task();
    } catch {
      // Nobody is left to hear of it, and the other tasks must still run.
    }
  }
}
