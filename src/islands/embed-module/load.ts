import { asTimelineFile, type TimelineFile } from '../../core/file/timeline-file.ts';
import { t } from '../../core/words/t.ts';

/** Says to a reader why there is no timeline. */
export class LoadError extends Error {}

/**
 * Loads a `timeline.json`.
 * @throws LoadError where it cannot be had or is none
 */
export async function loadTimelineFile(address: string, signal: AbortSignal): Promise<TimelineFile> {
  const value = await fetchJson(address, signal);
  try {
    return asTimelineFile(value);
  } catch (error) {
    throw new LoadError((error as Error).message);
  }
}

async function fetchJson(address: string, signal: AbortSignal): Promise<unknown> {
  const response = await fetch(address, { signal }).catch(() => {
    throw new LoadError(t('It cannot be reached, or its site does not let other pages read it.'));
  });
  if (!response.ok) throw new LoadError(t('Its site answered with status {status}.', { status: response.status }));
  return response.json().catch(() => {
    throw new LoadError(t('It is not JSON.'));
  });
}
