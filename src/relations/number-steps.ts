import type { Relation, TermId } from './types.ts';

/** What is said of each two that follow one another, of numbered steps for instance. */
const following = 'then';
/** Fewer are no sequence. */
const minSteps = 3;

/** Whether a relation says that one comes after the other. */
export function isStep({
  form,
  label,
  isMutual,
}: Pick<Relation, 'form' | 'label' | 'isMutual'>): boolean {
  return (form === 'next' || label === following) && !isMutual;
}

/** Numbers the terms of sequences from 1 on; none of what has two ways on, or two that lead to it. */
export function numberSteps(relations: readonly Relation[]): ReadonlyMap<TermId, number> {
  const steps = relations.filter(isStep);
  const next = new Map(steps.map(({ from, to }) => [from, to]));
  const before = new Map(steps.map(({ from, to }) => [to, from]));
  const isForked = ({ from, to }: Relation): boolean =>
    next.get(from) !== to || before.get(to) !== from;
  const forked = new Set(steps.filter(isForked).flatMap(({ from, to }) => [from, to]));
  const numbers = new Map<TermId, number>();
  for (const first of next.keys()) {
    if (before.has(first)) continue;
    const chain = [first];
    for (let id = next.get(first); id !== undefined && !chain.includes(id); id = next.get(id))
      chain.push(id);
    if (chain.length < minSteps || chain.some((id) => forked.has(id))) continue;
    for (const [index, id] of chain.entries()) numbers.set(id, index + 1);
  }
  return numbers;
}
