import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { createGzip } from 'node:zlib';
import type { BuiltSite } from '../pipeline/built-site.ts';

/** A running server. */
export interface Server {
  /** Address of the site's first page, base path included, ending in `/`. */
  url: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * Serves a built site as a plain static host does: files under the base path, `index.html` for folders, a redirect
 * where a folder's `/` is missing, `404.html` with status 404 for the rest.
 * @param compress whether texts are sent compressed, as most hosts do
 * @returns once it listens, on a free port of this machine
 */
export async function serve(site: BuiltSite, compress = false): Promise<Server> {
  const isShared = await sharedPaths(site);
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (compress) response.setHeader('content-encoding', 'gzip');
    if (isShared(path)) response.setHeader('access-control-allow-origin', '*');
    await answer(site, decodeURIComponent(path), response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}${site.base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Which paths pages of other hosts may read, as `_headers` tells those hosts that know it. */
async function sharedPaths({ folder, base }: BuiltSite): Promise<(path: string) => boolean> {
  const text = await readFile(join(folder, '_headers'), 'utf8').catch(() => '');
  const rules = [...text.matchAll(/^(\/\S*)\n((?: +.*\n?)+)/gm)];
  const shared = rules.filter(([, , headers = '']) => headers.includes('Access-Control-Allow-Origin: *'));
  const patterns = shared.map(([, path = '']) => path.split('*').map(RegExp.escape).join('.*'));
  return (path) => patterns.some((pattern) => new RegExp(`^${pattern}$`).test(`/${path.slice(base.length)}`));
}

async function answer({ folder, base }: BuiltSite, path: string, response: ServerResponse): Promise<void> {
  if (!path.startsWith(base)) return notFound(folder, response);
  const file = normalize(join(folder, path.slice(base.length)));
  if (!`${file}${sep}`.startsWith(normalize(`${folder}${sep}`))) return notFound(folder, response);
  if (await isFile(file)) return send(file, 200, response);
  const index = join(file, 'index.html');
  if (!(await isFile(index))) return notFound(folder, response);
  if (path.endsWith('/')) return send(index, 200, response);
  response.removeHeader('content-encoding');
  response.writeHead(301, { location: `${path}/` }).end();
}

async function notFound(folder: string, response: ServerResponse): Promise<void> {
  const page = join(folder, '404.html');
  if (await isFile(page)) return send(page, 404, response);
  response.removeHeader('content-encoding');
  response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found');
}

async function isFile(path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => null);
  return stats?.isFile() ?? false;
}

function send(file: string, status: number, response: ServerResponse): void {
  const type = TYPES[extname(file)] ?? 'application/octet-stream';
  response.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff' });
  const content = createReadStream(file);
  if (response.hasHeader('content-encoding')) content.pipe(createGzip()).pipe(response);
  else content.pipe(response);
}
