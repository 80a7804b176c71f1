import fc from 'fast-check';

// The same cases every time; SEED=… looks elsewhere.
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_211_115) });

export { fc };
