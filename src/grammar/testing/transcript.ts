// Transcripts: what people typed, and what was read, as text that is compared line by line.
import type { Result } from '../../core/result.ts'
import type { FavorReading, Known, NotRead, Reading, Surroundings } from '../reading.ts'

const people = [
  'Raj Rao',
  'Mia Moser',
  'Lee Lind',
  'Ines Ito',
  'Omar Okafor',
  'Sam Sato',
  'Tuuli Tamm',
  'Joe Janssen',
  'Sofia Sand',
  'May Lin',
  "Siân O'Neil",
  'Lena Ek',
  'Lena Holm',
]

/** A Tuesday among colleagues. */
export const tuesday: Surroundings = {
  today: '2026-05-12',
  known: [
    { name: 'Ana Alvares', is: 'you' },
    ...people.map((name): Known => ({ name, is: 'person' })),
    { name: 'Support', is: 'team', yours: true },
    { name: 'Platform', is: 'team' },
    { name: 'Field Crew', is: 'team' },
  ],
}

export interface Block {
  readonly typed: string
  readonly answer: string
}

/** Blocks of a typed line behind `> `, and what was read of it, indented below. */
export function blocksOf(transcript: string): Block[] {
  const blocks: { typed: string; lines: string[] }[] = []
  for (const line of transcript.split('\n')) {
    if (line.startsWith('> ')) blocks.push({ typed: line.slice(2), lines: [] })
    else if (line.trim() !== '') blocks.at(-1)?.lines.push(line.trim())
  }
  return blocks.map(({ typed, lines }) => ({ typed, answer: lines.join('\n') }))
}

/** A transcript with each answer made anew: equal to what it was, unless a reading changed. */
export function replayed(transcript: string, answer: (typed: string) => string): string {
  return transcript
    .split('\n')
    .filter((line) => line.startsWith('#') || line.startsWith('> ') || line === '')
    .flatMap((line) => {
      if (!line.startsWith('> ')) return [line]
      return [
        line,
        ...answer(line.slice(2))
          .split('\n')
          .map((each) => `  ${each}`),
      ]
    })
    .join('\n')
}

/** One `field: value` a line, in one order. */
export function told(typed: string, result: Result<Reading, NotRead>): string {
  if (!result.ok) {
    return [`why: ${result.refusal.why}`, `suggestion: ${result.refusal.suggestion}`].join('\n')
  }
  const reading = result.value
  const parts = reading.parts.map(({ role, start, end }) => `${role} [${typed.slice(start, end)}]`)
  return [
    `verb: ${reading.verb}`,
    ...('favor' in reading ? favorLines(reading.favor) : []),
    ...('changes' in reading ? changeLines(reading.changes) : []),
    ...(parts.length > 0 ? [`parts: ${parts.join(' ')}`] : []),
  ].join('\n')
}

function favorLines(favor: FavorReading): string[] {
  const others = favor.others.join(' + ')
  const mine = favor.yourTeam ?? 'me'
  const guessed = (yes: boolean): string => (yes ? ' (guessed)' : '')
  return [
    `giver: ${favor.youAre === 'giver' ? 'me' : others}`,
    `receiver: ${favor.youAre === 'giver' ? others : mine}`,
    `kind: ${favor.kind}${guessed(favor.kindGuessed)}`,
    `day: ${favor.day}${guessed(favor.dayGuessed)}`,
    ...(favor.effort ? [effortLine(favor.effort)] : []),
    ...(favor.share ? [`share: ${favor.share}`] : []),
    ...(favor.expectation ? [`expectation: ${favor.expectation}`] : []),
    ...(favor.third ? [`third: ${favor.third}`] : []),
    ...(favor.note ? [`note: ${favor.note}`] : []),
    ...(favor.askEach ? ['asks: each, or together?'] : []),
  ]
}

const effortLine = (effort: NonNullable<FavorReading['effort']>): string =>
  `effort: ${'minutes' in effort ? `${effort.minutes} min` : effort.size}`

function changeLines({
  kind,
  day,
  effort,
}: Extract<Reading, { verb: 'correct' }>['changes']): string[] {
  return [
    ...(kind ? [`kind: ${kind}`] : []),
    ...(day ? [`day: ${day}`] : []),
    ...(effort ? [effortLine(effort)] : []),
  ]
}
