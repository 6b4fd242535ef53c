import { homedir } from 'node:os';

/** The machine as far as finding a browser depends on it. */
export interface System {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly env: NodeJS.ProcessEnv;
  readonly home: string;
}

/** The machine that this process runs on, with another environment if one is given. */
export function readSystem(env: NodeJS.ProcessEnv = process.env): System {
  return { platform: process.platform, arch: process.arch, env, home: findHome(env) };
}

function findHome(env: NodeJS.ProcessEnv): string {
  if (process.platform !== 'win32' && env['HOME']) return env['HOME'];
  try {
    return homedir();
  } catch {
    // Containers may run with a user id that no user has, and such a one has no home.
    return '/';
  }
}
