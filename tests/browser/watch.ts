import type { BrowserContext, Request } from '@playwright/test';

/**
 * Collects what goes wrong in the background of a context's pages: errors and warnings in the console (violations
 * of the Content-Security-Policy come there), uncaught errors, requests that fail, and requests to anywhere else.
 * @param homes addresses of which every request must begin with one
 * @returns the list, which grows as pages are used
 */
export function watch(context: BrowserContext, ...homes: string[]): string[] {
  const problems: string[] = [];
  context.on('console', (message) => {
    // A failed request is told below, with its address and status.
    const complaint = ['error', 'warning'].includes(message.type()) && !message.text().startsWith('Failed to load');
    if (complaint) problems.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on('request', (request) => {
    if (!isLocal(request, homes)) problems.push(`request outside the site: ${request.url()}`);
  });
  context.on('requestfailed', (request) => {
    // A page that is left stops its requests.
    const reason = request.failure()?.errorText;
    if (reason !== 'net::ERR_ABORTED') problems.push(`request failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    // Tests look at the status of the pages they open.
    if (response.status() >= 400 && !response.request().isNavigationRequest()) {
      problems.push(`status ${response.status()}: ${response.url()}`);
    }
  });
  return problems;
}

function isLocal(request: Request, homes: readonly string[]): boolean {
  return homes.some((home) => request.url().startsWith(home)) || /^(data|blob):/.test(request.url());
}
