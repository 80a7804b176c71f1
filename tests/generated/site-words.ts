import { cp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { siteTexts } from '../../src/content/read-words.ts';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** As many letters of another script. */
const ARABIC = 'ابتثجحخدذرزسشصضطظعغفقكلمنه';

/**
 * Writes a topic whose site has all of its words in Arabic letters, which mean nothing: what is Latin on its pages is a
 * word of the site that nobody can translate.
 * @param topic content folder that is Arabic as well
 */
export async function writeTranslated(folder: string, topic: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(topic, folder, { recursive: true });
  const forms = new Intl.PluralRules('ar').resolvedOptions().pluralCategories;
  const words = [...(await siteTexts())].map(([text, one]) => {
    const inArabic = foreign(text);
    return [text, one === null ? inArabic : Object.fromEntries(forms.map((form) => [form, inArabic]))];
  });
  await writeFile(join(folder, 'words.yaml'), stringify(Object.fromEntries(words), { lineWidth: 0 }));
}

/** A text of the site as that topic has it. */
export function foreign(text: string): string {
  // The text that is no text: the language of the others.
  if (text === 'en') return 'ar';
  return text.replace(/\{\w+\}|[a-z]/gi, (part) => {
    return part.length === 1 ? (ARABIC[LATIN.indexOf(part.toLowerCase())] as string) : part;
  });
}
