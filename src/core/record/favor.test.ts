// A favor's life between its two sides: confirm, decline, withdraw, correct, show, dispute.
import { describe, expect, test } from 'vitest'
import { given, helped } from '../testing/given.ts'
import { account, by, favor, friday, person, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'

const id = favor(1)
const five = given(org())
const claimed = five.and(helped('ana', 'raj'), by('ana'))
const thanked = five.and(helped('ana', 'raj'), by('raj'))
const confirmed = { type: 'favor.confirmed' as const, data: { favor: id } }
const declined = { type: 'favor.declined' as const, data: { favor: id } }

describe('the other side answers', () => {
  test('given a claim, when the receiver confirms, then it stands', () => {
    claimed.when({ do: 'confirm', favor: id }, by('raj')).then([confirmed])
  })

  test('given a claim, when anyone else confirms, then refused', () => {
    claimed.when({ do: 'confirm', favor: id }, by('ana')).then('not-yours-to-do')
    claimed.when({ do: 'confirm', favor: id }, by('mia')).then('not-found')
    claimed.when({ do: 'confirm', favor: id }, by('clockwork')).then('not-found')
    five.when({ do: 'confirm', favor: id }, by('raj')).then('not-found')
  })

  test('given a confirmed one, when confirmed again, then refused', () => {
    const stands = claimed.and({ do: 'confirm', favor: id }, by('raj'))
    stands.when({ do: 'confirm', favor: id }, by('raj')).then('already-confirmed')
    expect(stands.favor(1).confirmedAtMs).toBe(by('raj').nowMs)
  })

  test('given thanks, when the giver declines, then it is gone', () => {
    thanked.when({ do: 'decline', favor: id }, by('ana')).then([declined])
    thanked.when({ do: 'decline', favor: id }, by('raj')).then('not-yours-to-do')
  })

  test('given a declined one, when who declined accepts, then it stands again', () => {
    const gone = claimed.and({ do: 'decline', favor: id }, by('raj'))
    gone.when({ do: 'decline', favor: id }, by('raj')).then('already-declined')
    gone.when({ do: 'confirm', favor: id }, by('ana')).then('not-yours-to-do')
    gone.when({ do: 'confirm', favor: id }, by('raj')).then([confirmed])
    expect(gone.and({ do: 'confirm', favor: id }, by('raj')).favor(1).declinedBy).toBeUndefined()
  })

  test('given somebody left, when they still speak, then refused', () => {
    const left = claimed.and({ do: 'leave', person: person('raj') }, by('raj'))
    for (const word of ['confirm', 'decline', 'show', 'withdraw'] as const) {
      left.when({ do: word, favor: id }, by('raj')).then('not-a-member')
    }
    left
      .when({ do: 'correct', favor: id, changes: { kind: 'cover' } }, by('raj'))
      .then('not-a-member')
    left.when({ do: 'let-go', favor: id }, by('raj')).then('not-a-member')
  })
})

describe('a word is taken back', () => {
  const back = { do: 'take-back-word' as const, favor: id }

  test('given a yes or a no of their own, when taken back in a day, then it waits again', () => {
    for (const word of ['confirm', 'decline'] as const) {
      const said = claimed.and({ do: word, favor: id }, by('raj'))
      expect(said.and(back, by('raj')).favor(1)).toMatchObject({
        standing: 'waiting',
        declinedBy: undefined,
      })
      said.when(back, by('ana')).then('nothing-to-undo')
      const late = { ...by('raj'), nowMs: by('raj').nowMs + 25 * 60 * 60 * 1000 }
      said.when(back, late).then('nothing-to-undo')
    }
  })

  test('given thanks that were declined, when taken back, then they stand again', () => {
    const gone = thanked.and({ do: 'decline', favor: id }, by('ana'))
    expect(gone.and(back, by('ana')).favor(1).standing).toBe('confirmed')
    thanked.when(back, by('raj')).then('nothing-to-undo')
  })
})

describe('the author takes it back', () => {
  const withdrawn = { type: 'favor.withdrawn' as const, data: { favor: id } }

  test('given no word yet, when withdrawn at any time, then it is', () => {
    claimed.when({ do: 'withdraw', favor: id }, by('ana', { days: 9 })).then([withdrawn])
    claimed.when({ do: 'withdraw', favor: id }, by('raj')).then('not-yours-to-do')
  })

  test('given it stands, when withdrawn within a day of writing, then it is; later not', () => {
    thanked.when({ do: 'withdraw', favor: id }, by('raj', { days: 1 })).then([withdrawn])
    const late = by('raj', { days: 1, hours: 1.001 })
    thanked.when({ do: 'withdraw', favor: id }, late).then('already-confirmed')
  })

  test('given withdrawn, when anybody speaks, then there is nothing', () => {
    const gone = claimed.and({ do: 'withdraw', favor: id }, by('ana'))
    gone.when({ do: 'withdraw', favor: id }, by('ana')).then('already-withdrawn')
    gone.when({ do: 'confirm', favor: id }, by('raj')).then('not-found')
    gone
      .when({ do: 'say-expectation', favor: id, expectation: 'return' }, by('raj'))
      .then('not-found')
    gone
      .when({ do: 'say-expectation', favor: id, expectation: 'return' }, by('ana'))
      .then('not-found')
  })

  test('given declined then withdrawn, when who declined accepts, then there is nothing', () => {
    const gone = claimed
      .and({ do: 'decline', favor: id }, by('raj'))
      .and({ do: 'withdraw', favor: id }, by('ana'))
    gone.when({ do: 'confirm', favor: id }, by('raj')).then('not-found')
  })
})

describe('a correction', () => {
  const before = helped('ana', 'raj').content

  test('when either side corrects, then before and after are kept', () => {
    for (const side of ['ana', 'raj'] as const) {
      const after = { ...before, kind: 'check' as const }
      claimed
        .when({ do: 'correct', favor: id, changes: { kind: 'check' } }, by(side))
        .then([{ type: 'favor.corrected', data: { favor: id, before, after } }])
    }
  })

  test('when effort is taken out, then it is left unsaid', () => {
    const { effort: _effort, ...after } = before
    claimed
      .when({ do: 'correct', favor: id, changes: { effort: null } }, by('ana'))
      .then([{ type: 'favor.corrected', data: { favor: id, before, after } }])
  })

  test('when nothing differs or the content does not hold, then refused', () => {
    const correct = (changes: object) => ({ do: 'correct', favor: id, changes }) as const
    claimed.when(correct({}), by('ana')).then('nothing-changes')
    claimed.when(correct({ kind: 'expertise' }), by('ana')).then('nothing-changes')
    claimed.when(correct({ effort: { minutes: 0 } }), by('ana')).then('no-effort')
    claimed.when(correct({ day: '2026-06-01' }), by('ana')).then('day-in-future')
    claimed.when(correct({ kind: 'check' }), by('mia')).then('not-found')
  })

  test('given declined, when the author corrects, then refused', () => {
    const gone = claimed.and({ do: 'decline', favor: id }, by('raj'))
    gone
      .when({ do: 'correct', favor: id, changes: { kind: 'check' } }, by('ana'))
      .then('already-declined')
  })

  test('when the note changes, then only by its author', () => {
    const noted = five.and(
      helped('ana', 'raj', { content: { ...before, note: words('note') } }),
      by('ana'),
    )
    const note = { do: 'correct', favor: id, changes: { note: words('better') } } as const
    noted.when(note, by('raj')).then('not-yours-to-do')
    const out = { do: 'correct', favor: id, changes: { note: null } } as const
    noted.when(out, by('raj')).then('not-yours-to-do')
    expect(noted.and(note, by('ana')).favor(1).content.note).toBe(words('better'))
    expect(noted.and(out, by('ana')).favor(1).content.note).toBeUndefined()
    const kind = {
      do: 'correct',
      favor: id,
      changes: { kind: 'check', note: words('note') },
    } as const
    expect(noted.and(kind, by('raj')).favor(1).content.kind).toBe('check')
  })

  test('given a third person, when the kind takes none, then refused', () => {
    const command = helped('ana', 'raj', {
      content: { kind: 'advocacy', day: friday },
      third: account('mia'),
    })
    const spoken = five.and(command, by('ana'))
    spoken
      .when({ do: 'correct', favor: id, changes: { kind: 'cover' } }, by('ana'))
      .then('bad-input')
  })

  test('given a lead, when the day moves into their time, then the line is marked', () => {
    const led = given(org({ teams: { desk: { members: ['ana', 'raj'], leads: ['raj'] } } })).and(
      helped('ana', 'raj', { content: { kind: 'cover', day: '2026-04-30' } }),
      by('ana'),
    )
    expect(led.favor(1).withinLine).toBe(false)
    const moved = led.and({ do: 'correct', favor: id, changes: { day: friday } }, by('ana'))
    expect(moved.favor(1).withinLine).toBe(true)
    const kind = moved.and({ do: 'correct', favor: id, changes: { kind: 'check' } }, by('ana'))
    expect(kind.favor(1).withinLine).toBe(true)
    const back = moved.and({ do: 'correct', favor: id, changes: { day: '2026-04-30' } }, by('ana'))
    expect(back.favor(1).withinLine).toBe(false)
  })
})
