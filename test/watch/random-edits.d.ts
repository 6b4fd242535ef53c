export interface Project {
  readonly blocks: readonly string[];
  readonly matter: string;
  readonly encoding: string;
  readonly files: Readonly<Record<string, string | undefined>>;
}

export function createRandom(seed: number): () => number;
export function createProject(random: () => number, count?: number): Project;
export function editProject(project: Project, random: () => number, structural?: number): Project;
export function writeProject(folder: string, project: Project, before?: Project): string[];
