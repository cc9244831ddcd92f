// Wishes as they are said: a kind, days or weekdays, and perhaps one duty; and each in a sentence.
import type { DutyView } from '../../../core/privacy/rota-views.ts'
import type { Wish } from '../../../core/rota.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { WishesAnswer } from '../../../operations/rotas/shapes.ts'
import { listed, numberWord, weekdayName } from '../rota-set-up/pattern-words.ts'

export type WishSaid = WishesAnswer['wishes'][number]
export type How = Wish['how']

export const hows: readonly { readonly value: How; readonly words: string }[] = [
  { value: 'want', words: 'would like to' },
  { value: 'rather not', words: 'would rather not' },
  { value: 'cannot', words: 'cannot' },
]

const start: Readonly<Record<How, string>> = {
  want: 'You would like',
  'rather not': 'You would rather not have',
  cannot: 'You cannot have',
}

/** "You would rather not have Late on Fridays." */
export function wishSentence(
  { how, on, duty }: WishSaid,
  duties: readonly DutyView[],
  today: Day,
): string {
  const what = duties.find((each) => each.duty === duty)?.name ?? 'a shift'
  const when =
    'weekdays' in on
      ? `on ${listed(on.weekdays.map((weekday) => `${weekdayName(weekday)}s`))}`
      : `on ${listed(on.days.map((day) => dayAndMonth(day, today)))}`
  return `${start[how]} ${what} ${when}.`
}

/** "Left of this period: two you would like, ..." */
export function leftWords({ left }: WishesAnswer): string {
  const each = [
    `${numberWord(left.want)} of what you would like`,
    `${numberWord(left['rather not'])} of what you would rather not`,
    `${numberWord(left.cannot)} of what you cannot`,
  ]
  return `Left for this period: ${listed(each)}.`
}

export interface WishDraft {
  readonly how: How
  readonly on: 'weekday' | 'day'
  readonly weekday: number
  readonly day: Day
  readonly duty: string
}

export function wishOf({ how, on, weekday, day, duty }: WishDraft): WishSaid {
  return {
    how,
    on: on === 'weekday' ? { weekdays: [weekday] } : { days: [day] },
    ...(duty === '' ? {} : { duty: duty as NonNullable<WishSaid['duty']> }),
  }
}
