// Writes a benchmark instance in its text format, so that what was made here can be read again, and
// by other programs too.
import type { Instance, Request } from '../../rota/shift-scheduling/instance.ts'

export function writeInstance(instance: Instance): string {
  const { days, shifts, people, requests, cover } = instance
  const id = (shift: number) => shifts[shift]!.id
  const wanting = (wants: Request['wants']) =>
    requests
      .filter((each) => each.wants === wants)
      .map(
        ({ person, day, shift, weight }) => `${people[person]!.id},${day},${id(shift)},${weight}`,
      )
  return [
    'SECTION_HORIZON',
    `${days}`,
    'SECTION_SHIFTS',
    '# ShiftID, minutes, shifts that may not follow',
    ...shifts.map(
      ({ minutes, neverBefore, ...shift }) =>
        `${shift.id},${minutes},${[...neverBefore].map(id).join('|')}`,
    ),
    'SECTION_STAFF',
    ...people.map((person) => {
      const most = person.most.map((each, shift) => `${id(shift)}=${each}`).join('|')
      const { minutes, working, offLeast, weekendsMost } = person
      const runs = [working.most, working.least, offLeast, weekendsMost]
      return `${person.id},${most},${minutes.most},${minutes.least},${runs.join(',')}`
    }),
    'SECTION_DAYS_OFF',
    ...people.map(({ id: name, daysOff }) => `${name},${[...daysOff].join(',')}`),
    'SECTION_SHIFT_ON_REQUESTS',
    ...wanting('on'),
    'SECTION_SHIFT_OFF_REQUESTS',
    ...wanting('off'),
    'SECTION_COVER',
    ...cover.map(
      ({ day, shift, needed, under, over }) => `${day},${id(shift)},${needed},${under},${over}`,
    ),
    '',
  ].join('\n')
}
