// What may happen next in a rota, at random: somebody offers, takes, swaps, asks, undoes, leaves;
// it is planned again, or time passes.
import fc from 'fast-check'
import type { Name } from './names.ts'

const who = fc.constantFrom<Name>('ana', 'raj', 'mia', 'lee')
/** Mostly the same few, so that one thing comes upon another. */
const nth = fc.constantFrom(0, 0, 0, 0, 1, 1, 1, 2, 3, 4, 5)
/** A part from one hour to a later one; else all of it. */
const hour = fc.constantFrom(0, 0, 0, 2, 4, 8)
/** Whether whoever could say it is who says it: most of what anybody says at random is refused. */
const apt = fc.integer({ min: 0, max: 3 }).map((chance) => chance > 0)
const yes = fc.integer({ min: 0, max: 3 }).map((chance) => chance > 0)

const of = <Do extends string, More extends Record<string, fc.Arbitrary<unknown>>>(
  weight: number,
  what: Do,
  more: More,
) => ({
  weight,
  arbitrary: fc.record({ do: fc.constant(what), who, nth, apt, ...more }) as fc.Arbitrary<
    { do: Do; who: Name; nth: number; apt: boolean } & {
      [Key in keyof More]: More[Key] extends fc.Arbitrary<infer Of> ? Of : never
    }
  >,
})

export const rotaStep = fc.oneof(
  of(12, 'offer', {}),
  of(1, 'keep', {}),
  of(20, 'take', { from: hour, until: hour }),
  of(12, 'undo', {}),
  of(12, 'propose', { other: nth }),
  of(12, 'answer', { yes }),
  of(1, 'withdraw', {}),
  of(8, 'undo swap', {}),
  of(8, 'ask', { from: hour, until: hour }),
  of(10, 'say', { yes }),
  of(6, 'hand back', {}),
  of(1, 'withdraw ask', {}),
  of(3, 'plan', { drops: fc.nat(5).map((chance) => chance === 0) }),
  of(3, 'leave', {}),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.nat(14) }) },
)
export type RotaStep = typeof rotaStep extends fc.Arbitrary<infer Of> ? Of : never
