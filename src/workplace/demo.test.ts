// The demo's script as a script: whatever day it is played on, and by whatever seed, it can be
// played, and it says what its story needs.
import { describe, expect, it } from 'vitest'
import { limits } from '../core/limits.ts'
import { addDays } from '../core/time.ts'
import { favorKinds } from '../core/vocabulary.ts'
import { demoScript } from './demo.ts'
import { customers, notes } from './notes.ts'
import { scenesOf } from './scenes.ts'
import type { Script, Step } from './script.ts'

const monday = '2026-05-11'
/** Each weekday, both sides of the new year, and a leap day behind. */
const days = [
  ...Array.from({ length: 7 }, (_, index) => addDays(monday, index)),
  '2026-12-24',
  '2027-01-01',
  '2027-01-04',
  '2028-03-01',
]
const scripts: readonly (readonly [string, number, Script])[] = days.flatMap((day) =>
  [1, 2_718].map((seed) => [day, seed, demoScript(seed, day)] as const),
)
const refusedWords = /\b(points|score|karma|leaderboard|rank|coin|debt|owe|owed)\b/i

describe.each(scripts)('given the script of %s by seed %i', (_day, _seed, script) => {
  it('when it is read from the top, then time moves forward and ends yesterday', () => {
    const instants = script.steps.map((step) => -step.daysAgo * 1_440 + step.minuteOfDay)
    expect(instants).toEqual([...instants].sort((a, b) => a - b))
    expect(script.steps.every((step) => step.daysAgo >= 1 && step.daysAgo < 380)).toBe(true)
  })

  it('when a step refers to a favor, then an earlier step wrote it', () => {
    const saved = new Set<string>()
    for (const step of script.steps) {
      for (const ref of refsOf(step)) expect(saved).toContain(ref)
      if (step.saveAs !== undefined) {
        expect(saved).not.toContain(step.saveAs)
        saved.add(step.saveAs)
      }
    }
  })

  it('when people are named, then they work here, and nobody helps themselves', () => {
    const names = script.people.map((person) => person.name)
    const parties: readonly string[] = [...names, ...script.teams, 'me']
    for (const { actor, input } of script.steps) {
      expect(names).toContain(actor)
      for (const side of [input.giver, input.receiver, input.third]) {
        if (side === undefined) continue
        expect(parties).toContain(side)
        expect(side).not.toBe(actor)
      }
      if (input.giver !== undefined) expect(input.giver).not.toBe(input.receiver)
    }
  })

  it('when help is told, then its day is not after the telling', () => {
    for (const { daysAgo, input } of script.steps) {
      const on = input.day
      if (typeof on === 'object' && 'daysAgo' in on)
        expect(on.daysAgo).toBeGreaterThanOrEqual(daysAgo)
    }
  })

  it('when claims are counted, then three wait for Ana and two for Raj', () => {
    expect(claimsWaitingFor('Ana Alvares', script)).toBe(3)
    expect(claimsWaitingFor('Raj Rao', script)).toBe(2)
  })

  it('when it is measured, then it is a year of some 600 favors', () => {
    const written = script.steps.filter((step) => step.saveAs !== undefined).length
    expect(written).toBeGreaterThan(480)
    expect(written).toBeLessThan(800)
  })

  it('when notes are read, then they are short and finished', () => {
    for (const { input } of script.steps) {
      if (typeof input.note !== 'string') continue
      expect(input.note.length).toBeLessThanOrEqual(limits.noteCharacters)
      expect(input.note).not.toMatch(refusedWords)
      expect(input.note).not.toMatch(/[{}]/)
    }
  })
})

describe('given the people', () => {
  const { people, teams } = demoScript(1, monday)

  it('when they are counted, then teams are of 9, 5 and 14, with one lead each', () => {
    expect(teams).toEqual(['Support', 'Platform', 'Field'])
    const sizes = teams.map((team) => people.filter((each) => each.team === team).length)
    expect(sizes).toEqual([9, 5, 14])
    for (const team of teams) {
      expect(people.filter((each) => each.team === team && each.leads)).toHaveLength(1)
    }
    expect(people.find((each) => each.name === 'Ana Alvares')?.leads).toBeUndefined()
  })

  it('when they are called by first name, then each name is one person', () => {
    expect(new Set(people.map((each) => each.name.split(' ')[0])).size).toBe(28)
  })
})

describe('given the notes', () => {
  it('when a kind is looked up, then it has eight or more, none of them twice', () => {
    for (const kind of favorKinds) {
      const all = Object.values(notes[kind] ?? {}).flat()
      expect(all.length).toBeGreaterThanOrEqual(8)
      expect(new Set(all).size).toBe(all.length)
      for (const note of all) expect(note).not.toMatch(refusedWords)
    }
    expect(customers.join(' ')).not.toMatch(refusedWords)
  })
})

describe('given scenes', () => {
  it('when a script is cut, then each step is in one, in order, after what it refers to', () => {
    const { steps } = demoScript(1, monday)
    const scenes = scenesOf(steps)
    expect(scenes.flat().map(({ step }) => step)).toEqual(steps)
    for (const scene of scenes) {
      const saved = new Set(scene.map(({ step }) => step.saveAs))
      expect(scene.flatMap(({ step }) => refsOf(step)).filter((ref) => saved.has(ref))).toEqual([])
      expect(new Set(scene.map(({ step }) => step.daysAgo)).size).toBe(1)
    }
  })
})

describe('given a seed', () => {
  it('when it is used again for the same day, then it is the same script', () => {
    expect(demoScript(7, monday)).toEqual(demoScript(7, monday))
    expect(demoScript(7, monday)).not.toEqual(demoScript(8, monday))
  })
})

function refsOf({ input }: Step): string[] {
  return Object.values(input).flatMap((value) =>
    typeof value === 'object' && 'ref' in value ? [String(value.ref)] : [],
  )
}

function claimsWaitingFor(name: string, { steps }: Script): number {
  const answered = new Set(
    steps
      .filter(({ operation }) => operation === 'favor.confirm' || operation === 'favor.decline')
      .flatMap(refsOf),
  )
  return steps.filter(
    ({ input, saveAs }) =>
      input.receiver === name && !(saveAs !== undefined && answered.has(saveAs)),
  ).length
}
