// Calendar files against RFC 5545, by a small checker of our own: lines, folding, required
// properties, one UID for each ask, a SEQUENCE that rises, and nothing that reaches anybody.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AskView } from '../../core/privacy/ask-views.ts'
import type { CalendarEvent } from '../../operations/notices/calendar.ts'
import { calendarFile } from './calendar-file.ts'

const thursday = Date.UTC(2026, 4, 14, 14)
const ask: AskView = {
  ask: 'ask_7f3a',
  relation: 'asked',
  asker: { is: 'person', person: 'person_mia', name: 'Mia Moser' },
  kind: 'cover',
  what: 'take my late shift',
  audience: { kind: 'people' },
  manner: 'one at a time',
  openedDay: '2026-05-12',
  expiresAtMs: thursday,
  standing: 'taken',
  taker: { is: 'you', person: 'person_lee', name: 'Lee Lind' },
  actions: [],
}
const event: CalendarEvent = {
  ask,
  side: 'does it',
  span: { fromMs: thursday, untilMs: thursday + 8 * 3_600_000 },
  changedAtMs: Date.UTC(2026, 4, 12, 18, 30, 5),
  calledOff: false,
  link: 'https://goodturn.example/asks/ask_7f3a',
}

interface Property {
  readonly name: string
  readonly value: string
}

/** Reads a file strictly: throws at the first thing RFC 5545 does not allow. */
function checked(file: string): readonly Property[] {
  if (!file.endsWith('\r\n')) throw new Error('the last line does not end')
  const lines = file.slice(0, -2).split('\r\n')
  for (const line of lines) {
    if (Buffer.byteLength(line) > 75) throw new Error(`longer than 75 octets: ${line}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be in a line.
    if (/[\u0000-\u0008\u000a-\u001f\u007f]/.test(line)) throw new Error('a control character')
    if (line !== Buffer.from(line).toString()) throw new Error('a character cut in two')
    if (line === '') throw new Error('an empty line')
  }
  const whole = lines.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
  const properties = whole.map((line) => {
    const found = /^([A-Z-]+)((?:;[A-Z-]+=(?:"[^"]*"|[^";:,]*))*):(.*)$/.exec(line)
    if (!found) throw new Error(`no property: ${line}`)
    return { name: found[1] ?? '', value: found[3] ?? '' }
  })
  const blocks = properties.filter(({ name }) => name === 'BEGIN' || name === 'END')
  const nested = blocks.map(({ name, value }) => `${name} ${value}`)
  expect(nested).toEqual(['BEGIN VCALENDAR', 'BEGIN VEVENT', 'END VEVENT', 'END VCALENDAR'])
  const once = ['VERSION', 'PRODID', 'METHOD', 'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'SEQUENCE']
  for (const name of [...once, 'ORGANIZER', 'SUMMARY', 'STATUS', 'TRANSP']) {
    expect(
      properties.filter((each) => each.name === name),
      name,
    ).toHaveLength(1)
  }
  for (const name of ['DTSTAMP', 'DTSTART', 'DTEND']) {
    expect(saidIn(properties, name)).toMatch(/^\d{8}T\d{6}Z$/)
  }
  expect(saidIn(properties, 'VERSION')).toBe('2.0')
  expect(Number(saidIn(properties, 'SEQUENCE'))).toBeLessThan(2 ** 31)
  return properties
}

function saidIn(properties: readonly Property[], name: string): string | undefined {
  return properties.find((each) => each.name === name)?.value
}

const plain = (text = ''): string =>
  text.replaceAll(/\\([nN;,\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))

describe('given an ask that was taken', () => {
  it('when written for the one who does it, then they are busy, and it says for whom', () => {
    const file = checked(calendarFile(event))
    expect(saidIn(file, 'SUMMARY')).toBe('Cover for Mia')
    expect(saidIn(file, 'TRANSP')).toBe('OPAQUE')
    expect(saidIn(file, 'X-MICROSOFT-CDO-BUSYSTATUS')).toBe('BUSY')
    expect(saidIn(file, 'STATUS')).toBe('CONFIRMED')
    expect(saidIn(file, 'METHOD')).toBe('PUBLISH')
    expect(saidIn(file, 'DTSTART')).toBe('20260514T140000Z')
    expect(saidIn(file, 'DTEND')).toBe('20260514T220000Z')
    expect(saidIn(file, 'DTSTAMP')).toBe('20260512T183005Z')
    expect(plain(saidIn(file, 'DESCRIPTION'))).toContain('“take my late shift”')
  })

  it('when written for the one who is helped, then they are free, under the same UID', () => {
    const asker = { is: 'you', person: 'person_mia', name: 'Mia Moser' } as const
    const taker = { is: 'person', person: 'person_lee', name: 'Lee Lind' } as const
    const theirs = { ...event, side: 'is helped', ask: { ...ask, asker, taker } } as const
    const file = checked(calendarFile(theirs))
    expect(saidIn(file, 'SUMMARY')).toBe('Lee covers for you')
    expect(saidIn(file, 'TRANSP')).toBe('TRANSPARENT')
    expect(saidIn(file, 'UID')).toBe(saidIn(checked(calendarFile(event)), 'UID'))
    const check = checked(calendarFile({ ...theirs, ask: { ...theirs.ask, kind: 'check' } }))
    expect(saidIn(check, 'SUMMARY')).toBe('Check from Lee')
  })

  it('when called off, then the same event is cancelled, free, with a higher SEQUENCE', () => {
    const before = checked(calendarFile(event))
    const changedAtMs = event.changedAtMs + 1_000
    const after = checked(calendarFile({ ...event, changedAtMs, calledOff: true }))
    expect(saidIn(after, 'STATUS')).toBe('CANCELLED')
    expect(saidIn(after, 'TRANSP')).toBe('TRANSPARENT')
    expect(saidIn(after, 'UID')).toBe(saidIn(before, 'UID'))
    const sequences = [before, after].map((file) => Number(saidIn(file, 'SEQUENCE')))
    expect(sequences[1]).toBeGreaterThan(sequences[0] ?? 0)
  })

  it('when written twice, then byte for byte the same', () => {
    expect(calendarFile(event)).toBe(calendarFile({ ...event }))
  })

  it('when it is searched, then it reaches nobody: no address, no attendee', () => {
    const file = checked(calendarFile(event))
    expect(file.some(({ name }) => name === 'ATTENDEE' || name === 'CONTACT')).toBe(false)
    expect(saidIn(file, 'ORGANIZER')).toBe('mailto:nobody@goodturn.invalid')
  })

  it('when words are long, accented or full of signs, then every line is well formed', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) =>
      // biome-ignore lint/suspicious/noControlCharactersInRegex: as texts are cleaned on their way in.
      text.replaceAll(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/g, ''),
    )
    const names = fc.oneof(fc.constantFrom('Zoë Żółćińska', 'Bjørn', 'Łukasz', '王小明'), words)
    const run = (name: string, what: string): void => {
      const asker = { is: 'person', person: 'person_mia', name } as const
      const file = checked(calendarFile({ ...event, ask: { ...ask, asker, what } }))
      expect(plain(saidIn(file, 'DESCRIPTION'))).toBe(`“${what}”\n\n${event.link}`)
    }
    run('Zoë', 'Donaudampfschifffahrtsgesellschaftskapitän '.repeat(11).trim())
    run('Żółć', 'ą'.repeat(500))
    run('x', `${'a'.repeat(62)}ü; b, c \\ "d": e`)
    fc.assert(fc.property(names, words, run), { numRuns: 300 })
  })
})
