import { describe, expect, it } from 'vitest';
import { headless } from '../browser.ts';
import { createDraw } from '../../src/diagrams/draw.ts';
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

  it('that the author pasted names its parts', async () => {
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
  });
});
