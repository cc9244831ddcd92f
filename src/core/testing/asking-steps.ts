// What may happen next around asks, at random: somebody asks, answers, hands back, sets a boundary,
// agrees; or time passes.
import fc from 'fast-check'
import { manners } from '../asking.ts'
import { names } from './names.ts'

const kinds = ['cover', 'check'] as const

const who = fc.constantFrom(...names)
const nth = fc.nat(3)

export const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('open' as const),
      who,
      kind: fc.constantFrom(...kinds),
      manner: fc.constantFrom(...manners),
      to: fc.oneof(
        fc.constantFrom('team' as const, 'everyone' as const),
        fc.subarray([...names], { minLength: 1 }),
      ),
      hours: fc.integer({ min: 1, max: 60 }),
      minutes: fc.constantFrom(0, 30, 120),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      nth,
      who,
      word: fc.constantFrom('yes' as const, 'yes' as const, 'no' as const, 'more' as const),
      names: fc.option(who, { nil: undefined, freq: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'take back' as const,
        'hand back' as const,
        'done' as const,
        'not done' as const,
        'withdraw' as const,
      ),
      nth,
      who,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('widen' as const), nth, who, more: who }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      hours: fc.integer({ min: 1, max: 30 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('boundary' as const),
      who,
      weekly: fc.option(fc.constantFrom(0, 60, 180), { nil: undefined }),
      days: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
      not: fc.subarray([...kinds]),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('propose' as const), who, other: who }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom(
        'agree' as const,
        'not-agree' as const,
        'take-back' as const,
        'end' as const,
      ),
      nth,
      who,
    }),
  },
)
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never
