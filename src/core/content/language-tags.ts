import { nearestName } from '../diagnostics/nearest.ts';

const LANGUAGES = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

/** Whether a text is a language tag (https://www.rfc-editor.org/info/bcp47) of a language that there is. */
export function isLanguageTag(value: string): boolean {
  try {
    const [language = ''] = Intl.getCanonicalLocales(value)[0]?.split('-') ?? [];
    // Of the 8,000 languages with three letters Unicode names some hundreds; of those with two it names all.
    return language.length === 3 || LANGUAGES.of(language) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The tag that was most likely meant by the name of a language, in English or its own, or by the code
 * of a country.
 * @returns null where none comes near
 */
export function likelyLanguageTag(value: string): string | null {
  if (/^[a-z]{2}$/i.test(value)) return languageOf(value.toUpperCase());
  const tags = tagsByName();
  const nearest = nearestName(value, tags.keys());
  return nearest === null ? null : (tags.get(nearest) as string);
}

/** The language that most people speak in a country: "uk" of "UA". */
function languageOf(region: string): string | null {
  return REGIONS.of(region) === undefined ? null : new Intl.Locale('und', { region }).maximize().language;
}

function tagsByName(): Map<string, string> {
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const tags = letters.flatMap((first) => letters.map((second) => `${first}${second}`));
  const names = tags.flatMap((tag) =>
    [LANGUAGES.of(tag), new Intl.DisplayNames(tag, { type: 'language', fallback: 'none' }).of(tag)].map(
      (name) => [name?.toLowerCase() ?? '', new Intl.Locale(tag).language] as const,
    ),
  );
  return new Map(names.filter(([name]) => name !== ''));
}
