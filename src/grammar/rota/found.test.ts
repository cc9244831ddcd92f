// Lines about the rota against a plan: which shift is meant and what is called, or why not and
// which lines would say it; each of those is read and found in turn.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AskSurroundings } from '../asking/reading.ts'
import { nowMs, supportRota, swapFor, today, whoOf, zone } from '../testing/rota.ts'
import { blocksOf, replayed, tuesday } from '../testing/transcript.ts'
import type { Onlooker } from './find.ts'
import { readRota } from './read.ts'
import {
  changeAnswered,
  changeForYou,
  changeStands,
  handedLines,
  proposedLines,
} from './sentences.ts'
import { isOfShifts, isPlainCover, rotaWanted } from './wanted.ts'
import { whoLines, whoOnLines } from './who-sentences.ts'

const around: AskSurroundings = { ...tuesday, zone, nowMs }
const onlooker: Onlooker = { today, zone, nowMs }
const folder = join(import.meta.dirname, '../../../test/transcripts/rota-found')
const files = readdirSync(folder).sort()
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8')

const clock = (ms: unknown): string =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Number(ms))
const shown = (input: object): string =>
  JSON.stringify(input, (key, value) => (key.endsWith('Ms') ? clock(value) : value))

function told(typed: string): string {
  const read = readRota(typed, around)
  if (!read) return 'not about the rota'
  if (!read.ok) return `why: ${read.refusal.why}`
  const reading = read.value
  if (reading.verb === 'who now') {
    const { who } = reading
    return who.days
      ? whoOnLines([supportRota], who, onlooker).join('\n')
      : whoLines([whoOf(supportRota)], who, onlooker).join('\n')
  }
  if (!isOfShifts(reading)) return `not of shifts: ${reading.verb}`
  const wanted = rotaWanted(reading, [supportRota], onlooker)
  if (wanted.ok) {
    const { operation, input } = wanted.value
    return [`${operation} ${shown(input)}`, ...handedLines(wanted.value, onlooker)].join('\n')
  }
  const { is, why, choices } = wanted.refusal
  if (isPlainCover(reading, wanted.refusal, [supportRota])) return `a cover without a rota (${is})`
  return [`${is}: ${why}`, ...choices.map(({ label, line }) => `[${label}] ${line}`)].join('\n')
}

describe('given a plan and what people type, in transcripts', () => {
  for (const file of files) {
    it(`when found, then ${file} is as it is written`, async () => {
      await expect(replayed(textOf(file), told)).toMatchFileSnapshot(join(folder, file))
    })
  }

  it('then every line that is offered as a choice says one thing', () => {
    const lines = files.flatMap((file) =>
      blocksOf(textOf(file)).flatMap(({ answer }) =>
        answer.split('\n').flatMap((line) => /^\[.*?\] (.*)$/.exec(line)?.[1] ?? []),
      ),
    )
    expect(lines.length).toBeGreaterThan(10)
    for (const line of lines)
      expect(`${line}\n${told(line)}`).not.toMatch(/\n(which|not about|why)/)
  })
})

describe('given a change', () => {
  it('when it waits for one, then both halves are told, before and after, and a no is easy', () => {
    expect(changeForYou(swapFor(), onlooker)).toEqual([
      'Joe would like to swap with you.',
      'Early, Tuesday 19 May, 07:00 to 14:00: Joe has it now, you then.',
      'Late, Wednesday 13 May, 14:00 to 22:00: you have it now, Joe then.',
      'The spread narrows: 1.2 shifts between the fullest and the emptiest now, 1 shift then.',
      'An answer by tomorrow 12:00 is enough. A no needs no reason.',
      'Nothing moves before you have said yes.',
    ])
  })

  it('when it is proposed for somebody absent, then it says so and who did', () => {
    const mia = swapFor().touched[0]!.person
    const lines = changeForYou(swapFor({ proposedBy: mia, withinBoundary: false }), onlooker)
    expect(lines[0]).toBe('You proposed this for Joe.')
    expect(lines).toContain('It would be more than you set for yourself; only you see that.')
  })

  it('when answered, then the answerer reads what it means', () => {
    const accepted = swapFor({ yours: 'accept', standing: 'accepted' })
    expect(changeAnswered(accepted, onlooker).at(-1)).toBe(
      'Late, Wednesday 13 May, 14:00 to 22:00: Joe’s now, before it was yours.',
    )
    expect(
      changeAnswered(swapFor({ yours: 'not this time', standing: 'declined' }), onlooker),
    ).toEqual(['Answered: not this time. Only Joe reads it. Nothing moves.'])
    expect(changeAnswered(swapFor({ yours: 'tell me more' }), onlooker)[0]).toContain(
      'Joe is asked',
    )
    expect(changeAnswered(swapFor({ yours: 'accept' }), onlooker)[0]).toContain('kept')
  })

  it('when proposed, then its proposer reads that nothing moves yet', () => {
    const lines = proposedLines(swapFor(), onlooker)
    expect(lines.at(-1)).toContain('Nothing moves before')
    expect(changeStands(swapFor({ standing: 'declined' }))).toContain('did not come about')
  })
})
