// Reaches the server that runs on a data folder through the socket in it: for whoever holds the
// machine, without a password.
import { request } from 'node:http'
import { join, resolve } from 'node:path'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Problem } from './client.ts'
import type { DoneLines } from './doors.ts'
import type { Io } from './io.ts'

export function dataFolderOf(named: string | undefined, io: Io): string {
  return resolve(io.folder, named || io.env.GOODTURN_DATA || './data')
}

/** Posts to `/backup`, `/export`, `/verify` or `/demo/remove`; answers in lines to read. */
export function tellServer(
  dataFolder: string,
  door: string,
  given: object,
): Promise<Result<DoneLines, Problem>> {
  const socketPath = join(dataFolder, 'operator.sock')
  const body = JSON.stringify(given)
  return new Promise((settle) => {
    const asked = request(
      {
        socketPath,
        path: `/${door}`,
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
      },
      (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('error', () => settle(refuse(cutShort)))
        response.on('end', () => settle(linesOf(Buffer.concat(chunks).toString('utf8'))))
      },
    )
    asked.on('error', (error: NodeJS.ErrnoException) => settle(refuse(notThere(error, dataFolder))))
    asked.end(body)
  })
}

function linesOf(text: string): Result<DoneLines, Problem> {
  try {
    const { ok, lines } = JSON.parse(text) as DoneLines
    return accept({ ok: ok === true, lines: lines.map(String) })
  } catch {
    return refuse(cutShort)
  }
}

const cutShort: Problem = {
  code: 'cut-short',
  detail: 'The server ended before it answered. Look at its log.',
  exit: 4,
}

function notThere(error: NodeJS.ErrnoException, dataFolder: string): Problem {
  switch (error.code) {
    case 'EACCES':
    case 'EPERM':
      return {
        code: 'not-yours-to-do',
        detail: `Only whoever runs the server on ${dataFolder} can do that.`,
        exit: 1,
      }
    case 'ECONNRESET':
      return cutShort
    default:
      return {
        code: 'unreachable',
        detail:
          `No Goodturn runs on ${dataFolder}. Start it with “goodturn serve”, ` +
          'or name its folder with --data.',
        exit: 3,
      }
  }
}
