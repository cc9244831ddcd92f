// The drawings of one's own record together, for looking at while developing.
import type { ReactElement } from 'react'
import { addDays } from '../../../../core/time.ts'
import { Chain } from '../../charts/Chain.tsx'
import { MirrorArea } from '../../charts/MirrorArea.tsx'
import { Pairs } from '../../charts/Pairs.tsx'
import { Section } from '../../paper/Page.tsx'
import '../../styles/charts.css'

const given = [1, 2, 0, 3, 2, 5, 8, 6, 2, 1, 0, 2, 3, 2, 4, 1, 0, 0, 2, 3, 5, 2, 1, 3, 2, 1]
const got = [0, 1, 1, 2, 0, 0, 1, 2, 3, 4, 2, 1, 0, 1, 2, 5, 6, 3, 1, 0, 2, 2, 4, 3, 1, 2]
const first = '2025-11-17'

const weeks = given.map((hours, index) => ({
  monday: addDays(first, index * 7),
  given: hours,
  received: got[index] ?? 0,
}))

export function ChartsShown(): ReactElement {
  return (
    <>
      <Section title="A mirror area">
        <MirrorArea
          weeks={weeks}
          unit="h"
          named={[
            { way: 'given', monday: addDays(first, 42), words: 'You covered for Raj' },
            { way: 'received', monday: addDays(first, 112), words: 'Ines covered for you' },
          ]}
          unfinished
          label="Hours given above the line, received below, by week."
        />
      </Section>
      <Section title="Pairs">
        <Pairs
          caption="In hours"
          left="You gave"
          right="You received"
          pairs={[
            {
              key: 'ines',
              name: 'Ines',
              left: { words: '4\u2009h', part: 0.33 },
              right: { words: '12\u2009h', part: 1 },
            },
            { key: 'tuuli', name: 'Tuuli', left: { words: '1\u2009h', part: 0.08 } },
            { key: 'lee', name: 'Lee', left: { words: 'cover' }, right: { words: 'mentoring' } },
          ]}
        />
      </Section>
      <Section title="A chain">
        <Chain
          links={[
            { key: '1', how: 'given', what: 'You covered for Raj', sub: '12 January' },
            { key: '2', how: 'passed on', what: 'Raj passed it on: they covered for Mia' },
            { key: '3', how: 'came home', what: 'Mia covered for you. It came home' },
          ]}
        />
      </Section>
    </>
  )
}
