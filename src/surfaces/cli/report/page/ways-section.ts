// The page's section on how help moves: what goes with who helps, drawn with intervals, how far
// help is passed on, and what follows a favor within a month, as figures.
import type { Report } from '../../../../operations/report/shape.ts'
import type { Sway, Ways } from '../../../../operations/report/ways.ts'
import { grouped, percent } from '../words.ts'
import { intervalLine } from './interval-line.ts'
import { escaped, note, section } from './markup.ts'

export function waysSection({ ways }: Report): string {
  if (ways === null) return ''
  const parts = [swaysPart(ways), chainPart(ways), followsPart(ways)].filter((part) => part !== '')
  if (parts.length === 0) return ''
  return section({
    body: `<h2>How help moves</h2>${parts.join('')}`,
    notes: [
      note(
        'Other explanations',
        'The few who know a part of the code answer whatever is asked about it.',
        'Whoever has time helps more, and is thanked by more people, for as long as they have it.',
      ),
    ],
  })
}

const words: Readonly<Record<string, string>> = {
  inertia: 'having helped them before',
  reciprocity: 'having been helped by them',
  activity: 'having helped others',
  'pay-it-forward': 'having been helped by others',
}

/** A quarter to four times, by doublings. */
const WIDEST = 2

function swaysPart({ sways, choices }: Ways): string {
  if (sways === null) return ''
  const place = (times: number) => {
    const doublings = Math.max(-WIDEST, Math.min(WIDEST, Math.log2(times)))
    return (doublings + WIDEST) / (2 * WIDEST)
  }
  const lines = sways.map(({ effect, times, interval: [low, high] }) => {
    const [title, value] = [words[effect] ?? effect, `${times.toFixed(2)} times`]
    const range = `${low.toFixed(2)} to ${high.toFixed(2)}`
    return intervalLine({
      ...{ title, value, range, label: `${title}: ${value}, ${range}; chance 1` },
      ...{ low: place(low), dot: place(times), high: place(high), chance: place(1) },
    })
  })
  return (
    `<p class="read">${swaySentence(sways)}</p><div class="ivs">${lines.join('')}</div>` +
    '<p class="soft small">How many times as likely somebody is to be the one who helps, for ' +
    'each doubling of how often (and one), among everybody seen before; ' +
    `${grouped(choices)} choices. The bar is the 90\u2009% interval, the dashed line no ` +
    'difference; a quarter to four times.</p>'
  )
}

function swaySentence(sways: readonly Sway[]): string {
  const back = sways.find(({ effect }) => effect === 'reciprocity')
  if (back === undefined) return ''
  const [low, high] = back.interval
  if (low > 1) return 'Whoever was helped by somebody is more often the one who helps them later.'
  return high < 1
    ? 'Whoever was helped by somebody is, all else alike, less often the one who helps them later.'
    : 'Who was helped by whom says nothing of who helps whom later, all else alike.'
}

function chainPart({ chains, windowDays }: Ways): string {
  if (chains === null || chains.share === null) return ''
  const chance = chains.null
  const compared =
    chance === null
      ? ''
      : chance.p <= 0.05
        ? ' Chains are longer than the same favors at other times of their year would make.'
        : ' Chains are no longer than the same favors at other times of their year would make.'
  return (
    `<p class="read">${percent(chains.share)} of favors were followed within ${windowDays} days ` +
    'by one from whoever was helped to somebody else; the longest chain had ' +
    `${grouped(chains.longest)} favors.${compared}</p>`
  )
}

/** Types of two favors: the second by places of the first, 0 giving to 1. */
const followWords: readonly (readonly [type: string, words: string])[] = [
  ['01,01', 'again, the same two'],
  ['01,02', 'the giver helped another'],
  ['01,10', 'one back'],
  ['01,12', 'passed on to a third'],
  ['01,20', 'a third helped the giver'],
  ['01,21', 'a third helped the same person'],
]

function followsPart({ follows, windowDays }: Ways): string {
  if (follows === null) return ''
  const rows = followWords
    .map(
      ([type, text]) =>
        `<tr><th scope="row">${escaped(text)}</th>` +
        `<td class="num">${grouped(follows[type] ?? 0)}</td></tr>`,
    )
    .join('')
  const caption = `<caption>Pairs of favors, the second within ${windowDays} days</caption>`
  return `<table class="mini">${caption}<tbody>${rows}</tbody></table>`
}
