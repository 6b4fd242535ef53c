import fc from 'fast-check';

// What the terminal of these tests is like is no matter of what they test: `styleText` asks the process.
for (const name of ['NO_COLOR', 'FORCE_COLOR', 'CI']) delete process.env[name];

// Every build of a test is made, whatever an earlier run has left.
process.env['LECTERN_CACHE'] = 'off';

// The same cases in every run, so that a failure is one of the change at hand; `npm run fuzz` looks for new ones.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 1) });
