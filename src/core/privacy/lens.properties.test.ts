// The lens over random ledgers: nothing between two people reaches a third, and what a page offers
// is what the decider accepts, both ways.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsFor } from '../ledger/facts.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { decide } from '../record/decide.ts'
import type { FavorCommand } from '../record/favor.ts'
import { sideOf } from '../record/favor-sides.ts'
import type { FavorState } from '../record/favor-state.ts'
import { sequences } from '../testing/commands.ts'
import { names, person } from '../testing/names.ts'
import { play } from '../testing/play.ts'
import { runs } from '../testing/runs.ts'
import type { Step } from '../testing/story.ts'
import type { FavorId, PersonId } from '../vocabulary.ts'
import { lensFor } from './lens.ts'
import type { FavorAction, FavorView } from './views.ts'

const betweenTheTwo = [
  'effort',
  'note',
  'noteDisputed',
  'saidByGiver',
  'saidByReceiver',
  'returnIs',
  'returnDay',
  'answers',
  'shownTo',
  'lapses',
  'goal',
  'waited',
  'sawThat',
] as const

/** Each viewer's look at each favor of a random ledger. */
function eachLook(
  steps: readonly Step[],
  look: (seen: { ledger: Ledger; state: FavorState; viewer: PersonId; nowMs: number }) => void,
): void {
  const { ledger } = play(steps)
  const nowMs = steps.at(-1)?.who.nowMs ?? 0
  for (const viewer of names.map(person)) {
    for (const state of ledger.favors.values()) look({ ledger, state, viewer, nowMs })
  }
}

function viewOf(ledger: Ledger, viewer: PersonId, nowMs: number, id: FavorId) {
  return lensFor(ledger, viewer, nowMs, (text) => text).favor(id) as FavorView | undefined
}

describe('what a viewer sees', () => {
  test('who is not a party never gets effort, note, or what was said', () => {
    fc.assert(
      fc.property(sequences(), (steps) => {
        eachLook(steps, ({ ledger, state, viewer, nowMs }) => {
          const view = viewOf(ledger, viewer, nowMs, state.favor)
          const side = sideOf(state, factsFor(ledger, viewer, nowMs))
          if (view === undefined || side !== undefined) return
          expect(betweenTheTwo.filter((field) => field in view)).toEqual([])
        })
      }),
      { numRuns: runs(250) },
    )
  })

  test('two others’ favor that is not shown by both, or does not stand, is not there', () => {
    fc.assert(
      fc.property(sequences(), (steps) => {
        eachLook(steps, ({ ledger, state, viewer, nowMs }) => {
          if (sideOf(state, factsFor(ledger, viewer, nowMs)) || viewer === state.author) return
          const shown = state.shown.giver && state.shown.receiver
          if (shown && state.standing === 'confirmed') return
          expect(viewOf(ledger, viewer, nowMs, state.favor)).toBeUndefined()
        })
      }),
      { numRuns: runs(250) },
    )
  })

  test('withdrawn is for its author only; declined also for who declined', () => {
    fc.assert(
      fc.property(sequences(), (steps) => {
        eachLook(steps, ({ ledger, state, viewer, nowMs }) => {
          const gone = state.standing === 'withdrawn' || state.standing === 'declined'
          if (!gone || viewer === state.author) return
          if (state.standing === 'declined' && viewer === state.declinedBy) return
          expect(viewOf(ledger, viewer, nowMs, state.favor)).toBeUndefined()
        })
      }),
      { numRuns: runs(250) },
    )
  })
})

describe('what a viewer can do', () => {
  test('every action offered is accepted', () => {
    fc.assert(
      fc.property(sequences(), (steps) => {
        eachLook(steps, ({ ledger, state, viewer, nowMs }) => {
          for (const action of viewOf(ledger, viewer, nowMs, state.favor)?.actions ?? []) {
            const command = commandFor(action, state)
            if (command === undefined) continue
            const decision = decide({ noun: 'favor', command }, factsFor(ledger, viewer, nowMs))
            expect({ action, ...decision }).toMatchObject({ action, ok: true })
          }
        })
      }),
      { numRuns: runs(250) },
    )
  })

  test('what a party could do is offered', () => {
    const sensible: readonly FavorAction[] = [
      'confirm',
      'decline',
      'withdraw',
      'correct',
      'show',
      'hide',
      'notice',
      'dispute-note',
      'accept-note',
      'let-go',
      'refuse-return',
      'set-return-day',
    ]
    fc.assert(
      fc.property(sequences(), (steps) => {
        eachLook(steps, ({ ledger, state, viewer, nowMs }) => {
          const facts = factsFor(ledger, viewer, nowMs)
          const offSide = viewer === state.author && sideOf(state, facts) === undefined
          if (state.standing === 'declined' || offSide) return
          const offered = viewOf(ledger, viewer, nowMs, state.favor)?.actions ?? []
          for (const action of sensible.filter((each) => !offered.includes(each))) {
            const command = commandFor(action, state)
            if (command === undefined) continue
            const decision = decide({ noun: 'favor', command }, facts)
            expect({ action, ok: decision.ok }).toEqual({ action, ok: false })
          }
        })
      }),
      { numRuns: runs(250) },
    )
  })
})

/** A command an action stands for; a link needs a second favor and is tried elsewhere. */
function commandFor(action: FavorAction, state: FavorState): FavorCommand | undefined {
  const { favor } = state
  switch (action) {
    case 'correct': {
      const minutes = (state.content.effort?.minutes ?? 0) === 7 ? 8 : 7
      return { do: 'correct', favor, changes: { effort: { minutes } } }
    }
    case 'say-expectation': {
      const free = (['freely', 'return', 'unclear'] as const).find(
        (word) => word !== state.said.giver && word !== state.said.receiver,
      )
      return { do: 'say-expectation', favor, expectation: free ?? 'unclear' }
    }
    case 'set-return-day':
      return { do: 'set-return-day', favor, day: '2030-01-01' }
    case 'return':
    case 'pass-on':
    case 'make-formal':
      return undefined
    default:
      return { do: action, favor }
  }
}
