// Which ways to pages are shown where Goodturn is used for the rota only.
import { expect, test } from 'vitest'
import { pages } from './nav.ts'
import { listedPages } from './rota-only.ts'

test('the rota only: no page about favors, and the team where one’s record was on a phone', () => {
  const listed = listedPages(true)
  expect(listed.map(({ name }) => name)).toEqual([
    'Today',
    'Ask',
    'Rota',
    'Team',
    'People',
    'Settings',
  ])
  const onPhone = listed.filter(({ phone }) => phone).map(({ name }) => name)
  expect(onPhone).toEqual(['Today', 'Ask', 'Rota', 'Team'])
  expect(listedPages(false)).toEqual(pages)
})
