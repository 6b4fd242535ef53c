#!/usr/bin/env node
import { run } from './run.ts';

const { stdin, stdout, stderr } = process;
process.exit(await run(process.argv.slice(2), { stdin, stdout, stderr }));
