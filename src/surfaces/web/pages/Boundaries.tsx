// Boundaries and offers: what the reader can take on, said once so that it answers for them; what
// they can be asked for; and what was answered for them. Only they see this page.
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { cantJustNow } from '../../../grammar/boundary-sentences.ts'
import { firstName } from '../../../grammar/sentences.ts'
import type { BoundaryAnswer } from '../../../operations/boundaries/shapes.ts'
import { boundariesQuery, meQuery, todayQuery } from '../api/queries.ts'
import { AnsweredForYou } from '../boundaries/AnsweredForYou.tsx'
import { AwayToo } from '../boundaries/AwayToo.tsx'
import { BoundaryForm } from '../boundaries/BoundaryForm.tsx'
import { Offers } from '../boundaries/Offers.tsx'
import { useSetting } from '../boundaries/said.ts'
import { WhatTheyRead } from '../boundaries/WhatTheyRead.tsx'
import { YourWeek } from '../boundaries/YourWeek.tsx'
import { localToday } from '../clock.ts'
import { Empty } from '../paper/Empty.tsx'
import { OpenedPage } from '../paper/Opened.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import '../styles/settings.css'
import '../styles/boundaries.css'

const title = 'What you can take on'
const begin =
  'Nothing is set yet, so every ask comes to you. Begin with how much fits in your week.'

export function BoundariesPage(): ReactElement {
  const query = useQuery(boundariesQuery)
  const name = useQuery(todayQuery).data?.you.name ?? ''
  return (
    <OpenedPage query={query} title={title}>
      {(answer) => <Sheet answer={answer} name={name} />}
    </OpenedPage>
  )
}

interface SheetProps {
  readonly answer: BoundaryAnswer
  readonly name: string
}

function Sheet({ answer, name }: SheetProps): ReactElement {
  const { boundary, offers, nameMe, week, answeredForYou } = answer
  const setting = useSetting(boundary)
  const me = useQuery(meQuery)
  const today = localToday()
  const isBlank = boundary === null && offers.length === 0 && !nameMe
  return (
    <Page title={title}>
      <Section first margin={firstName(name)} notes={<Nobody name={name} />}>
        <h1>{title}</h1>
        <p className="lede">Nobody sees this. It answers for you, at once and without a reason.</p>
        {isBlank ? (
          <Empty
            sentence={begin}
            button="Say how much"
            onPress={() => document.getElementById('per-week')?.focus()}
          />
        ) : null}
        <BoundaryForm setting={setting} today={today} />
      </Section>
      {isBlank && week.yeses === 0 ? null : (
        <Section title="Your week" notes={<YourEyes />}>
          <YourWeek week={week} boundary={boundary} />
        </Section>
      )}
      <WhatTheyRead
        name={name}
        boundary={setting.shown}
        minutesThisWeek={week.minutes}
        today={today}
      />
      <Offers said={{ offers, nameMe }} name={name} />
      <AnsweredForYou asks={answeredForYou} today={today} />
      <AwayToo query={me} today={today} />
    </Page>
  )
}

function Nobody({ name }: { readonly name: string }): ReactElement {
  return (
    <MarginNote title="Nobody sees this">
      <p>
        Not your colleagues, not whoever leads you, not an admin. An asker reads only “
        {cantJustNow(name)}”, and who else said they can be asked.
      </p>
    </MarginNote>
  )
}

function YourEyes(): ReactElement {
  return (
    <MarginNote title="For your eyes alone">
      <p>What you took on since Monday, from asks and from what you wrote down. Told to nobody.</p>
    </MarginNote>
  )
}
