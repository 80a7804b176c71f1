/** Seeded chance: the same numbers in every run. */
export interface Random {
  /** From 0, inclusive, to 1. */
  next(): number;
  /** A whole number from 0 to `count` - 1. */
  below(count: number): number;
  pick<Value>(values: readonly Value[]): Value;
}

/** Mulberry32, after Tommy Ettinger: 32 bits of state, good enough to scatter events. */
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return { next, below, pick: (values) => values[below(values.length)] as (typeof values)[number] };
}
