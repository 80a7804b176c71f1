import type { Place } from '../diagnostics/diagnostic.ts';
import type { ArticleData } from './article-schema.ts';
import type { ActorData, SiteData } from './topic-schema.ts';
import type { YamlPath } from './yaml-source.ts';

/** One of the author's files, read and valid in itself. */
export interface SourceFile<Data> {
  /** File name without its ending: the slug of an article, the id of an actor. */
  id: string;
  /** Path for diagnostics. */
  file: string;
  data: Data;
  /** Where a value stands in the file. */
  placeOf(path: YamlPath): Place;
}

/** Everything an author wrote on one topic. */
export interface Topic {
  site: SourceFile<SiteData>;
  actors: SourceFile<ActorData>[];
  articles: SourceFile<ArticleData>[];
}
