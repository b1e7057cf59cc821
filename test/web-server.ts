import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo, LookupFunction } from "node:net";

/** What a path answers. */
export type Route = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on loopback, and what it was asked. */
export interface TestServer {
  readonly port: number;
  /** "METHOD host/path", in the order in which they came. */
  readonly asked: string[];
  readonly agents: Set<string>;
  readonly close: () => Promise<void>;
}

/** Serves routes by path, or by host and path ("other.test/page"); whatever else is not there. */
export async function serve(routes: Readonly<Record<string, Route>>): Promise<TestServer> {
  const asked: string[] = [];
  const agents = new Set<string>();
  const listener: RequestListener = (request, response) => {
    const host = request.headers.host?.replace(/:\d+$/, "") ?? "";
    const path = request.url ?? "/";
    asked.push(`${request.method} ${host}${path}`);
    agents.add(request.headers["user-agent"] ?? "");
    const route = routes[`${host}${path}`] ?? routes[path];
    if (route) route(response, request);
    else response.writeHead(404).end("nothing");
  };
  const server = createServer(listener);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    agents,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Answers with a text. */
export const text =
  (
    body: string | Uint8Array,
    type = "text/markdown; charset=utf-8",
    headers: Readonly<Record<string, string>> = {},
  ): Route =>
  (response) =>
    void response.writeHead(200, { "content-type": type, ...headers }).end(body);

/** Answers with a status alone. */
export const status =
  (code: number): Route =>
  (response) =>
    void response.writeHead(code, { "content-type": "text/html" }).end("<p>no</p>");

/** Sends the asker elsewhere. */
export const redirect =
  (location: string, code = 302): Route =>
  (response) =>
    void response.writeHead(code, { location }).end();

/** Looks names up in a table; an unknown one is no host. */
export const names =
  (table: Readonly<Record<string, string>>): LookupFunction =>
  (hostname, options, callback) => {
    const address = table[hostname];
    if (address === undefined) return callback(Object.assign(new Error(hostname), { code: "ENOTFOUND" }), "", 0);
    const family = address.includes(":") ? 6 : 4;
    if (options.all) return callback(null, [{ address, family }], undefined as never);
    callback(null, address, family);
  };
