// The notes that the pictures at the head of the README show, in the states that they are saved in, and an editor that shows
// them.

const head = `# Containers

AWS provides two services:

1. **Elastic Container Service**
2. **Elastic Kubernetes Service**
`;

const images = `
## Images

A container starts from an image.
`;

const layers = `
- Each line of a Dockerfile is a *layer*
- Layers are shared, and kept once
`;

const diagram = `
\`\`\`mermaid
flowchart LR
  file[Dockerfile] --> image[Image]
  image --> one[Container]
  image --> two[Container]
\`\`\`
`;

const table = `
## Who runs it

| Service | Runs | You manage |
| --- | --- | --- |
| ECS | containers | tasks |
| EKS | Kubernetes | pods |
| Fargate | either | nothing |

<!-- Ask who has used one of them. -->
`;

/** Notes of four slides, with a word to the speaker. */
export const wholeNotes = head + images + layers + diagram + table;

/** What is saved, which slide is looked at then, 1-based, and what is seen while it is typed. */
export const savedStates = [
  { text: head, slide: 2, typed: [] },
  { text: head + images, slide: 3, typed: typedParts(head, images) },
  { text: head + images + layers, slide: 3, typed: typedParts(head + images, layers) },
  {
    text: head + images + layers + diagram,
    slide: 3,
    typed: typedParts(head + images + layers, diagram),
  },
];

/** Text that grows by a few words at a time. */
function typedParts(before, added) {
  const words = added.match(/\S+\s*|\s+/g) ?? [];
  const steps = Math.min(6, words.length);
  return Array.from(
    { length: steps - 1 },
    (_, step) => before + words.slice(0, Math.ceil((words.length * (step + 1)) / steps)).join(''),
  );
}

export const editorStyles = `.editor{background:#1d2326;color:#dfe4e2;padding:14px 16px;overflow:hidden;font:14px/1.42 'Fira Code',Menlo,monospace;white-space:pre-wrap;display:flex;flex-direction:column}
  .editor b{color:#7cc7c8;font-weight:400}.editor i{color:#8d979b;font-style:normal}.editor .bar{color:#8d979b;font:12px sans-serif;margin-bottom:10px}.editor .text{flex:1;min-height:0;display:flex;flex-direction:column;justify-content:flex-start;overflow:hidden}
  .editor .saved{color:#9bc77f}.editor u{text-decoration:none;border-right:2px solid #7cc7c8}`;

/** An editor's window with notes, of which the last lines are seen. */
export function renderEditor({ text, isSaved }) {
  const lines = text
    .trimEnd()
    .split('\n')
    .slice(isSaved === undefined ? 0 : -13)
    .map((line) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .map((line) => line.replace(/^(#+ .*|\d\. |- |```.*)/, '<b>$1</b>'));
  const state = isSaved === undefined ? '' : isSaved ? ' <span class="saved">saved</span>' : ' •';
  return `<div class="editor"><div class="bar">containers.md${state}</div><div class="text"><div>${lines.join('\n')}<u></u></div></div></div>`;
}
