import type { ModelKind, ModelPart, PartElements } from './model-part.ts';

/** What a timeline knows of itself. */
export interface TimelineDatabase {
  getSections(): readonly string[];
  getTasks(): readonly TimelineTask[];
}

interface TimelineTask {
  readonly section: string;
  readonly task: string;
  readonly events: readonly string[];
}

/** Timelines: sections, times, and what happened then. */
export const timelineModel: ModelKind<TimelineDatabase> = {
  list: (database) => {
    const names = database.getSections();
    const sections = names.map((label, index): ModelPart => {
      return { key: `section ${index}`, type: 'group', label, about: [] };
    });
    const times = readTasks(database).flatMap((task, index) => {
      const section = names.indexOf(task.section);
      return partsOfTask(task, index, section < 0 ? undefined : `section ${section}`);
    });
    return [...sections, ...times];
  },
  find: findElements,
};

/** Mermaid's list grows by all of its tasks each time that it is asked for. */
function readTasks(database: TimelineDatabase): TimelineTask[] {
  return [...new Set(database.getTasks())];
}

function partsOfTask(
  { task, events }: TimelineTask,
  index: number,
  inside: string | undefined,
): ModelPart[] {
  const key = `time ${index}`;
  return [
    { key, type: 'node', label: task, about: [], inside },
    ...events.map((label, number): ModelPart => {
      return { key: `event ${number} ${key}`, type: 'row', label, about: [key], kind: 'event' };
    }),
  ];
}

/** Sections, times and events are drawn one after the other, each time before its events. */
function findElements(database: TimelineDatabase, svg: SVGSVGElement): PartElements {
  const sections = database.getSections();
  const tasks = readTasks(database).map((task, index) => ({ ...task, index }));
  const drawn =
    sections.length === 0
      ? tasks
      : sections.flatMap((section) => tasks.filter((task) => task.section === section));
  const keys = drawn.flatMap(({ events, index }) => [
    `time ${index}`,
    ...events.map((_, number) => `event ${number} time ${index}`),
  ]);
  const found = new Map<string, Element[]>();
  let section = 0;
  let current: Element[] = [];
  for (const element of svg.children) {
    const isSection = !element.hasAttribute('class') && element.querySelector('.timeline-node');
    if (isSection) found.set(`section ${section++}`, [element]);
    else if (element.matches('.taskWrapper, .eventWrapper')) {
      current = [element];
      found.set(keys.shift() ?? '', current);
    } else if (element.matches('.lineWrapper') && !element.querySelector('[stroke-width="4"]')) {
      // The line from a time to its events, or to one of them.
      current.push(element);
    }
  }
  if (keys.length > 0 || found.has('') || section !== sections.length)
    throw new Error('The timeline is drawn otherwise');
  return found;
}
