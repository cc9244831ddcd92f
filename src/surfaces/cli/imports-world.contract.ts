// A server for the transcripts of imports: the real operations over a record in memory, where Ana
// looks after things and Raj, Mia, Lee and Ines are here; and files to bring in.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { testHouse, testOrg } from '../../../test/house.ts'
import { helpCsv } from '../../../test/imports.ts'
import { countingIds } from '../../../test/traces.ts'
import { isolated, makeRepository } from '../../connectors/git/testing/repository.ts'
import { statusOf } from '../../core/refusals.ts'
import { callOperation } from '../../operations/call.ts'
import { operations } from '../../operations/index.ts'

export type Fetching = (url: string, init: RequestInit) => Promise<Response>

/** Answers as the server would, for Ana. */
export async function importsServer(): Promise<Fetching> {
  const { house, ...rest } = testHouse({ ids: countingIds() })
  const { ana } = await testOrg({ house, ...rest })
  return async (url, init) => {
    const { pathname } = new URL(url)
    const path = pathname.replace('/api/v1', '')
    for (const operation of operations) {
      if (operation.route.method !== init.method) continue
      const found = parametersIn(operation.route.path, path)
      if (!found) continue
      const body = init.body === undefined ? {} : JSON.parse(String(init.body))
      const key = (init.headers as Record<string, string>)['idempotency-key']
      const input = { ...body, ...found }
      const options = key === undefined ? {} : { key }
      const answer = await callOperation(house, operation, ana, input, options)
      if (answer.ok) return Response.json(answer.value)
      const { code, detail = 'There is nothing here, or nothing for you to see.' } = answer.refusal
      return Response.json({ code, detail }, { status: statusOf(code) })
    }
    throw new Error(`no route ${init.method} ${path}`)
  }
}

function parametersIn(route: string, path: string): Record<string, string> | undefined {
  const [pattern, parts] = [route.split('/'), path.split('/')]
  if (pattern.length !== parts.length) return undefined
  const found: Record<string, string> = {}
  for (const [at, each] of pattern.entries()) {
    const part = decodeURIComponent(parts[at] ?? '')
    if (each.startsWith(':')) found[each.slice(1)] = part
    else if (each !== part) return undefined
  }
  return found
}

const oddCsv = [
  'day;covered_by;covered_for;day',
  '2026-05-05;Lee Lind;Raj Rao;x',
  '2031-05-05;Lee Lind;Raj Rao;x',
  'soon;Lee Lind;Raj Rao;x',
  '2026-05-06;Lee Lind;Lee Lind;x',
  '2026-05-06;=HYPERLINK(1);Raj Rao;x;y;z',
].join('\n')

const message = 'Add the first page\n\nHelped-by: Raj Rao <raj@example.org>\nAcked-by: Nora Nils\n'

/** Puts the files of the transcripts into a folder. */
export function filesToBringIn(folder: string): void {
  writeFileSync(join(folder, 'help.csv'), helpCsv)
  writeFileSync(join(folder, 'shifts.csv'), oddCsv)
  const made = makeRepository([
    { author: 'Ana Alvares <ana@example.org>', at: '2026-04-01T10:00:00Z', message },
  ])
  const to = join(folder, 'project')
  execFileSync('git', ['clone', '-q', '--bare', made.path, to], { env: isolated })
  made.remove()
}
