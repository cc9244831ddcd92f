// All components together, for looking at while developing; not part of the built page.
import type { ReactElement } from 'react'
import { localToday } from '../clock.ts'
import { Chip, Chips } from '../paper/Chip.tsx'
import { Empty } from '../paper/Empty.tsx'
import { Line, Lines } from '../paper/Lines.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Slip } from '../paper/Slip.tsx'
import { useToast } from '../paper/Toast.tsx'
import type { LineMark } from '../today/marks.ts'
import { ChartsShown } from './components/ChartsShown.tsx'
import { FieldsShown, SheetsShown } from './components/FieldsShown.tsx'
import { EstimatesShown, SentenceShown } from './components/SaidShown.tsx'

const marks: readonly LineMark[] = [
  'given',
  'received',
  'passed',
  'returned',
  'let go',
  'seen',
  'written',
  'yes',
  'said',
]

const nothing = (): void => undefined

export function ComponentsPage(): ReactElement {
  const today = localToday()
  return (
    <div className="sheet">
      <Page title="Components">
        <Section
          first
          margin="A margin"
          notes={<MarginNote title="A note">Caveats live beside the statement.</MarginNote>}
        >
          <h1>All components together</h1>
          <p className="lede">A lede says what the page is for.</p>
        </Section>
        <Section title="Lines">
          <Lines>
            {marks.map((mark) => (
              <Line key={mark} mark={mark} today={today} day={today} what={`A line, ${mark}`} />
            ))}
          </Lines>
        </Section>
        <Section title="A slip">
          <Slip
            by="Omar"
            did="wrote this down"
            until="lapses on 21 May"
            ask="Omar covered for you."
          >
            <p className="why said">“It was a quiet night.”</p>
          </Slip>
        </Section>
        <Smaller />
        <ChartsShown />
        <FieldsShown />
        <SheetsShown />
        <SentenceShown />
        <EstimatesShown />
      </Page>
    </div>
  )
}

function Smaller(): ReactElement {
  const toast = useToast()
  return (
    <>
      <Section title="Chips">
        <Chips>
          <Chip
            name="kind"
            value="a"
            choices={[{ value: 'a', words: 'cover' }]}
            onChoose={nothing}
          />
          <Chip
            name="giver"
            value="a"
            choices={[{ value: 'a', words: 'Rja (not known yet)' }]}
            onChoose={nothing}
            unsure
          />
        </Chips>
      </Section>
      <Section title="A problem, and nothing yet">
        <Problem what="It was not written down." kept="Your line is still here." again={nothing} />
        <Empty
          sentence="Nothing is written here yet."
          button="Show a toast"
          onPress={() => toast({ text: 'Written down.', undo: nothing })}
        />
      </Section>
    </>
  )
}
