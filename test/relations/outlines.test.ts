import { expect, test } from 'vitest';
import { chooseTerms } from '../../src/relations/choose-terms.ts';
import { countEach } from '../../src/relations/count-each.ts';
import { graphOf, ownPacks } from './graph-of.ts';

/** Outlines of standard lectures, as a lecturer notes them down: headings, and a few words. */
const outlines: Readonly<Record<string, string>> = {
  'three-tier web application': `# A three-tier web application
## DNS with Route 53
## CloudFront
## Application Load Balancer
Terminates TLS.
## EC2 Auto Scaling
## EC2 instances
Application tier, private subnets.
## ElastiCache
## Amazon RDS
Multi-AZ`,
  serverless: `# Going serverless
## API Gateway
## Lambda
- short functions
## DynamoDB
## S3
## Cognito
sign-up and sign-in
## Step Functions`,
  ECS: `# Containers on ECS
## Task definition
JSON
## Task
## ECS service
Keeps the desired count.
## Fargate
## ECR
## Application Load Balancer
## IAM role`,
  EKS: `# Kubernetes on AWS
## EKS
Managed control plane
## Node groups
## Fargate
## ECR
## Karpenter
## IAM
## VPC`,
  VPC: `# Networking in AWS
## VPC
## Subnets
public and private
## Route tables
## Internet gateway
## NAT gateway
## Security groups
## Network ACL
## VPC endpoint`,
  IAM: `# Who may do what
## IAM users
## IAM groups
## IAM roles
## IAM policies
JSON documents
## STS
## AWS Organizations`,
  'data lake': `# A data lake on AWS
## S3
raw, curated
## Glue
crawlers
## Athena
## Lake Formation
## Redshift
## QuickSight`,
  'CI/CD': `# From commit to production
## CodePipeline
## CodeBuild
## CodeDeploy
## ECR
## ECS
## CloudFormation
Infrastructure as code`,
  'Kubernetes objects': `# Objects of a cluster
## Pods
## Deployments
## ReplicaSets
## Services
## Ingress
## ConfigMaps
## Nodes`,
  'TCP/IP': `# The TCP/IP stack
## Application layer
HTTP, DNS
## Transport layer
TCP and UDP
## Internet layer
IP, ICMP
## Link layer
Ethernet, ARP`,
  'processes and threads': `# Processes and threads
## Process
Process control block
## Thread
## Scheduler
## Context switch
## Address space
## System calls
## Mutex
## Deadlock`,
  transactions: `# Transactions
## ACID
Atomicity, Consistency, Isolation, Durability
## Isolation levels
- Read committed
- Repeatable read
- Serializable
## Locks
Two-phase locking
## MVCC
## Write-ahead log`,
  'neural networks': `# Neural networks
## Neuron
## Layers
## Activation function
ReLU, sigmoid
## Loss function
## Gradient descent
## Backpropagation
## Overfitting
Dropout`,
  Git: `# Git
## Working tree
## Staging area
## Repository
## Commit
## Branch
## HEAD
## Remote
git push, git fetch`,
  'the cell': `# The cell
## Nucleus
- Contains the chromosomes
- Surrounded by the nuclear envelope
## Ribosome
- Translates mRNA into proteins
## Mitochondrion
- Produces ATP
- Surrounded by a double membrane
## Golgi apparatus
- Receives proteins from the endoplasmic reticulum
- Sorts proteins
## Lysosome
- Digests proteins
## Chromosomes
- Consist of DNA and proteins`,
};

test.each(Object.entries(outlines))('%s has a map in one piece', async (_, text) => {
  const { note } = await graphOf(text, { packs: ownPacks });
  const mentions = countEach(note.sections.flatMap((section) => [...section.mentions.keys()]));
  const explained = new Set(note.sections.flatMap(({ about }) => about));
  const content = chooseTerms({ ...note, mentions, explained, limit: 12, density: 1.4 });
  const edges = content?.relations ?? [];
  const all = edges.map(({ from, label, to }) => `${from} ${label} ${to}`).join('\n');
  expect(edges.length, all).toBeGreaterThanOrEqual(5);
  const reached = new Set([edges[0]?.from]);
  for (let before = 0; before !== reached.size;) {
    before = reached.size;
    for (const { from, to } of edges)
      if (reached.has(from) || reached.has(to)) reached.add(from).add(to);
  }
  expect(
    [...new Set(edges.flatMap(({ from, to }) => [from, to]))].filter((id) => !reached.has(id)),
    all,
  ).toEqual([]);
});

test.each([
  [
    'economics',
    '# Markets\n\n## Demand\n\n## Supply\n\n## Services\n\n## Jobs\n\n## Taxes\n\n## Equilibrium',
  ],
  ['history', '# France\n\n## The Directory\n\n## The Terror\n\n## Napoleon\n\n## The Consulate'],
  [
    'literature',
    '# Roles\n\n## Hero\n\n## Index\n\n## Process\n\n## Page\n\n## Kafka\n\n## Trial\n\n## Castle\n\n## Law',
  ],
])('no pack opens in %s', async (_, text) => {
  const { note } = await graphOf(text, { packs: ownPacks });
  expect(note.relations.filter(({ source }) => source.type === 'pack')).toEqual([]);
});
