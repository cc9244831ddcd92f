// Somebody erases themselves and the server is killed at a random instant of it, again and again on
// one folder. After the next start either nothing of it was acknowledged and they are whole, or no
// word of theirs is left in any file, the chain holds, and the other side still reads its record.
// `npm run deep -- kill-erasure 50`
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { founderToken, type StartedServer, startServer } from '../../bench/server.ts'
import type { PersonId } from '../../src/core/vocabulary.ts'
import { openStores } from '../../src/journal/open.ts'
import { scribeFor } from '../../src/operations/record.ts'
import { joined, type Person, password, personWith } from './people.ts'

const runs = Number(process.argv[2] ?? 50)
const folder = mkdtempSync(join(tmpdir(), 'goodturn-erasure-'))
const data = join(folder, 'data')
const outcomes = { erased: 0, whole: 0, acknowledged: 0 }
const violations: string[] = []

interface Victim {
  readonly person: PersonId
  readonly self: Person
  readonly canary: string
  readonly favors: readonly string[]
}

let server = await startServer(data)
const ana = personWith(await founderToken(server), 'ana@example.org')
let longestMs = 40
for (let run = 0; run <= runs; run += 1) {
  const victim = await lived(run)
  // The first is left alone, to see how long it takes.
  const acknowledged = await erase(victim, run === 0 ? undefined : Math.random() * longestMs)
  if (run > 0) server = await startServer(data)
  await server.stop('SIGTERM')
  await check(run, victim, acknowledged)
  server = await startServer(data)
  await otherSide(run, victim)
}
await server.stop()
for (const each of violations) process.stdout.write(`${each}\n`)
process.stdout.write(
  `${runs} kills within ${longestMs.toFixed(0)} ms: ${outcomes.erased} erased ` +
    `(${outcomes.acknowledged} acknowledged), ${outcomes.whole} whole, ` +
    `${violations.length} violations\n`,
)
rmSync(folder, { recursive: true })
process.exit(violations.length === 0 ? 0 : 1)

/** Somebody with words of theirs everywhere words can be. */
async function lived(run: number): Promise<Victim> {
  const canary = `canary${run}x`
  const self = await joined(server, ana, `Vera ${canary}`, `${canary}@example.org`)
  const { you } = await self.get(server, '/me')
  const note = { kind: 'knowledge', note: `${canary} note` }
  const gave = await self.post(server, '/favors', { giver: 'me', receiver: 'Ana Alvares', ...note })
  const got = await ana.post(server, '/thanks', { giver: you.person, ...note })
  const favors = [gave.favor.favor, got.favor.favor]
  const answer = { field: 'private-note', note: `${canary} kept` }
  await self.post(server, '/private', { favor: favors[0], answer })
  await self.post(server, '/private/lines', { giver: 'me', receiver: `${canary} friend` })
  await self.post(server, '/people/me/skills', { skills: [`${canary} skill`] })
  await self.post(server, '/people/me/identities', {
    kind: 'git',
    address: `${canary}@git.example`,
  })
  return { person: you.person, self, canary, favors }
}

/** Sends the word and kills the server after a while; whether it was acknowledged before. */
async function erase({ self }: Victim, killAfterMs: number | undefined): Promise<boolean> {
  const startMs = performance.now()
  const answered = self.post(server, '/me/erase', { sure: 'erase me' }).then(
    () => true,
    () => false,
  )
  if (killAfterMs === undefined) {
    const done = await answered
    longestMs = Math.max(10, (performance.now() - startMs) * 1.2)
    return done
  }
  await new Promise((resolve) => setTimeout(resolve, killAfterMs))
  await server.stop('SIGKILL')
  return answered
}

/** What the files hold while nobody has them open. */
async function check(run: number, victim: Victim, acknowledged: boolean): Promise<void> {
  const found = filesWith(victim.canary)
  const stores = await openStores({ dataFolder: data })
  const [row] = await stores.journal.orgs()
  if (!row) throw new Error('the org is gone')
  const ledger = await scribeFor(stores.journal, { now: () => Date.now() }).ledger(row.org)
  const state = ledger.people.get(victim.person)
  const wrong = (what: string): void => {
    violations.push(`run ${run}: ${what}`)
  }
  if ((await stores.journal.verify(row.org)).broken) wrong('the chain is broken')
  if (acknowledged) outcomes.acknowledged += 1
  if (state?.standing === 'erased') {
    outcomes.erased += 1
    if (!state.forgotten) wrong('erased and not forgotten')
    if (found.length > 0) wrong(`their words are in ${found.join(', ')}`)
    if ((await stores.keys.keyOf(row.org, victim.person)) !== undefined) wrong('a key is left')
  } else {
    outcomes.whole += 1
    if (acknowledged) wrong('acknowledged and not erased')
    const texts = await stores.journal.textsOf(row.org, victim.person)
    const sealed = await stores.journal.texts(row.org, texts)
    const opened = await stores.sealing.open(row.org, sealed)
    if (opened.size !== texts.length || texts.length < 5) wrong('not erased, and yet not whole')
  }
  await stores.close()
}

function filesWith(canary: string): readonly string[] {
  return (readdirSync(data, { recursive: true }) as string[]).filter((name) => {
    const file = join(data, name)
    return statSync(file).isFile() && readFileSync(file).includes(canary)
  })
}

/** Ana still reads what they did with each other; an erased person does not come in again. */
async function otherSide(run: number, { self, canary, favors }: Victim): Promise<void> {
  const response = await signIn(server, self.email)
  const erased = response.status !== 200
  for (const favor of favors) {
    const read = await ana.get(server, `/favors/${favor}`).catch(() => undefined)
    if (read === undefined) violations.push(`run ${run}: Ana lost ${favor}`)
    const says = JSON.stringify(read ?? '').includes(canary)
    if (says === erased)
      violations.push(`run ${run}: Ana reads ${erased ? 'too much' : 'too little'}`)
  }
}

function signIn({ url }: StartedServer, email: string): Promise<Response> {
  return fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
}
