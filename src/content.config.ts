import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { aboutLoader, actorsLoader, articlesLoader, siteLoader } from './content/loaders.ts';
import { aboutSchema } from './core/content/about-schema.ts';
import { articleSchema } from './core/content/article-schema.ts';
import { actorSchema, siteSchema } from './core/content/topic-schema.ts';

// The loaders read, validate and fail; the schemas give the collections their types.
export const collections = {
  site: defineCollection({ loader: siteLoader, schema: siteSchema }),
  about: defineCollection({ loader: aboutLoader, schema: aboutSchema }),
  actors: defineCollection({ loader: actorsLoader, schema: actorSchema }),
  articles: defineCollection({
    loader: articlesLoader,
    schema: articleSchema.extend({
      passages: z.array(z.string()),
      contexts: z.array(z.object({ prefix: z.string().optional(), suffix: z.string().optional() })),
    }),
  }),
};
