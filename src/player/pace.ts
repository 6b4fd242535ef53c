import type { Plan } from '../protocol/plan-times.ts';

/** How far a lecture is from its plan. */
export interface Pace {
  readonly type: 'onTime' | 'ahead' | 'behind';
  /** Whole minutes, at least 1 unless on time. */
  readonly minutes: number;
}

/** Compares the clock with the plan: a lecture is on time while it shows a slide within a minute of its turn. */
export function findPace(plan: Plan, slide: number, elapsed: number): Pace {
  const start = plan.starts[slide] ?? 0;
  const end = plan.starts[slide + 1] ?? plan.total;
  const ahead = Math.floor(start - elapsed);
  const behind = Math.floor(elapsed - end);
  if (ahead >= 1) return { type: 'ahead', minutes: ahead };
  if (behind >= 1) return { type: 'behind', minutes: behind };
  return { type: 'onTime', minutes: 0 };
}
