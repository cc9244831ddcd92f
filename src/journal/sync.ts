// Making files last: their bytes synced, their names synced, and whole files replaced in one step
// so that a kill at any instant leaves either the old one or the new one.
import { closeSync, fdatasyncSync, fsyncSync, openSync, renameSync, writeSync } from 'node:fs'
import { dirname } from 'node:path'

/** Makes a new file's name as durable as its bytes. */
export function syncFolder(folder: string): void {
  // Windows cannot open a folder; its file system keeps names in its own log.
  if (process.platform === 'win32') return
  withFile(folder, 'r', fsyncSync)
}

export function syncFile(file: string): void {
  withFile(file, 'r+', fdatasyncSync)
}

/** Replaces a file whole: written beside, synced, renamed, and its folder synced. */
export function replaceFile(file: string, text: string): void {
  const beside = `${file}.new`
  withFile(beside, 'w', (handle) => {
    const bytes = Buffer.from(text)
    for (let written = 0; written < bytes.length; ) written += writeSync(handle, bytes, written)
    fsyncSync(handle)
  })
  renameSync(beside, file)
  syncFolder(dirname(file))
}

/** Opens for its owner's eyes only, does the work, closes. */
export function withFile<Value>(
  file: string,
  flags: string,
  work: (handle: number) => Value,
): Value {
  const handle = openSync(file, flags, 0o600)
  try {
    return work(handle)
  } finally {
    closeSync(handle)
  }
}
