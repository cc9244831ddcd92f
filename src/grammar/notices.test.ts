// What is told that is no favor.
import { expect, test } from 'vitest'
import { type NoticeView, noticeKinds } from '../core/privacy/views.ts'
import { noticeTold } from './notices.ts'

const omar = { is: 'person', person: 'person_omar', name: 'Omar Oja' } as const
const ines = { person: 'person_ines', name: 'Ines Ito', you: false, standing: 'joined' } as const
const support = { team: 'team_1', name: 'Support', people: 9, yours: true } as const

const notice = (kind: NoticeView['notice'], more: Partial<NoticeView> = {}): NoticeView => ({
  notice: kind,
  day: '2026-05-12',
  by: omar,
  ...more,
})

test('first names, in the past, with what it means beside it', () => {
  expect(noticeTold(notice('council named', { person: ines }))).toEqual({
    what: 'Omar named Ines for the council',
    sub: 'The council reads settings and who looked, and nothing else.',
  })
  expect(noticeTold(notice('team joined', { team: support })).what).toBe(
    'Omar noted that you are in Support',
  )
  expect(noticeTold(notice('invitation taken', { person: ines })).what).toBe(
    'Ines joined by the link you made',
  )
})

test('an import says how many lines name the reader, and that they count in nothing yet', () => {
  const brought = { import: 'import_1', name: 'help.csv', lines: 1 } as const
  expect(noticeTold(notice('import', { import: brought }))).toEqual({
    what: 'Omar brought in “help.csv”',
    sub: 'One line of it names you. Observed, not told: they count once you say yes.',
  })
})

test('every kind has a sentence, whatever came with it, and none ends in a full stop', () => {
  for (const kind of noticeKinds) {
    const { what } = noticeTold(notice(kind))
    expect(what).toMatch(/^[A-Z].*[^.]$/)
  }
})
