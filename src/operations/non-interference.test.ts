// The strongest privacy test there is: the same trace twice, with one secret flipped in between, and
// every other person's every answer must be the same to the byte.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testHouse, testOrg } from '../../test/house.ts'
import { acts, countingIds, everythingFor, play, viewersOf } from '../../test/traces.ts'

const runs = Number(process.env.GOODTURN_DEEP_RUNS ?? 100)

const secrets = [
  { field: 'pressure' },
  { field: 'felt-expectation', expectation: 'return' },
  { field: 'private-note', note: 'canary of a private note' },
  { field: 'decline-reason', note: 'canary of a reason' },
  'kept line',
] as const

describe('given a secret of one person’s', () => {
  it('when it is flipped, then nobody else’s answers differ in a byte', async () => {
    await fc.assert(
      fc.asyncProperty(
        acts(16),
        fc.nat(4),
        fc.nat(secrets.length - 1),
        fc.nat(15),
        async (trace, holder, which, at) => {
          const without = await observed(trace, holder, undefined, at)
          const withIt = await observed(trace, holder, secrets[which], at)
          expect(withIt.others).toEqual(without.others)
          expect(withIt.others.join()).not.toContain('canary')
        },
      ),
      { numRuns: runs },
    )
  }, 240_000)

  it('when its owner looks, then it is there for them: the test can fail', async () => {
    const trace = [{ who: 0, what: 0, whom: 1, which: 1, days: 0 }]
    const kept = await observed(trace, 0, secrets[2], 0)
    expect(kept.own).toContain('canary of a private note')
  })
})

type Secret = (typeof secrets)[number]

async function observed(
  trace: Parameters<typeof play>[2],
  holder: number,
  secret: Secret | undefined,
  at: number,
) {
  const tested = testHouse({ ids: countingIds() })
  const org = await testOrg(tested)
  const viewers = viewersOf(org)
  const owner = viewers[holder]
  if (!owner) throw new Error('nobody holds the secret')
  let seen: readonly string[] = []
  const answers = await play(tested, org, trace, async (index, favors) => {
    seen = [...favors]
    if (index !== Math.min(at, trace.length - 1) || secret === undefined) return
    if (secret === 'kept line') {
      const line = { giver: 'raj', receiver: 'me', note: 'canary of a kept line' }
      await tested.call(owner, 'private.keep-line', line, 'secret')
      return
    }
    const favor = favors.at(-1) ?? 'favor_none'
    await tested.call(owner, 'private.set', { favor, answer: secret }, 'secret')
  })
  const others: string[] = [...answers]
  let own = ''
  for (const viewer of viewers) {
    const everything = await everythingFor(tested, viewer, seen)
    if (viewer === owner) own = everything
    else others.push(everything)
  }
  return { others, own }
}
