export const manifest: {
  bin: { lectern: string };
  dependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
};
export function createTarball(folder: string): { file: string; paths: string[] };
export function writeNote(folder: string): void;
export function findFaults(folder: string): string[];
