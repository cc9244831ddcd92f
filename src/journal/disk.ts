// Room on the disk, asked for every few seconds and never inside a commit. A disk that is nearly
// full stops writing while there is still room to stop cleanly.
import { statfs, statfsSync } from 'node:fs'

const leastFreeBytes = 64 * 1024 * 1024
const leastFreeShare = 0.01
const lookEveryMs = 2_000

export interface DiskFacts {
  readonly freeBytes: number
  readonly totalBytes: number
}

/** True while there is room to write. */
export function hasRoom({ freeBytes, totalBytes }: DiskFacts): boolean {
  return freeBytes >= leastFreeBytes && freeBytes >= totalBytes * leastFreeShare
}

/** The disk under a folder, now. */
export function diskFacts(folder: string): DiskFacts {
  const facts = statfsSync(folder)
  return { freeBytes: facts.bavail * facts.bsize, totalBytes: facts.blocks * facts.bsize }
}

export class DiskWatch {
  #room: boolean
  readonly #timer: NodeJS.Timeout

  constructor(folder: string) {
    this.#room = hasRoom(diskFacts(folder))
    this.#timer = setInterval(() => {
      statfs(folder, (error, facts) => {
        if (error !== null) return
        const { bavail, blocks, bsize } = facts
        this.saw({ freeBytes: bavail * bsize, totalBytes: blocks * bsize })
      })
    }, lookEveryMs)
    // Watching the disk is no reason to keep a process alive.
    this.#timer.unref()
  }

  get room(): boolean {
    return this.#room
  }

  /** Takes a look's facts; also how a store tells that a write found no room. */
  saw(facts: DiskFacts): void {
    this.#room = hasRoom(facts)
  }

  close(): void {
    clearInterval(this.#timer)
  }
}
