import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openCacheFolder } from './cache-folder.ts';
import type { Candidate } from './candidates.ts';
import { renderFontsConf } from './fonts-conf.ts';
import type { System } from './system.ts';
import { type UnpackProgress, unpackEmbedded } from './unpack.ts';
import type { Workspace } from './workspace.ts';

/** A browser on the disk, ready to be started. */
export interface Program {
  readonly path: string;
  /** Prepares a workspace for it and gives the environment to start it in. */
  createEnv(workspace: Workspace): Promise<NodeJS.ProcessEnv>;
}

/** What preparing depends on. */
export interface PrepareSettings {
  readonly system: System;
  readonly onProgress: ((progress: UnpackProgress) => void) | undefined;
  readonly signal: AbortSignal;
}

/** Makes a candidate ready: the embedded one is unpacked where it has not been yet. */
export async function prepareProgram(
  candidate: Candidate,
  settings: PrepareSettings,
): Promise<Program> {
  const { system } = settings;
  if (candidate.source !== 'embedded') {
    const createEnv: Program['createEnv'] = async (workspace) => createPlainEnv(system, workspace);
    return { path: candidate.path, createEnv };
  }
  const cacheFolder = await openCacheFolder(system);
  const folder = await unpackEmbedded({ ...settings, embedded: candidate.embedded, cacheFolder });
  return {
    path: path.join(folder, 'chromium'),
    async createEnv(workspace) {
      const fonts = path.join(workspace.folder, 'fonts.conf');
      const folders = {
        own: path.join(folder, 'fonts'),
        cache: path.join(cacheFolder, 'fontconfig'),
        home: system.home,
      };
      await writeFile(fonts, renderFontsConf(folders));
      const libraries = [path.join(folder, 'lib'), system.env['LD_LIBRARY_PATH']];
      return {
        ...createPlainEnv(system, workspace),
        FONTCONFIG_FILE: fonts,
        LD_LIBRARY_PATH: libraries.filter(Boolean).join(':'),
      };
    },
  };
}

function createPlainEnv({ platform, env }: System, { temporary }: Workspace): NodeJS.ProcessEnv {
  // Dates and sorting in a page must not depend on the machine.
  const same = { ...env, TZ: 'UTC', LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8' };
  if (platform !== 'linux') return same;
  // It would leave sockets in the system's folder, crash settings and desktop settings in the user's.
  const folders = { TMPDIR: temporary, BREAKPAD_DUMP_LOCATION: temporary };
  return { ...same, ...folders, GSETTINGS_BACKEND: 'memory' };
}
