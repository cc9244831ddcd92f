// News and notices in one list.
import { expect, test } from 'vitest'
import type { NoticeView } from '../../../core/privacy/views.ts'
import { sampleNews } from './sample.ts'
import { toldKey, toldOf } from './told.ts'

const notice: NoticeView = {
  notice: 'role given',
  day: '2026-05-10',
  by: { is: 'person', person: 'person_omar', name: 'Omar' },
  role: 'admin',
}

test('the newest day is on top; on one day news comes before notices', () => {
  const since = [sampleNews('confirmed'), sampleNews('let go', { day: '2026-05-10' })]
  const told = toldOf({ since, notices: [notice] })
  expect(told.map((each) => ('news' in each ? each.news : each.notice))).toEqual([
    'confirmed',
    'let go',
    'role given',
  ])
})

test('two notices about different things are told apart', () => {
  const keys = [notice, { ...notice, role: 'council' as const }].map(toldKey)
  expect(new Set(keys).size).toBe(2)
})
