import type { Random } from './random.ts';

const WORDS = `accord agency airfield alliance allies ambassador answer army aside ban base battalion bill border bridge
briefing budget cabinet call calls camp capital charge city clash coast commander committee convoy council court crisis
crossing deadline deal debate decree defence delegation demand deployment deputy district draft drill east embassy envoy
exercise exports fleet force forum foreign frontier gas general government group guarantee harbour head hearing house
industry inquiry inspector interior invites island joint journalist judge leader letter line list loan mandate market
meeting member memorandum message minister missile mission monitor movement navy negotiator north note objection observer
offer office official opens opposition order outlines parliament parties patrol peace pipeline plan platform pledge police
port position president press proposal protest province radar radio reform refuses region rejects report reserve resolution
response returns review rights river road round ruling sanctions satellite secretary security session ship signs soldiers
south speaker spokesman station statement strait summit supplies supports talks tanks tension tests threat trade training
transit treaty tribunal troops truce union unit vessel village visit volunteers vote warns welcomes west winter withdraws`
  .split(/\s+/)
  .filter(Boolean);

/** So many words in a row. */
export function someWords(random: Random, count: number): string {
  return Array.from({ length: count }, () => random.pick(WORDS)).join(' ');
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
