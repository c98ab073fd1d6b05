/** The server of the page: HTTP around `respond`, for this machine alone unless told otherwise. */
import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { type AddressInfo, isIP } from 'node:net'
import { extname } from 'node:path'
import { failure, type Response, respond, type Site } from './routes.ts'

/** What a pasted text may have at most, in bytes. */
export const MAX_BODY = 2 * 1024 * 1024
/** An address with its query, in bytes: more than a query of some thousand words. */
const MAX_HEADER = 64 * 1024

/** The page has no script, style or picture but its own, talks to this server alone and stands in no frame. */
const HEADERS = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** The files of the page, as they stand beside this module. */
function pageFiles(): Site['files'] {
  const folder = new URL('./page/', import.meta.url)
  const files = new Map<string, { type: string; body: string }>()
  for (const name of readdirSync(folder)) {
    const type = TYPES[extname(name)]
    if (type !== undefined) files.set(name === 'index.html' ? '/' : `/${name}`, { type, body: readFileSync(new URL(name, folder), 'utf8') })
  }
  return files
}

/** The name in a Host header: `[::1]:8417` is `::1`. */
const nameOf = (host: string): string => host.replace(/:\d+$/, '').replace(/^\[|\]$/g, '')

/**
 * Whether a request is meant for this server. A foreign page can have its own name lead here (DNS rebinding); it then
 * stands in the Host header. An address of numbers is nobody's name.
 */
function isOurs(request: IncomingMessage, named: string): boolean {
  const { host, origin } = request.headers
  if (host === undefined) return false
  const name = nameOf(host).toLowerCase()
  if (name !== 'localhost' && name !== named.toLowerCase() && isIP(name) === 0) return false
  return origin === undefined || origin === `http://${host}`
}

function send(response: ServerResponse, { status, type, body, allow }: Response, withBody = true): void {
  const bytes = Buffer.from(body)
  response.writeHead(status, { ...HEADERS, 'content-type': type, 'content-length': bytes.length, ...(allow && { allow }) })
  response.end(withBody ? bytes : undefined)
}

/** The body of a request; undefined if it is too large. */
async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > MAX_BODY) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

async function answer(site: Site, host: string, request: IncomingMessage): Promise<Response> {
  if (!isOurs(request, host))
    return failure(403, 'This server answers only to its own address. Open it as http://localhost or by its IP address.')
  const { pathname: path, searchParams: parameters } = new URL(request.url ?? '/', 'http://localhost')
  const method = request.method ?? 'GET'
  if (method !== 'POST') return respond(site, { method, path, parameters })
  const body = await bodyOf(request)
  if (body === undefined) return failure(413, `The text is larger than ${MAX_BODY / 1024 / 1024} MB. Clean it with naqi clean.`)
  return respond(site, { method, path, parameters, body })
}

/** Where a server listens, and how to end it. */
export interface Listening {
  readonly url: string
  close(): Promise<void>
}

/**
 * Starts the server.
 *
 * @param site
 *   The corpus and the stages.
 * @param options
 *   `port` 0 is any free one. `host` is a name or address of this machine.
 * @throws Error
 *   If it cannot listen there: why, and what to do.
 */
export function listen(site: Omit<Site, 'files'>, { host, port }: { host: string; port: number }): Promise<Listening> {
  const whole = { ...site, files: pageFiles() }
  const server = createServer({ maxHeaderSize: MAX_HEADER, requestTimeout: 30_000 }, (request, response) => {
    answer(whole, host, request)
      .catch((error: Error) => failure(400, `The request cannot be read: ${error.message}.`))
      .then((found) => {
        // The rest of a body that is too large is not read.
        if (found.status === 413) response.setHeader('connection', 'close')
        send(response, found, request.method !== 'HEAD')
      })
  })
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (!socket.writable) {
      socket.destroy()
      return
    }
    const long = error.code === 'HPE_HEADER_OVERFLOW'
    const { body } = failure(0, long ? 'The query is too long. Leave out the words that tell least.' : 'This is no HTTP request.')
    socket.end(
      `HTTP/1.1 ${long ? '431 Request Header Fields Too Large' : '400 Bad Request'}\r\ncontent-type: application/json; charset=utf-8\r\nx-content-type-options: nosniff\r\nconnection: close\r\n\r\n${body}`,
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(new Error(explained(error, host, port))))
    server.listen(port, host, () => resolve({ url: urlOf(server, host), close: () => closed(server) }))
  })
}

function explained({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is in use. Choose another with --port, or --port 0 for any that is free.`
    case 'EACCES':
      return `Port ${port} may not be used: those below 1024 are the system's. Choose another with --port.`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is no address of this machine. Leave --host out, or name one that is.`
    default:
      return `Cannot listen on ${host}, port ${port}: ${message}.`
  }
}

function urlOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo
  return `http://${isIP(host) === 6 ? `[${host}]` : host}:${port}/`
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
