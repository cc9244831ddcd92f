// The benchmark's text format read: everything in its place, and every bad line refused by its
// number and in a sentence.
import { describe, expect, it } from 'vitest'
import { readShiftScheduling } from './read.ts'

const good = `# A comment
SECTION_HORIZON
# days
14

SECTION_SHIFTS
E,480,
L,600,E|L
SECTION_STAFF
A,E=14|L=0,4320,3360,5,2,3,1
B,E=3,4320,3360,5,2,2,2

SECTION_DAYS_OFF
A,0,13
SECTION_SHIFT_ON_REQUESTS
A,2,E,2
SECTION_SHIFT_OFF_REQUESTS
B,3,L,1
SECTION_COVER
0,E,2,100,1
13,L,1,100,1
`

describe('given a file of the format', () => {
  it('when read, then everything is in its place', () => {
    const read = readShiftScheduling(good.replaceAll('\n', '\r\n'))
    expect(read).toMatchObject({
      ok: true,
      value: {
        days: 14,
        shifts: [
          { id: 'E', minutes: 480, neverBefore: new Set() },
          { id: 'L', minutes: 600, neverBefore: new Set([0, 1]) },
        ],
        people: [
          {
            id: 'A',
            most: [14, 0],
            minutes: { least: 3360, most: 4320 },
            working: { least: 2, most: 5 },
            offLeast: 3,
            weekendsMost: 1,
            daysOff: new Set([0, 13]),
          },
          { id: 'B', most: [3, 14], daysOff: new Set() },
        ],
        requests: [
          { person: 0, day: 2, shift: 0, weight: 2, wants: 'on' },
          { person: 1, day: 3, shift: 1, weight: 1, wants: 'off' },
        ],
        cover: [
          { day: 0, shift: 0, needed: 2, under: 100, over: 1 },
          { day: 13, shift: 1, needed: 1, under: 100, over: 1 },
        ],
      },
    })
  })

  it.each([
    ['', '', 'SECTION_HORIZON is missing or empty.'],
    ['# A comment', 'A,1', 'Line 1: The file has to begin with a section, SECTION_HORIZON.'],
    ['14\n', '14\n15\n', 'Line 5: The horizon is one number.'],
    [
      '14\n',
      '-3\n',
      'Line 4: Here the horizon in days has to be a whole number from 1 to 730, not -3.',
    ],
    [
      '14\n',
      '1e9\n',
      'Line 4: Here the horizon in days has to be a whole number from 1 to 730, not 1e9.',
    ],
    ['SECTION_COVER', 'SECTION_COVERS', 'Line 19: SECTION_COVERS is no section of this format.'],
    ['SECTION_COVER', 'SECTION_STAFF', 'Line 19: SECTION_STAFF is there twice.'],
    ['E|L', 'E|N', 'Line 8: There is no shift N.'],
    ['L,600', 'E,600', 'Line 8: The shift E is there twice.'],
    ['E,480', ',480', 'Line 7: A shift has no name.'],
    ['B,E=3', 'A,E=3', 'Line 11: The person A is there twice.'],
    ['E=3', 'N=3', 'Line 11: There is no shift N.'],
    [
      'E=3',
      'E=x',
      'Line 11: Here the most of E has to be a whole number from 0 to 1000000, not x.',
    ],
    ['5,2,2,2', '5,2', 'Line 11: Here MinConsecutiveDaysOff is missing.'],
    ['A,0,13', 'A,0,14', 'Line 14: Here the day has to be a whole number from 0 to 13, not 14.'],
    ['A,0,13', 'C,0', 'Line 14: There is no person C.'],
    ['A,2,E,2', 'A,2,N,2', 'Line 16: There is no shift N.'],
    ['0,E,2,100,1', '0,E,2,100', 'Line 20: Here the weight for over is missing.'],
  ])('when %j is %j instead, then it is refused with “%s”', (from, to, detail) => {
    const text = from === '' ? '' : good.replace(from, to)
    expect(readShiftScheduling(text)).toEqual({
      ok: false,
      refusal: { code: 'unreadable-input', about: 'file', detail },
    })
  })
})
