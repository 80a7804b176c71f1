import { eventPath } from '../paths.ts';
import type { FileEvent, TimelineFile } from './timeline-file.ts';

/** Addresses that a `timeline.json` gives, as a page of another host can follow them. */
export interface FileAddresses {
  /** The first page of the site that the file is of; the file itself where it does not say. */
  home: string;
  /** An address of the file, made absolute; null where it is none that a link may lead to. */
  resolve(address: string | undefined): string | null;
  /** The page of an event; where there is none, the first passage that reports it. */
  event(event: FileEvent): string;
}

/** @param source absolute address of the file, which its addresses are relative to */
export function fileAddresses({ site }: TimelineFile, source: string): FileAddresses {
  const resolve = (address: string | undefined) => webAddress(address, source);
  const home = resolve(site.href);
  return {
    home: home ?? source,
    resolve,
    event: (event) =>
      (home && resolve(home.replace(/\/$/, '') + eventPath(event.id))) ??
      resolve(event.accounts[0]?.passages[0]?.href) ??
      source,
  };
}

/** Scripts and data are no addresses: whoever writes a file must not run what they like on the page that shows it. */
function webAddress(address: string | undefined, base: string): string | null {
  if (address === undefined || !URL.canParse(address, base)) return null;
  const { protocol, href } = new URL(address, base);
  return protocol === 'https:' || protocol === 'http:' ? href : null;
}
