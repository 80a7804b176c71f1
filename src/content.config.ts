import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { aboutLoader, actorsLoader, articlesLoader, siteLoader } from './content/loaders.ts';
import { articleSchema } from './core/content/article-schema.ts';
import { actorSchema, siteSchema } from './core/content/topic-schema.ts';

// The loaders read, validate and fail; the schemas give the collections their types.
export const collections = {
  site: defineCollection({ loader: siteLoader, schema: siteSchema }),
  about: defineCollection({
    loader: aboutLoader,
    schema: z.object({
      lead: z.string(),
      sections: z.array(z.object({ id: z.string(), title: z.string(), html: z.string() })),
    }),
  }),
  actors: defineCollection({ loader: actorsLoader, schema: actorSchema }),
  articles: defineCollection({
    loader: articlesLoader,
    schema: articleSchema.extend({
      passages: z.array(z.string()),
      contexts: z.array(z.object({ prefix: z.string().optional(), suffix: z.string().optional() })),
    }),
  }),
};
