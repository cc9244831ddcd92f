// A letter as a mail: subject, text, links, the calendar file, and the headers by which a mail
// program stops it with one tap (RFC 8058) and knows it when it comes twice.
import { toldSentences } from '../../grammar/told-sentences.ts'
import type { House } from '../../operations/context.ts'
import { calendarWith, isForAnswer, linkOf } from '../../operations/notices/answer-link.ts'
import { calendarFileName } from '../../operations/notices/calendar.ts'
import type { Item, Letter } from '../../operations/notices/letters.ts'
import { settingsPage, stopPage } from '../../operations/notices/links.ts'
import { topicWords } from '../../operations/notices/shapes.ts'
import { type Stoppable, stopToken } from '../../operations/notices/stop.ts'
import { htmlOf, type Part, textOf, type Way } from './render.ts'
import { subjectOf } from './subject.ts'

export interface Mail {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly messageId: string
  readonly headers: Readonly<Record<string, string>>
  readonly attachments: readonly {
    readonly filename: string
    readonly content: string
    readonly contentType: string
  }[]
}

const partsMost = 40

export async function composed(house: House, letter: Letter): Promise<Mail> {
  const { viewer, zone, stops, items, to, line } = letter
  const reading = { nowMs: house.clock.now(), zone }
  const shown = items.slice(0, partsMost)
  const parts = await Promise.all(
    shown.map(async ({ told }, index): Promise<Part> => {
      // Several lines about one thing have one way on: below the last.
      const isLast = letter.daily || index === shown.length - 1
      const ways = isLast ? waysOf(await linkOf(house, viewer, told), isForAnswer(told)) : []
      return { sentences: toldSentences(told, reading), ways }
    }),
  )
  const stopLink = stopPage(house, await stopToken(house, { ...viewer, what: stops }))
  const written = { parts, settingsLink: settingsPage(house), stopLink, stops: stopWords(stops) }
  return {
    to,
    subject: subjectOf(letter, reading),
    text: textOf(written),
    html: htmlOf(written),
    messageId: `<${viewer.org}.${line}@${hostOf(house)}>`,
    headers: {
      'List-Unsubscribe': `<${stopLink}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
    },
    attachments: await filesOf(house, letter),
  }
}

const hostOf = ({ post }: House): string => new URL(post.publicUrl).hostname

/** The three ways, the answer chosen, to be said on the page: a link never answers by itself. */
function waysOf(link: string, forAnswer: boolean): readonly Way[] {
  if (!forAnswer) return [{ label: 'See it on Goodturn', link }]
  const chosen = (answer: 'accept' | 'no' | 'more'): string =>
    `${link}${link.includes('?') ? '&' : '?'}answer=${answer}`
  return [
    { label: 'Yes, I can', link: chosen('accept') },
    { label: 'Not this time', link: chosen('no') },
    { label: 'Tell me more', link: chosen('more') },
  ]
}

function stopWords(stops: Stoppable): string {
  switch (stops) {
    case 'daily':
      return 'what is new, once a day'
    case 'all':
      return 'anything'
    default:
      return topicWords[stops]
  }
}

async function filesOf(
  house: House,
  { viewer, items, daily }: Letter,
): Promise<Mail['attachments']> {
  if (daily) return []
  const files: string[] = []
  for (const { told } of items as readonly Item[]) {
    const file = await calendarWith(house, viewer, told)
    if (file !== undefined) files.push(file)
  }
  const last = files.at(-1)
  const contentType = 'text/calendar; charset=utf-8; method=PUBLISH'
  return last === undefined ? [] : [{ filename: calendarFileName, content: last, contentType }]
}
