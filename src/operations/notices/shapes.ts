// What somebody chooses about notices: for each kind where it reaches them, when the daily mail
// comes, and the hours no mail comes in. Only they read it.
import { z } from 'zod'
import { isZone } from '../../core/zone.ts'

export const noticeTopics = [
  'asks',
  'answers',
  'word',
  'changes',
  'agreements',
  'handovers',
  'shifts',
  'swaps',
  'openShifts',
  'week',
  'account',
] as const
export type NoticeTopic = (typeof noticeTopics)[number]

/** What each kind is called on pages and in mails, inside “Mail about …”. */
export const topicWords: Readonly<Record<NoticeTopic, string>> = {
  asks: 'asks for you',
  answers: 'answers to your asks',
  word: 'favors waiting for your word',
  changes: 'changes to what is yours',
  agreements: 'agreements',
  handovers: 'handovers',
  shifts: 'your shifts',
  swaps: 'swaps and changes of shifts',
  openShifts: 'shifts you could take',
  week: 'who covers in the week',
  account: 'team and account',
}

export const deliveries = ['app', 'at once', 'daily'] as const
/** In the app only, by mail at once, or in the daily mail. */
export type Delivery = (typeof deliveries)[number]

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day, such as 07:30')
  .describe('A time of day in your zone, such as 07:30.')

/** An IANA name, as browsers say it. */
const zone = z.string().max(60).refine(isZone, 'no time zone goes by that name')

const delivery = z.enum(deliveries)
export const noticeSettings = z.strictObject({
  kinds: z.strictObject({
    asks: delivery,
    answers: delivery,
    word: delivery,
    changes: delivery,
    agreements: delivery,
    /** Whoever chose before there were any hears of them at once. */
    handovers: delivery.default('at once'),
    shifts: delivery.default('at once'),
    swaps: delivery.default('at once'),
    openShifts: delivery.default('daily'),
    week: delivery.default('daily'),
    account: delivery,
  }),
  dailyAt: clock.describe('When the daily mail comes; none where nothing is new.'),
  /** No mail between them; null for none. `from` after `until` runs over midnight. */
  quiet: z.strictObject({ from: clock, until: clock }).nullable(),
  zone,
})
export type NoticeSettings = z.infer<typeof noticeSettings>

export const noticesAnswer = z.object({
  settings: noticeSettings,
  /** Off where whoever runs Goodturn has set no mail server. */
  mail: z.enum(['on', 'off']),
  /** Where mail goes; absent where there is no address. */
  address: z.string().optional(),
})
export type NoticesAnswer = z.infer<typeof noticesAnswer>

/** Quiet until somebody chooses: at once what waits for an answer, the rest once a day. */
export function usualSettings(zoneHere: string): NoticeSettings {
  return {
    kinds: {
      asks: 'at once',
      answers: 'at once',
      word: 'daily',
      changes: 'daily',
      agreements: 'daily',
      handovers: 'at once',
      shifts: 'at once',
      swaps: 'at once',
      openShifts: 'daily',
      week: 'daily',
      account: 'daily',
    },
    dailyAt: '08:00',
    quiet: null,
    zone: zoneHere,
  }
}
