import { id } from './scalars.ts';

/**
 * The id that a name was most likely meant to be: "ada-winter" for "Ada Winter".
 * @returns the name itself where it is an id; null where no id comes near
 */
export function idFromName(name: string): string | null {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const hyphenated = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '');
  return id.safeParse(hyphenated).success ? hyphenated : null;
}
