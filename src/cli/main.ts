#!/usr/bin/env node
import { run } from './run.ts';

const { stdout, stderr } = process;
process.exit(await run(process.argv.slice(2), { stdout, stderr }));
