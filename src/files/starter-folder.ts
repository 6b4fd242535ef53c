import { fileURLToPath } from 'node:url';

/** The lecture that `lectern init` copies. */
export const starterFolder: string = fileURLToPath(new URL('../../templates', import.meta.url));
