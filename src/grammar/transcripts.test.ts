// Real-life lines and what was read of them, one block each: a changed reading shows as a diff of
// the transcript it is written in.
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { read } from './read.ts'
import type { FavorReading, Known, Reading } from './reading.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../test/transcripts/grammar')
/** A Tuesday. */
const today = '2026-05-12'
const known: readonly Known[] = [
  { name: 'Ana Alvares', is: 'you' },
  { name: 'Raj Patel', is: 'person' },
  { name: 'Mia Berg', is: 'person' },
  { name: 'Inês Costa', is: 'person' },
  { name: 'Lee Wong', is: 'person' },
  { name: 'Omar Haddad', is: 'person' },
  { name: 'Sofia Rossi', is: 'person' },
  { name: 'Sam Doyle', is: 'person' },
  { name: 'Sam Reyes', is: 'person' },
  { name: 'May Lin', is: 'person' },
  { name: 'Joe', is: 'person' },
  { name: "Siân O'Neil", is: 'person' },
  { name: 'Support', is: 'team', yours: true },
  { name: 'Field Crew', is: 'team' },
]

function favorShown(favor: FavorReading): string[] {
  const { others, youAre, kind, kindGuessed, day, dayGuessed, effort, expectation } = favor
  const names = others.join(' + ')
  const mine = favor.yourTeam ?? 'you'
  const guessed = (yes: boolean): string => (yes ? '?' : '')
  const facts = [
    `${kind}${guessed(kindGuessed)}`,
    `${day}${guessed(dayGuessed)}`,
    ...(effort ? ['minutes' in effort ? `${effort.minutes} min` : `size ${effort.size}`] : []),
    ...(favor.share ? [favor.share] : []),
    ...(favor.askEach ? ['each or together?'] : []),
    ...(expectation ? [expectation] : []),
  ]
  return [
    youAre === 'giver' ? `${mine} -> ${names}` : `${names} -> ${mine}`,
    facts.join(', '),
    ...(favor.third === undefined ? [] : [`with ${favor.third}`]),
    ...(favor.note === undefined ? [] : [`note “${favor.note}”`]),
  ]
}

function shown(reading: Reading): string[] {
  switch (reading.verb) {
    case 'thanks':
    case 'gave':
      return favorShown(reading.favor)
    case 'correct': {
      const { kind, day, effort } = reading.changes
      const took = effort && ('minutes' in effort ? `${effort.minutes} min` : `size ${effort.size}`)
      return [`correct: ${[kind, day, took].filter(Boolean).join(', ')}`]
    }
    case 'undo':
    case 'me':
    case 'help':
      return [reading.verb]
    default:
      return reading satisfies never
  }
}

/** What a typed line answers, as a transcript writes it down. */
function answer(line: string): string {
  const found = read(line, { today, known })
  if (!found.ok) return `not read: ${found.refusal.why}\n  try: ${found.refusal.suggestion}`
  const parts = found.value.parts.map(({ role, start, end }) => `${role}=${line.slice(start, end)}`)
  return [...shown(found.value), ...(parts.length > 0 ? [parts.join(' | ')] : [])].join('\n  ')
}

describe('given what people typed, in transcripts', () => {
  for (const file of readdirSync(folder).sort()) {
    it(`when read, then ${file} reads as it is written`, () => {
      const text = readFileSync(join(folder, file), 'utf8')
      const played = text
        .split('\n')
        .filter((line) => line.startsWith('#') || line.startsWith('> ') || line === '')
        .flatMap((line) => (line.startsWith('> ') ? [line, `  ${answer(line.slice(2))}`] : [line]))
        .join('\n')
      expect(played).toBe(text)
    })
  }
})
