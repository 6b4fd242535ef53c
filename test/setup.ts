// What the terminal of these tests is like is no matter of what they test: `styleText` asks the process.
for (const name of ['NO_COLOR', 'FORCE_COLOR', 'CI']) delete process.env[name];
