// The built page: its files read once, compressed once, and served with a strict content policy.
// Anything that is no file and no API path is the page itself, which knows its own routes.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Hono } from 'hono'
import { problemResponse } from './problems.ts'

interface PageFile {
  readonly type: string
  readonly plain: Uint8Array<ArrayBuffer>
  readonly packed: Uint8Array<ArrayBuffer> | undefined
  readonly hashed: boolean
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

const hashed = '/assets/'

/** Adds the page from its built folder; without one, a sentence that says how to build it. */
export function addPages(app: Hono, folder: string): void {
  const files = readFiles(folder)
  app.get('*', (context) => {
    const { path } = context.req
    if (path.startsWith('/api/')) return problemResponse({ code: 'not-found' })
    // A hashed file of an older page is gone: the page itself in its place would only confuse.
    const file = files.get(path) ?? (path.startsWith(hashed) ? undefined : files.get('/index.html'))
    if (!file && files.size > 0) return context.text('There is no such file.', 404)
    if (!file) return context.text('The page is not built yet: npm start builds it.', 503)
    const packs = file.packed && context.req.header('accept-encoding')?.includes('gzip')
    const body = packs && file.packed ? file.packed : file.plain
    return new Response(body, {
      headers: {
        'content-type': file.type,
        'cache-control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
        ...(packs ? { 'content-encoding': 'gzip', vary: 'accept-encoding' } : {}),
      },
    })
  })
}

function readFiles(folder: string): ReadonlyMap<string, PageFile> {
  const files = new Map<string, PageFile>()
  let names: string[] = []
  try {
    names = readdirSync(folder, { recursive: true }) as string[]
  } catch {
    return files
  }
  for (const name of names) {
    const file = join(folder, name)
    const type = types[extname(name)]
    if (type === undefined || !statSync(file).isFile()) continue
    const plain = new Uint8Array(readFileSync(file))
    const packable = !name.endsWith('.woff2') && plain.length > 1_000
    const path = `/${relative(folder, file).split(sep).join('/')}`
    files.set(path, {
      type,
      plain,
      packed: packable ? new Uint8Array(gzipSync(plain)) : undefined,
      hashed: path.startsWith(hashed),
    })
  }
  return files
}
