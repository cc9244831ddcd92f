// What a letter carries besides words: the link that answers an ask, and the hours for a calendar.
// Made when it is sent, and only then.
import type { ToldView } from '../../core/privacy/told-views.ts'
import type { House } from '../context.ts'
import type { Viewer } from '../viewer.ts'
import { calendarOf } from './calendar-of.ts'
import {
  agreementsPage,
  answerPage,
  askPage,
  favorPage,
  handoverPage,
  rotaPage,
  todayPage,
} from './links.ts'
import { shiftsCalendar } from './shifts-calendar.ts'

/** Whether it can be answered from the mail, in one tap. */
export function isForAnswer(told: ToldView): boolean {
  return told.is === 'ask' && told.ask.relation === 'asked' && asks.has(told.happened)
}

const asks: ReadonlySet<string> = new Set(['asked', 'said'])

/** Where something told leads; a link that answers works for its person without signing in. */
export async function linkOf(house: House, viewer: Viewer, told: ToldView): Promise<string> {
  switch (told.is) {
    case 'ask': {
      const { ask, expiresAtMs, standing } = told.ask
      if (!isForAnswer(told) || standing !== 'open') return askPage(house, ask)
      const { org, person } = viewer
      const secret = await house.accounts.askLink(org, person, ask, expiresAtMs)
      return secret === undefined ? askPage(house, ask) : answerPage(house, secret)
    }
    case 'waits':
      return favorPage(house, told.favor.favor)
    case 'news':
      return favorPage(house, told.news.favor.favor)
    case 'agreement':
      return agreementsPage(house)
    case 'handover':
      return handoverPage(house, told.handover.handover)
    case 'rota':
      return rotaPage(house, told)
    case 'notice':
      return todayPage(house)
    default:
      return told satisfies never
  }
}

/** The calendar file that goes with it: for both sides, and again when it is called off. */
export async function calendarWith(
  house: House,
  viewer: Viewer,
  told: ToldView,
): Promise<string | undefined> {
  if (told.is === 'rota') return shiftsCalendar(house, viewer, told)
  if (told.is !== 'ask' || !changing.has(told.happened)) return undefined
  const { ask } = told.ask
  const file = await calendarOf(house, viewer, ask, askPage(house, ask))
  return file.ok ? file.value : undefined
}

const changing: ReadonlySet<string> = new Set([
  'taken',
  'yours',
  'handed back',
  'withdrawn',
  'not done',
])
