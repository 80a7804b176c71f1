import type { z } from 'zod';
import { nearestName } from '../diagnostics/nearest.ts';
import { isWithin, type LostWords } from './lost-words.ts';
import { keysAt } from './schema-paths.ts';
import type { YamlPath } from './yaml-source.ts';

type Issue = z.core.$ZodIssue;

/** What zod finds, one issue for each mistake of an author. Of keys that are not known, each has its own path. */
export function independentIssues(found: readonly Issue[], lost: readonly LostWords[], schema: z.ZodType): Issue[] {
  const issues = found.flatMap(oneKeyEach);
  return issues.filter((issue) => !followsFrom(issue, lost, issues, schema));
}

function oneKeyEach(issue: Issue): Issue[] {
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ ...issue, keys: [key], path: [...issue.path, key] }));
}

/** Whether another mistake explains an issue: lost words, a value of another sort, a slip in the key that is missing. */
function followsFrom(issue: Issue, lost: readonly LostWords[], issues: readonly Issue[], schema: z.ZodType): boolean {
  if (lost.some(({ path }) => isWithin(issue.path, path))) return true;
  if (issues.some((other) => isOfAnotherSort(other, issue))) return true;
  return (
    isMissing(issue) &&
    issues.some((other) => other.code === 'unrecognized_keys' && isSlipOf(other.path, issue.path, schema))
  );
}

/** What is no list has no length, though the text that stands in its place has one. */
function isOfAnotherSort(other: Issue, { code, path }: Issue): boolean {
  if (other.code !== 'invalid_type' || code === 'invalid_type') return false;
  return other.path.length === path.length && isWithin(path, other.path);
}

function isSlipOf(path: YamlPath, meant: YamlPath, schema: z.ZodType): boolean {
  const parent = path.slice(0, -1);
  if (path.length !== meant.length || !isWithin(meant, parent)) return false;
  return nearestName(String(path.at(-1)), keysAt(schema, parent)) === meant.at(-1);
}

/** Whether nothing stands where something must. */
export function isMissing(issue: Issue): boolean {
  return issue.code !== 'unrecognized_keys' && issue.input === undefined && issue.path.length > 0;
}
