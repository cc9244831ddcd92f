// What the operator can do while the server runs, behind the socket in the data folder.
import type { Stores } from '../journal/open.ts'
import type { House } from './context.ts'
import { removeDemo } from './demo.ts'

export interface OperatorAnswer {
  readonly ok: boolean
  readonly lines: readonly string[]
}

export type OperatorDoors = Readonly<
  Record<string, (given: Readonly<Record<string, unknown>>) => Promise<OperatorAnswer>>
>

export function operatorDoors(house: House, _stores: Stores): OperatorDoors {
  return {
    async verify() {
      const lines: string[] = []
      let ok = true
      for (const { org } of await house.journal.orgs()) {
        const verdict = await house.journal.verify(org)
        if (verdict.broken) ok = false
        lines.push(
          verdict.broken
            ? `${org}: entry ${verdict.broken.sequence} does not hold: ${verdict.broken.why}`
            : `${org}: ${verdict.entries} entries hold, head ${verdict.head.hash}`,
        )
      }
      return { ok, lines }
    },
    async 'demo/remove'() {
      const removed = await removeDemo(house)
      return { ok: true, lines: [removed ? 'The demo is gone.' : 'There was no demo.'] }
    },
  }
}
