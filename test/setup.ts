import fc from 'fast-check';

// What the terminal of these tests is like is no matter of what they test: `styleText` asks the process.
for (const name of ['NO_COLOR', 'FORCE_COLOR', 'CI']) delete process.env[name];

// The same cases in every run, so that a failure is one of the change at hand; `npm run fuzz` looks for new ones.
fc.configureGlobal({ seed: Number(process.env['FUZZ_SEED'] ?? 1) });
