import { csvFormatRow } from 'd3-dsv';
import { isoOfDay } from '../dates/day.ts';
import { articlePath, eventPath, passagePath } from '../paths.ts';
import type { Account, Article, Timeline, TimelineEvent } from '../timeline/model.ts';
import { articleOf, oneLine } from './account-words.ts';
import type { Addresses } from './addresses.ts';
import { csvCell } from './csv-cell.ts';

/** What a row is made of. */
interface Row {
  event: TimelineEvent;
  account: Account;
  article: Article;
  addresses: Addresses;
}

interface Column {
  /** For those who read the file. */
  description: string;
  value(row: Row): string | number | boolean | null | undefined;
}

/** Several values in one cell, where none of them can hold the sign between them. */
const IN_LINE = '; ';
const IN_LINES = '\n';

/** The columns of `timeline.csv`, in order. */
export const csvColumns: Record<string, Column> = {
  event: { description: 'Id of the event.', value: ({ event }) => event.id },
  title: { description: 'What happened.', value: ({ event }) => plain(event.title) },
  date: { description: 'Date of the event, EDTF.', value: ({ event }) => event.date.edtf },
  start: {
    description: 'First day that this date allows; empty if open.',
    value: ({ event }) => day(event.date.start),
  },
  end: { description: 'Last day that this date allows; empty if open.', value: ({ event }) => day(event.date.end) },
  precision: { description: 'How finely it is known.', value: ({ event }) => event.date.precision },
  disputed: { description: 'Whether accounts share no day.', value: ({ event }) => event.disputed },
  kind: { description: 'Id of its kind.', value: ({ event }) => event.kind },
  lane: { description: 'Id of its lane.', value: ({ event }) => event.lane },
  actors: { description: 'Ids of its actors, "; " between them.', value: ({ event }) => event.actors.join(IN_LINE) },
  event_url: {
    description: 'Address of the event’s page.',
    value: ({ event, addresses }) => addresses.of(eventPath(event.id)),
  },
  article: { description: 'Id of the article that gives this account.', value: ({ article }) => article.id },
  publisher: { description: 'Its publisher.', value: ({ article }) => plain(article.publisher) },
  headline: { description: 'Its headline as published.', value: ({ article }) => plain(article.title) },
  author: { description: 'Its by-line.', value: ({ article }) => plain(article.author) },
  published: { description: 'When it was published, EDTF.', value: ({ article }) => article.published.edtf },
  language: { description: 'Its language, a BCP 47 tag.', value: ({ article }) => article.language },
  origin: { description: 'Whose reporting it is, if another’s.', value: ({ article }) => article.origin },
  original_url: { description: 'Address of the original.', value: ({ article }) => article.url },
  archive_url: { description: 'Address of a kept copy.', value: ({ article }) => article.archiveUrl },
  article_url: {
    description: 'Address of the article’s page here.',
    value: ({ article, addresses }) => addresses.of(articlePath(article.id)),
  },
  account_date: { description: 'When this account says that it was, EDTF.', value: ({ account }) => account.date.edtf },
  date_basis: { description: 'How that is known.', value: ({ account }) => plain(account.dateBasis) },
  place: { description: 'Where, as this account has it.', value: ({ account }) => plain(account.place) },
  stance: { description: 'Id of how the account stands to the event.', value: ({ account }) => account.stance },
  attributed_to: {
    description: 'Id of the actor on whose word it rests.',
    value: ({ account }) => account.attributedTo,
  },
  lag_min: { description: 'Least days from event to publication.', value: ({ account }) => account.lag?.min },
  lag_max: { description: 'Most days from event to publication.', value: ({ account }) => account.lag?.max },
  summary: { description: 'What the account says.', value: ({ account }) => plain(account.summary) },
  passages: {
    description: 'The words that report it, each on a line of its own within the cell.',
    value: ({ account }) => account.passages.map(({ text }) => plain(text)).join(IN_LINES),
  },
  passage_urls: {
    description: 'Addresses of these words, in the same order, one a line.',
    value: ({ account, addresses }) =>
      account.passages.map(({ anchor }) => addresses.of(passagePath(account.article, anchor))).join(IN_LINES),
  },
};

/**
 * All accounts as CSV (RFC 4180), a row an account, in UTF-8 without a byte order mark: events in order
 * of time, the accounts of one in order of publication.
 */
export function timelineCsv(timeline: Timeline, addresses: Addresses): string {
  const columns = Object.values(csvColumns);
  const rows = timeline.events.flatMap((event) =>
    event.accounts.map((account) => {
      const row = { event, account, article: articleOf(account, timeline), addresses };
      return columns.map(({ value }) => String(value(row) ?? ''));
    }),
  );
  const lines = [Object.keys(csvColumns), ...rows].map((row) => csvFormatRow(row));
  return lines.map((line) => `${line}\r\n`).join('');
}

/** Words of others, in one line. */
function plain(text: string | undefined): string | undefined {
  return text && csvCell(oneLine(text));
}

function day(value: number | null): string {
  return value === null ? '' : isoOfDay(value);
}
