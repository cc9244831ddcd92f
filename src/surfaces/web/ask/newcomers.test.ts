// What is typed of people who are not here yet, and whom it names.
import { expect, it } from 'vitest'
import { newcomersIn } from './newcomers.ts'

it.each([
  ['Lee Lind', [{ name: 'Lee Lind' }]],
  ['Lee Lind, lee@example.org', [{ name: 'Lee Lind', email: 'lee@example.org' }]],
  ['Zoë <zoe@example.org>', [{ name: 'Zoë', email: 'zoe@example.org' }]],
  ['lee@example.org', [{ name: 'lee', email: 'lee@example.org' }]],
  ['@lee', [{ name: '@lee' }]],
  [
    'Lee\n\n  Mia mia@example.org  \n,',
    [{ name: 'Lee' }, { name: 'Mia', email: 'mia@example.org' }],
  ],
  ['', []],
])('given %j, when it is read, then these are asked by a link', (text, expected) => {
  expect(newcomersIn(text)).toEqual(expected)
})
