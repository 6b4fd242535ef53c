import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Graph, graphOf, ownPacks } from './graph-of.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/cases/relations');
const isHere = existsSync(folder);
if (!isHere) console.log('The small notes of relations are not here: they are left out.');

const read = (name: string, language = 'en'): Promise<Graph> =>
  graphOf(readFileSync(path.join(folder, `${name}.md`), 'utf8'), { packs: ownPacks, language });

/** `from > to` of what lines of the note say, by labels in small letters; "pods" and "pod" are one. */
const endsOf = ({ note }: Graph): string[] => {
  const labels = new Map(note.terms.map(({ id, label }) => [id, label.toLowerCase()]));
  return note.relations.flatMap(({ from, to, source }) =>
    source.type === 'notes' ? [`${labels.get(from)} > ${labels.get(to)}`] : [],
  );
};

describe.skipIf(!isHere)('a small note states', () => {
  test.each<[string, readonly string[]]>([
    [
      '04-passive',
      [
        'rna polymerase > dna',
        'dna > rna',
        'ribosome > rna',
        'rna > protein',
        'chaperones > protein',
      ],
    ],
    ['34-deflist', ['commit > tree', 'branch > commit', 'tag > commit']],
  ])('%s', async (name, expected) => {
    const found = endsOf(await read(name));
    for (const edge of expected)
      expect(found.map((each) => each.replaceAll('amazon ', ''))).toContain(edge);
  });

  test.each([['02-conditional'], ['36-false-statements']])('nothing: %s', async (name) => {
    expect(endsOf(await read(name))).toEqual([]);
  });

  test.each<[string, readonly RegExp[]]>([
    [
      '06-coordination',
      [/ecs > .*fargate/, /eks > .*ec2/, /aurora > .*s3/, /rds > .*s3/, /nats > messages/],
    ],
    [
      '08-consists',
      [
        /control plane > .*api ?server/,
        /control plane > .*etcd/,
        /node > .*kubelet/,
        /kubelet > .*pods?/,
      ],
    ],
    ['10-comparison-table', [/ecs > .*fargate/, /eks > .*ec2/, /eks > kubernetes/, /ecs > .*ecr/]],
    [
      '12-heading-subject-biology',
      [/mitochondrion > atp/, /nucleus > dna/, /ribosome > mrna/, /ribosome > rrna/],
    ],
    ['14-note-lines', [/lambda > function/, /lambda > .*sqs/, /lambda > .*dynamodb/]],
    [
      '20-merge',
      [/virtual private network.* > traffic|vpn > traffic/, /network interface card|nic > mac/],
    ],
    [
      '22-comparison',
      [/tcp > udp/, /mitosis > meiosis/, /tcp > delivery/, /b-trees? > hash tables/, /eks > .*ecs/],
    ],
    ['25-nested', [/ebs > block storage/, /fsx > file storage/, /s3 > object storage/]],
    [
      '26-sequence',
      [
        /lexer > source code/,
        /parser > ast/,
        /type checker > ast/,
        /code generator > machine code/,
      ],
    ],
    [
      '28-adverb',
      [/spark > hdfs/, /kafka > spark/, /hdfs > parquet/, /data lake > .*s3/, /spark > snappy/],
    ],
    ['30-ambiguous', [/subclass > superclass/]],
    ['32-qa', [/ecr.* > docker images?/]],
    [
      '35-cause',
      [/inflation > purchasing power/, /interest rates > inflation/, /money supply > inflation/],
    ],
    [
      '37-pods-and-services',
      [/pod > containers?/, /deployment > pods?/, /service > pods?/, /node > cluster/],
    ],
  ])('%s', async (name, expected) => {
    const found = endsOf(await read(name)).join('\n');
    for (const edge of expected) expect(found).toMatch(edge);
  });

  test.each<[string, RegExp]>([
    ['06-coordination', /ecs|eks|aurora|rds|kafka|rabbitmq|nats/],
    ['10-comparison-table', /(?:ecs|eks) > (?:.*fargate|.*ec2|.*ecr|kubernetes)$/],
    ['14-note-lines', /lambda > (?:function|.*sqs|.*dynamodb)$/],
    ['20-merge', /^(?:virtual private network|network interface card) > |^mac address > network i/],
    ['22-comparison', /tcp|mitosis|b-tree|eks/],
    ['26-sequence', /lexer|parser|type checker|code generator/],
    ['28-adverb', /spark|kafka|hdfs|data lake/],
    ['30-ambiguous', /subclass > superclass|module > functions|docker desktop > dashboard/],
    ['32-qa', /ecr > docker images/],
    ['35-cause', /inflation|interest rates|central banks|money supply/],
  ])('and nothing else: %s', async (name, allowed) => {
    expect(endsOf(await read(name)).filter((each) => !allowed.test(each))).toEqual([]);
  });

  test('German sentences', async () => {
    const found = endsOf(await read('16-german', 'de'));
    expect(found.join('\n')).toMatch(/pods? > .*node/);
    expect(found.join('\n')).toMatch(/scheduler > pods?/);
    expect(found.filter((each) => /registry/.test(each))).toEqual([]);
  });

  test('the sample lecture: nine relations and more', async () => {
    const text = readFileSync(path.join(folder, '../../samples/running-containers.md'), 'utf8');
    const graph = await graphOf(text, { packs: ownPacks });
    const found = endsOf(graph).join('\n');
    expect(graph.stated.length).toBeGreaterThanOrEqual(9);
    for (const edge of [/aws > .*ecs/, /aws > .*eks/, /scripts > containers/])
      expect(found).toMatch(edge);
  });

  test('three tiers, by the pack, in one piece', async () => {
    const { note } = await read('38-three-tier');
    expect(note.relations.length).toBeGreaterThanOrEqual(8);
    expect(note.relations.every(({ source }) => source.type === 'pack')).toBe(true);
  });
});
