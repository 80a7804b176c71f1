import { z } from 'zod';
import { articleSchema, passage, passageObject } from './article-schema.ts';
import { text } from './scalars.ts';
import { actorSchema, siteSchema } from './topic-schema.ts';

type JsonSchema = Record<string, unknown>;

/**
 * JSON Schemas of what authors write, by the name of the thing: for editors, which complete keys and
 * underline mistakes with them. They know one file at a time, so that `check` finds more. Draft 7 is the
 * one that editors of YAML know best.
 */
export const authorSchemas: Record<'article' | 'actor' | 'site', JsonSchema> = {
  article: schemaOf(articleSchema, 'Article', 'The front matter of articles/<slug>.md: a source article.'),
  actor: schemaOf(actorSchema, 'Actor', 'actors/<id>.yaml: a person, a state, a body or an outlet.'),
  site: schemaOf(siteSchema, 'Site', 'site.yaml: the topic, and the words that its authors may use.'),
};

export type AuthorSchemaName = keyof typeof authorSchemas;

/** Where a site publishes one of them, without the base path. */
export const authorSchemaPath = (name: AuthorSchemaName) => `/data/schemas/${name}.schema.json`;

function schemaOf(schema: z.ZodType, title: string, description: string): JsonSchema {
  const { $schema, ...rest } = toJson(schema);
  return { $schema, title, description, ...rest };
}

function toJson(schema: z.ZodType): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: spellOutPassage });
}

/** What a passage is piped into says what its map holds; zod tells the side that comes first. */
function spellOutPassage({ zodSchema, jsonSchema }: { zodSchema: unknown; jsonSchema: JsonSchema }): void {
  if (zodSchema !== passage) return;
  jsonSchema.anyOf = [text, passageObject].map((schema) => {
    const { $schema, ...form } = toJson(schema);
    return form;
  });
}
