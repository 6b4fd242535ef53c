import type { Node } from 'unist';
import type { VFile } from 'vfile';
import { createFinding, type Finding } from '../problems/problem.ts';
import type { Facts, RuleId } from '../problems/rules.ts';

/** Adds a registered rule's message to the file, at the node; `fatal` is true for errors, false for warnings. */
export function report(file: VFile, rule: RuleId, node: Node, facts: Facts = {}): void {
  const place = node.position?.start ?? { line: 1, column: 1 };
  const finding = createFinding(rule, place, facts);
  const message = file.message(finding.reason, { ruleId: rule, source: 'lectern', place });
  message.note = finding.hint;
  if (finding.severity === 'error') message.fatal = true;
  if (finding.severity === 'info') message.fatal = undefined;
  messageFindings.set(message, finding);
}

const messageFindings = new WeakMap<object, Finding>();

/** The findings behind a file's messages, in order. */
export function findingsOf(file: VFile): Finding[] {
  return file.messages.flatMap((message) => messageFindings.get(message) ?? []);
}
