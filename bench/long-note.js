/** A note of a title and so many slides, of five kinds in turns, with a chapter every fifty and links over long ways. */
export function createLongNote(count) {
  const slides = Array.from({ length: count }, (_, index) => {
    const n = index + 1;
    const chapter = index % 50 === 0 ? `# Chapter ${index / 50 + 1}\n\n` : '';
    return `${chapter}## Topic ${n}\n\n${kinds[index % kinds.length](n, count)}\n`;
  });
  return `---\ntitle: A long course\nlang: en\n---\n\n${slides.join('\n')}`;
}

const kinds = [
  (n) =>
    `A paragraph about the scheduler and how it relates to the *queue*, in some words of number ${n}.`,
  (n) => `| Name | Value |\n| --- | --- |\n| node | ${n} |\n| cluster | ${n * 2} |`,
  (n) => `\`\`\`js\nconst replicas = ${n};\nconsole.log(replicas);\n\`\`\``,
  (n) =>
    `The sum is $x_{${n}} + ${n % 9}$ for each node.\n\n1. first the image\n2. second the layer`,
  (n, count) =>
    `- The **container** holds number ${n}.\n- See [another](#topic-${((n * 37) % count) + 1}) or [a site](https://example.org/${n}).\n- A third item about the network.`,
];
