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
  return { platform: process.platform, arch: process.arch, env, home: env['HOME'] ?? homedir() };
}
