import { describe, expect, it } from 'vitest';
import { headless } from '../browser.ts';
import { createDraw } from '../../src/diagrams/draw.ts';
import { focusDrawing } from '../../src/relations/focus-drawing.ts';
import { createStore } from '../../src/store/store.ts';
import { room, theme } from './theme.ts';

describe('a map', () => {
  const source = {
    code: [
      'flowchart LR',
      '  subgraph g1["Group & <co>"]',
      '    ecs("🚀 ECS"):::icon-aws-ecs',
      '    fargate("Fargate é x")',
      '  end',
      '  ecs -->|"runs<br/>on"| fargate',
      '  fargate <-.-> ec2("EC2")',
    ].join('\n'),
    legend: [{ line: 'solid', text: 'stated' }] as const,
    room,
  };

  it('names its parts, and fades them with every other byte as it was', async () => {
    const [drawing] = await createDraw({ theme, pages: headless, store: createStore() })([source]);
    const svg = drawing?.type === 'drawn' ? drawing.svg : '';
    const parts = [...svg.matchAll(/data-part="([^"]+)"/g)].map(([, part]) => part);
    expect(new Set(parts)).toEqual(
      new Set([
        'group g1',
        'node ecs',
        'node fargate',
        'node ec2',
        'edge ecs fargate',
        'edge fargate ec2',
      ]),
    );
    expect(focusDrawing(svg, new Set(['fargate']))).toBe(svg);
    const focused = focusDrawing(svg, new Set(['ecs']));
    const faded = [...focused.matchAll(/data-part="([^"]+)" opacity="0.2"/g)].map(
      ([, part]) => part,
    );
    expect(new Set(faded)).toEqual(new Set(['node ec2', 'edge fargate ec2']));
    expect(focused.replaceAll(' opacity="0.2"', '')).toBe(svg);
  });
});
