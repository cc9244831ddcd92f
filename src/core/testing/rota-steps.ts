// What may happen next in a rota, at random: somebody offers, takes, swaps, asks, undoes, leaves;
// it is planned again, or time passes.
import fc from 'fast-check'
import type { Name } from './names.ts'

const who = fc.constantFrom<Name>('ana', 'raj', 'mia', 'lee')
const nth = fc.nat(5)
const hour = fc.integer({ min: 0, max: 8 })
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
  of(4, 'offer', {}),
  of(1, 'keep', {}),
  of(7, 'take', { from: hour, until: hour }),
  of(4, 'undo', {}),
  of(6, 'propose', { other: nth }),
  of(6, 'answer', { yes }),
  of(1, 'withdraw', {}),
  of(3, 'undo swap', {}),
  of(5, 'ask', { from: hour, until: hour }),
  of(6, 'say', { yes }),
  of(3, 'hand back', {}),
  of(1, 'withdraw ask', {}),
  of(2, 'plan', { drops: fc.boolean() }),
  of(1, 'leave', {}),
  { weight: 2, arbitrary: fc.record({ do: fc.constant('wait' as const), hours: fc.nat(14) }) },
)
export type RotaStep = typeof rotaStep extends fc.Arbitrary<infer Of> ? Of : never
