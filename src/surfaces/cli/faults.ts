// What an error becomes on a terminal: one sentence and an exit code, never a stack.
import type { ExitCode } from './io.ts'

export interface Fault {
  readonly sentence: string
  readonly exit: ExitCode
}

/** Errors whose message is a sentence meant for whoever runs the machine. */
const sentences = new Set([
  'WrongSetting',
  'FolderInUse',
  'WrongMasterKey',
  'UnfitStore',
  'StoreUnavailable',
])

export function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { sentence: `It went wrong: ${String(error)}`, exit: 4 }
  if (sentences.has(error.name)) return { sentence: oneLine(error.message), exit: 1 }
  const known = systemFault(error)
  if (known) return known
  const where = `${error.name}: ${oneLine(error.message)}`
  return { sentence: `Something broke on our side (${where}).`, exit: 4 }
}

function systemFault(error: NodeJS.ErrnoException & { port?: number }): Fault | undefined {
  const path = error.path ?? 'It'
  switch (error.code) {
    case 'EADDRINUSE':
      return {
        sentence: `Port ${error.port} is taken: stop what runs there, or set GOODTURN_PORT.`,
        exit: 1,
      }
    case 'EADDRNOTAVAIL':
      return { sentence: 'GOODTURN_HOST is no address of this machine.', exit: 1 }
    case 'ENOTFOUND':
      return { sentence: 'GOODTURN_HOST is a name nobody knows.', exit: 1 }
    case 'ENOENT':
      return { sentence: `${path} is not there.`, exit: 3 }
    case 'EISDIR':
    case 'ENOTDIR':
      return { sentence: `${path} is not what is needed there: a file or a folder.`, exit: 3 }
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return error.path === undefined
        ? { sentence: 'This port is not open to you: set GOODTURN_PORT to another.', exit: 1 }
        : { sentence: `${path} may not be read or written by you.`, exit: 3 }
    case 'ERR_SQLITE_ERROR':
      return error.message.includes('not a database')
        ? { sentence: 'That file is no backup of Goodturn, or it is damaged.', exit: 3 }
        : undefined
    case 'ENOSPC':
      return { sentence: 'There is no room left on the disk.', exit: 1 }
    default:
      return undefined
  }
}

const oneLine = (text: string): string => text.split(/\s*\n\s*/).join(' ')
