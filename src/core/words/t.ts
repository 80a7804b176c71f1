import { isolated } from '../isolated.ts';

/*
 * The words of the site itself. In the code they are English; a build puts those of its topic's language in their
 * places (`topicWords` in integrations), by the texts that stand right behind `t(`, `phrase(` and `plural(`. Where
 * nothing is put in, as on the command line, they stay English.
 */

/** Names of the places in a text: "from" and "to" of "{from} to {to}". */
type Place<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | Place<Rest> : never;

/** What stands in the places of a text, all of which are needed. */
type Places<Name extends string, Value> = [Name] extends [never] ? [] : [places: Record<Name, Value>];

/** Texts for a count, by the forms that `Intl.PluralRules` tells apart; one that is missing is as `other`. */
export type Forms<Name extends string = string> = Partial<Record<Intl.LDMLPluralRule, string>> & {
  other: string;
  /** Never there: what the type checker knows of the places. */
  places?: Name;
};

/**
 * Words of the site, in the language of its topic: `t('Published {date}', { date })`.
 * @param text English, written out where it is called
 * @param places what stands in the text's places; what runs the other way is held together there
 */
export function t<Text extends string>(text: Text, ...places: Places<Place<Text>, string | number>): string {
  const [values] = places;
  return values === undefined ? text : fill(text, values);
}

/** The same words with their places still open, for `pieces` or `<Phrase>`, which put elements there. */
export function phrase<Text extends string>(text: Text): Text {
  return text;
}

/** Words that a count decides the form of, for `count`: `plural('{n} source', '{n} sources')`. */
export function plural<One extends string, Other extends string>(
  one: One,
  other: Other,
): Forms<Place<One> | Place<Other>> {
  return { one, other };
}

/** A text with its places filled. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(PLACE, (place, name: string) => (name in values ? isolated(String(values[name])) : place));
}

/**
 * A phrase as what is put one after the other: words, and what stands in its places.
 * @throws Error where a place has nothing to stand in it
 */
export function pieces<Text extends string, Piece>(
  text: Text,
  places: Readonly<Record<Place<Text>, Piece> & Record<string, Piece>>,
): (string | Piece)[] {
  const parts = text.split(PLACE).map((part, i) => {
    if (i % 2 === 0) return part;
    if (!(part in places)) throw new Error(`Nothing stands at {${part}} of "${text}"`);
    return places[part as Place<Text>];
  });
  return parts.filter((part) => part !== '');
}

const PLACE = /\{(\w+)\}/g;
