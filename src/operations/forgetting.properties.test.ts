// Whatever was done before, after somebody erased themselves nothing answered to anybody else names
// them, by word or by id, and no text of theirs is left; the chain holds.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { appOver } from '../../test/app.ts'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../test/house.ts'
import { readsOf } from '../../test/request-of.ts'
import { acts, countingIds, erases, play, viewersOf } from '../../test/traces.ts'
import { joinOrg } from './begin.ts'

const runs = Number(process.env.GOODTURN_DEEP_RUNS ?? 25)

describe('given a random past of five people', () => {
  it('when one of them erases themselves, then nobody else is answered who they were', async () => {
    await fc.assert(
      fc.asyncProperty(acts(18), fc.nat(4), async (trace, which) => {
        const tested = testHouse({ ids: countingIds() })
        const org = await testOrg(tested)
        const { house, done } = tested
        const viewers = viewersOf(org)
        const gone = viewers[which] ?? org.raj
        const other = viewers[(which + 1) % viewers.length] ?? org.ana
        const role = { person: other.person, role: 'admin', has: true }
        if (other !== org.ana) await done(org.ana, 'person.set-role', role)
        const manager = { person: other.person, manager: gone.person }
        await done(org.ana, 'person.set-manager', manager)
        await staysAdmin(tested, org)
        const me = await done(gone, 'me.read')
        // Not before the end: a file brought in later may name them anew, for all anybody knows.
        const before = trace.filter((act) => !(erases(act) && act.who === which))
        await play(tested, org, before)
        await done(gone, 'me.erase', { sure: 'erase me' })
        const reads = await readsOf(house, org.org)
        const app = appOver(house)
        const named = new RegExp(`${me.you.name}|${gone.person}`)
        for (const viewer of viewers.filter((each) => each !== gone)) {
          for (const path of reads) {
            expect(
              `${path} ${await (await app(viewer, path)).text()}`.slice(path.length),
            ).not.toMatch(named)
          }
        }
        expect(await house.journal.textsOf(org.org, gone.person)).toEqual([])
        expect((await house.journal.verify(org.org)).broken).toBeUndefined()
      }),
      { numRuns: runs },
    )
  }, 240_000)
})

/** Somebody no trace takes away, so that anybody of the five can go. */
async function staysAdmin({ done, house }: TestHouse, { ana }: TestOrg): Promise<void> {
  const { person } = (await done(ana, 'person.invite', { name: 'Kim Keller' })).person
  await joinOrg(house, { org: ana.org, person }, 'Kim Keller')
  await done(ana, 'person.set-role', { person, role: 'admin', has: true })
}
