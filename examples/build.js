// Builds every note of a folder and says what became of each: node examples/build.js [folder]
import { build } from 'lectern';

const { notes, ok } = await build({
  inputs: process.argv.slice(2),
  formats: ['html', 'pdf'],
  onEvent: (event) => {
    if (event.type === 'note-started') console.log(`${event.note} ...`);
  },
});

for (const { note, files, problems, report } of notes) {
  console.log(`${note}: ${report?.slides.length ?? 0} slides, ${problems.length} problems`);
  for (const { severity, line, column, reason } of problems)
    console.log(`  ${severity} ${line}:${column} ${reason}`);
  for (const { format, path } of files) console.log(`  ${format} ${path}`);
}

process.exitCode = ok ? 0 : 1;
