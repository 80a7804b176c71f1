import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** A server that counts what it sends. */
export interface CountingServer {
  url: string;
  /** Compressed bytes sent since the last call, by path, in the order of requests; fonts apart. */
  takeSent(): Map<string, number>;
  close(): Promise<void>;
}

/**
 * Serves a built site with some of its files replaced, compressed as a static host does.
 * @param files by path: `/`, `/data/island.json`
 */
export async function serveCounting(folder: string, files: ReadonlyMap<string, string>): Promise<CountingServer> {
  let sent = new Map<string, number>();
  const bodyOf = async (path: string) => {
    const own = files.get(path);
    return own === undefined ? readFile(join(folder, path.replace(/\/$/, '/index.html'))) : own;
  };
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const body = await bodyOf(path).catch(() => null);
    if (body === null) {
      response.writeHead(404).end();
      return;
    }
    const ending = extname(path) || '.html';
    const bytes = await compress(body, { level: 9 });
    if (ending !== '.woff2') sent.set(path, bytes.length);
    response.writeHead(200, { 'content-type': TYPES[ending] ?? 'text/plain', 'content-encoding': 'gzip' }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    takeSent() {
      const taken = sent;
      sent = new Map();
      return taken;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
