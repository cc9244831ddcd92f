// A form that is a sentence, and estimates with their doubt, for looking at while developing.
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { localToday } from '../../clock.ts'
import { Behind } from '../../paper/Behind.tsx'
import { Estimate, NotEnough, ScaleWords } from '../../paper/Estimate.tsx'
import { Section } from '../../paper/Page.tsx'
import { Blank, BlankChoice, SentenceForm } from '../../paper/Sentence.tsx'

const percent = { from: 0, to: 100, unit: '%' }
const shifts = [
  { value: 'late', words: 'my late shift' },
  { value: 'early', words: 'my early shift' },
]

export function SentenceShown(): ReactElement {
  const sentence = (
    <>
      I can’t make <BlankChoice label="What" choices={shifts} /> on{' '}
      <Blank label="Day" type="date" defaultValue={localToday()} />, from{' '}
      <Blank label="From" defaultValue="14:00" size={5} />.
    </>
  )
  return (
    <Section title="A sentence with blanks in it">
      <SentenceForm label="Ask for cover" onSend={() => undefined} sentence={sentence}>
        <div className="acts">
          <Button variant="filled" type="submit">
            Send the ask
          </Button>
        </div>
      </SentenceForm>
    </Section>
  )
}

export function EstimatesShown(): ReactElement {
  return (
    <Section title="How sure">
      <Estimate label="Ending with you" scale={percent} value={74} low={55} high={87} chance={22}>
        The bar is the 90 % interval. The dashed line is what chance gives.
      </Estimate>
      <NotEnough label="Norms" has="1 of 4 teams" />
      <Estimate label="Passed on" scale={percent} value={19} low={15} high={24} tone="passed" />
      <ScaleWords scale={percent} />
      <p className="small">
        <Behind search={{ which: 'given' }} of="what you gave" />
      </p>
    </Section>
  )
}
