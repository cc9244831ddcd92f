// Every target there is, opened together, since some need files or a server behind them.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openJourney } from '../journey.ts'
import { api } from './api.ts'
import { calendarReaders } from './calendar-readers.ts'
import { chatReaders } from './chat-readers.ts'
import { doorsTarget, socketTarget } from './doors.ts'
import { exportsTarget } from './exports.ts'
import type { Target } from './fuzz.ts'
import { importReaders } from './import-readers.ts'
import { readers } from './readers.ts'

export interface Targets {
  readonly list: readonly Target[]
  close(): Promise<void>
}

export async function openTargets(): Promise<Targets> {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-fuzzed-'))
  const journey = await openJourney(folder)
  const exports = await exportsTarget()
  const list = [
    ...readers,
    ...importReaders,
    ...calendarReaders,
    ...chatReaders,
    api,
    await doorsTarget(),
    exports.each,
    socketTarget(journey.serving.url),
  ]
  return {
    list,
    async close() {
      exports.close()
      await journey.close()
      rmSync(folder, { recursive: true })
    },
  }
}
