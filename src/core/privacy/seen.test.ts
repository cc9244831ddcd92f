// The brand of what may leave is checked by the compiler: each line marked below must not compile,
// and `tsc -p .` says so if one day it does.
import { describe, expect, test } from 'vitest'
import type { FavorState } from '../record/favor-state.ts'
import type { Refusal } from '../refusals.ts'
import { accept, type Result } from '../result.ts'
import { given, helped } from '../testing/given.ts'
import { by, favor } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { type Seen, seenPlain, seenTogether } from './seen.ts'
import type { FavorView } from './views.ts'

const past = given(org()).and(helped('ana', 'raj'), by('raj'))

/** What an operation's `run` promises. */
type Answer<Output> = () => Result<Seen<Output>, Refusal>

describe('seen', () => {
  test('a favor through the lens is an answer', () => {
    const look: () => Seen<FavorView> | undefined = () => past.as('ana').favor(favor(1))
    const all: Answer<readonly FavorView[]> = () => accept(past.as('ana').favors([favor(1)]))
    expect(look()?.favor).toBe(favor(1))
    expect(all().ok).toBe(true)
  })

  test('a raw favor is none, nor is a view made by hand, nor a part of what was seen', () => {
    const raw: FavorState = past.favor(1)
    const view: FavorView | undefined = past.as('ana').favor(favor(1))
    // @ts-expect-error a raw record is not seen
    const first: Seen<FavorView> = raw
    // @ts-expect-error a view without the brand is not seen
    const second: Seen<FavorView> | undefined = view
    // @ts-expect-error an operation cannot answer with a raw record
    const third: Answer<FavorState> = () => accept(raw)
    // @ts-expect-error an object of one’s own is not seen
    const fourth: Seen<{ extra: string }> = { extra: 'words' }
    // @ts-expect-error a list of raw records is not seen
    const fifth: Answer<readonly FavorState[]> = () => accept([raw])
    // @ts-expect-error parts are put together only from what was seen
    const sixth = seenTogether({ favor: raw })
    expect([first, second, third, fourth, fifth, sixth]).toHaveLength(6)
  })

  test('seen parts together are seen, and a number is plain', () => {
    const parts = seenTogether({ favors: past.as('ana').favors([favor(1)]), count: seenPlain(1) })
    const answer: Seen<{ favors: readonly FavorView[]; count: number }> = parts
    expect(answer.count).toBe(1)
  })
})
