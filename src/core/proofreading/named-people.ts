import type { SourceFile } from '../content/topic.ts';
import type { ActorData } from '../content/topic-schema.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { finding, type ReadPassage } from './passage.ts';

type ActorFile = Pick<SourceFile<ActorData>, 'id' | 'data'>;

/**
 * People whom a passage names and its event leaves out. States and bodies are passed over: their names
 * stand for much that they do not do themselves.
 */
export function findNamedPeople(passages: readonly ReadPassage[], actors: readonly ActorFile[]): Diagnostic[] {
  const people = actors
    .filter(({ data }) => data.kind === 'person')
    .map(({ id, data }) => ({ id, names: namesOf(data) }));
  return passages.flatMap(({ account, text, place }) => {
    const named = new Set([...account.actors, account.attributedTo]);
    return people
      .filter(({ id, names }) => !named.has(id) && names.some((name) => name.test(text)))
      .map(({ id }) =>
        finding(
          place,
          'person-not-among-actors',
          `This passage names ${id}, who is not among the actors of "${account.event}".`,
          'Add the actor, or cite fewer words.',
        ),
      );
  });
}

/** Names as whole words. Aliases in lower case are titles, which several people may bear. */
function namesOf({ name, shortName, aliases }: ActorData): RegExp[] {
  return [name, shortName, ...aliases]
    .filter((text) => text !== undefined && /^\p{Lu}/u.test(text))
    .map((text) => new RegExp(`(?<![\\p{L}\\p{N}])${RegExp.escape(text as string)}(?![\\p{L}\\p{N}])`, 'u'));
}
