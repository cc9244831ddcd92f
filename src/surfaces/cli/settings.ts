// Which server the command line speaks with and as whom: one small file in the reader's own
// configuration folder, for their eyes alone.
import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, isAbsolute, join } from 'node:path'
import type { Io } from './io.ts'

export interface Settings {
  readonly server?: string
  readonly token?: string
}

export const defaultServer = 'http://127.0.0.1:4646'

export function settingsFile({ env }: Pick<Io, 'env'>): string {
  const named = env.XDG_CONFIG_HOME
  const folder =
    named !== undefined && isAbsolute(named)
      ? named
      : join(env.HOME || env.USERPROFILE || homedir(), '.config')
  return join(folder, 'goodturn', 'config.json')
}

/** What is kept; nothing where there is no file or it is not ours. */
export function readSettings(io: Pick<Io, 'env'>): Settings {
  try {
    const kept: unknown = JSON.parse(readFileSync(settingsFile(io), 'utf8'))
    const { server, token } = (kept ?? {}) as Record<string, unknown>
    return {
      ...(typeof server === 'string' ? { server } : {}),
      ...(typeof token === 'string' ? { token } : {}),
    }
  } catch {
    return {}
  }
}

export function keepSettings(settings: Settings, io: Pick<Io, 'env'>): string {
  const file = settingsFile(io)
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const half = `${file}.half`
  rmSync(half, { force: true })
  writeFileSync(half, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 })
  chmodSync(half, 0o600)
  renameSync(half, file)
  return file
}

/** A server's address without a slash at its end, or undefined where it is none. */
export function serverAddress(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined
  const { protocol, origin, pathname } = new URL(text)
  if (protocol !== 'http:' && protocol !== 'https:') return undefined
  return `${origin}${pathname}`.replace(/\/+$/, '')
}
