// What the operator can do while the server runs, behind the socket in the data folder: check the
// chains, copy the record, write it out, take the demo away. Answers are lines to read.
import { isAbsolute } from 'node:path'
import { backUp } from '../journal/backup.ts'
import { exportJournal } from '../journal/export.ts'
import type { Stores } from '../journal/open.ts'
import type { House } from './context.ts'
import { removeDemo } from './demo/demo.ts'
import { eraseFormer } from './erase-former.ts'
import { figuresOfAll } from './figures.ts'
import { lookAtEverything } from './looks/take.ts'

export interface OperatorAnswer {
  readonly ok: boolean
  readonly lines: readonly string[]
}

type Given = Readonly<Record<string, unknown>>
export type OperatorDoors = Readonly<Record<string, (given: Given) => Promise<OperatorAnswer>>>

export function operatorDoors(house: House, stores: Stores): OperatorDoors {
  return {
    verify: () => verify(house),
    async backup(given) {
      const file = pathIn(given, 'file')
      if (!file) return refused('Say where to: backup <file>.')
      await lookAtEverything(house, 'backup')
      const { files, orgs } = await backUp(stores, file)
      await stores.keys.backup(`${file}.keys`)
      return {
        ok: true,
        lines: [
          ...files.map((each) => `Written: ${each} (texts sealed, no keys)`),
          `Written: ${file}.keys (keep it apart; it is rewritten on each erasure)`,
          ...orgs.map(({ org, head }) => `${org}: ${head.sequence} entries, head ${head.hash}`),
        ],
      }
    },
    async export(given) {
      const file = pathIn(given, 'file')
      if (!file) return refused('Say where to: export <file>.')
      const texts =
        given.withTexts === true ? ({ file: `${file}.texts`, as: 'opened' } as const) : undefined
      await lookAtEverything(house, texts ? 'export with texts' : 'export')
      const orgs = await exportJournal(stores, { file, ...(texts && { texts }) })
      return {
        ok: true,
        lines: [
          `Written: ${file}`,
          ...(texts ? [`Written: ${texts.file} (what people wrote, readable: keep it safe)`] : []),
          ...orgs.map(({ org, head }) => `${org}: ${head.sequence} entries, head ${head.hash}`),
        ],
      }
    },
    erase: (given) => eraseFormer(house, given),
    figures: () => figuresOfAll(house),
    async 'demo/remove'() {
      const removed = await removeDemo(house)
      return { ok: true, lines: [removed ? 'The demo is gone.' : 'There was no demo.'] }
    },
  }
}

async function verify(house: House): Promise<OperatorAnswer> {
  const lines: string[] = []
  let ok = true
  for (const { org } of await house.journal.orgs()) {
    const { broken, entries, head } = await house.journal.verify(org)
    if (broken) ok = false
    lines.push(
      broken
        ? `${org}: entry ${broken.sequence} does not hold: ${broken.why}`
        : `${org}: ${entries} entries hold, head ${head.hash}`,
    )
  }
  return { ok, lines: lines.length === 0 ? ['There is nothing in the record yet.'] : lines }
}

function pathIn(given: Given, name: string): string | undefined {
  const path = given[name]
  return typeof path === 'string' && isAbsolute(path) ? path : undefined
}

function refused(line: string): OperatorAnswer {
  return { ok: false, lines: [line] }
}
