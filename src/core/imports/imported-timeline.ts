import type { Diagnostic, Place } from '../diagnostics/diagnostic.ts';

/** The article, page or timeline that an event was taken from. What is not known is empty. */
export interface ImportedSource {
  title: string;
  publisher: string;
  author: string;
  /** EDTF. */
  published: string;
  url: string;
  /** BCP 47. */
  language: string;
}

/** An event as another tool keeps it. Its texts are HTML as it was found: not to be trusted. */
export interface ImportedEvent {
  /** Where it stands in the file. */
  place: Place;
  /** As the file has it; empty where it has none. */
  id: string;
  title: string;
  /** EDTF, proved. */
  date: string;
  /** What sort of event, in words; empty where nothing says so. */
  kind: string;
  where: string;
  text: string;
  summary: string;
  media: ImportedMedia | null;
  /** Null where the file names none: the timeline itself tells it. */
  source: ImportedSource | null;
}

/** A picture, a film or a page shown beside an event. */
export interface ImportedMedia {
  url: string;
  caption: string;
  credit: string;
}

/** A timeline as another tool keeps it. */
export interface ImportedTimeline {
  /** HTML; empty where it has none. */
  title: string;
  dek: string;
  events: ImportedEvent[];
  /** What of the file has no place in content, by the name that it has there. */
  leftOut: string[];
}

/** What became of a file: a timeline, or what is wrong with it. */
export interface Imported {
  timeline: ImportedTimeline | null;
  diagnostics: Diagnostic[];
}
