import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createProject, lectern } from '../cli/lectern.ts';

const note =
  '# Water\n\n## Rocks\n\n### Layers\n\nAn aquifer is a layer of rock that holds much water.\n\nA spring is a place where water comes out of the ground.\n\n### Wells\n\n- **Lift pump**: a lift pump sucks water up\n\n## Air\n\nA barometer is a device that tells how heavy the air is: {~=#}.\n';

const read = (project: string, name: string): string =>
  readFileSync(path.join(project, 'dist', name), 'utf8');

describe('recap: true', () => {
  test('ends a chapter with its terms', async () => {
    const project = createProject({ 'a.md': `---\nrecap: true\n---\n\n${note}` });
    await lectern(project, ['build', 'a.md', '-f', 'text']);
    expect(read(project, 'a.txt')).toContain(
      'Key terms\n\n- An aquifer is a layer of rock that holds much water.\n- A spring is a place where water comes out of the ground.\n- Lift pump: a lift pump sucks water up\n',
    );
    expect(read(project, 'a.txt').match(/Key terms/g)).toHaveLength(1);
  });

  test('says it in the language of the deck, and nothing where there are no terms', async () => {
    const files = {
      'a.md':
        '---\nlang: de\n---\n\n# Wasser\n\n## Gestein\n\nEin Aquifer ist eine Schicht, die Wasser führt.\n\nEin Brunnen ist ein Loch, aus dem Wasser kommt.\n',
      'b.md': '# Nothing\n\n## At all\n\nWater.\n',
      'lectern.config.yml': 'recap: true\n',
    };
    const project = createProject(files);
    await lectern(project, ['build', 'a.md', 'b.md', '-f', 'text']);
    expect(read(project, 'a.txt')).toContain('Wichtige Begriffe');
    expect(read(project, 'b.txt')).not.toContain('Key terms');
  });
});

describe('quiz: true', () => {
  test('ends the lecture with questions, each before its answer and where it comes from', async () => {
    const project = createProject({ 'a.md': `---\nquiz: true\n---\n\n${note}` });
    const built = await lectern(project, ['build', 'a.md', '-f', 'text,html']);
    expect(built.code).toBe(0);
    const text = read(project, 'a.txt');
    expect(text.slice(text.indexOf('Check yourself') - 14)).toContain(
      'Which term is missing?\n\nAn ____ is a layer of rock that holds much water.',
    );
    expect(text).toContain(
      'An aquifer is a layer of rock that holds much water.\n\nSource: Layers\n',
    );
  });

  test('becomes files for Moodle and Anki, asked for or not', async () => {
    const project = createProject({ 'a.md': note });
    await lectern(project, ['build', 'a.md', '-f', 'gift,anki']);
    expect(read(project, 'a.quiz.gift')).toContain(
      '$CATEGORY: $course$/Water\n\n// Layers\n::quiz-layers::Which term is missing?\\nAn ____ is a layer of rock that holds much water. {\n=aquifer\n####Layers\n}\n',
    );
    expect(read(project, 'a.quiz.gift')).toContain('the air is\\: \\{\\~\\=\\#\\}.');
    const lines = read(project, 'a.quiz.txt').split('\n');
    expect(lines.slice(0, 7)).toEqual([
      '#separator:tab',
      '#html:true',
      '#notetype:Basic',
      '#deck:Water',
      '#guid column:1',
      '#tags column:4',
      '#columns:GUID\tFront\tBack\tTags',
    ]);
    expect(lines[7]?.split('\t').slice(1)).toEqual([
      'Which term is missing?<br>An ____ is a layer of rock that holds much water.',
      'aquifer<br><small>Source: Layers</small>',
      'layers',
    ]);
  });

  test('is said to be empty where the notes define nothing', async () => {
    const project = createProject({
      'a.md': '---\nquiz: true\n---\n\n# Water\n\n## Rain\n\nIt rains.\n',
    });
    const { stdout, stderr } = await lectern(project, [
      'build',
      'a.md',
      '-f',
      'gift,text',
      '--verbose',
    ]);
    expect(`${stdout}${stderr}`).toContain('[quiz-none]');
    expect(read(project, 'a.txt')).not.toContain('Check yourself');
  });

  test('loses nothing of the notes', async () => {
    const project = createProject({ 'a.md': `---\nquiz: true\nrecap: true\n---\n\n${note}` });
    const { code, stdout } = await lectern(project, ['check', 'a.md', '--coverage']);
    expect({ code, stdout }).toMatchObject({ code: 0 });
    expect(stdout).not.toContain('coverage');
  });
});
