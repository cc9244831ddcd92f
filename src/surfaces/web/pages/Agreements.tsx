// Agreements: those that wait for the reader's word as slips, those that run, what keeps coming
// back and could become one, and those that are over.
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { AgreementsAnswer } from '../../../operations/agreements/shapes.ts'
import { AgreementLines } from '../agreements/AgreementLines.tsx'
import { RecurringLines } from '../agreements/Recurring.tsx'
import { AgreementSlips } from '../agreements/Slips.tsx'
import { agreementsQuery, todayQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { Empty } from '../paper/Empty.tsx'
import { OpenedPage } from '../paper/Opened.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import '../styles/agreements.css'

const title = 'What you agreed on'
const begin =
  'Nothing is agreed on yet. Begin with something that keeps coming back between you and somebody.'
const over = new Set(['ended', 'lapsed', 'declined', 'withdrawn'])

export function AgreementsPage(): ReactElement {
  const query = useQuery(agreementsQuery)
  return (
    <OpenedPage query={query} title={title}>
      {(answer) => <Sheet answer={answer} />}
    </OpenedPage>
  )
}

function Sheet({ answer }: { readonly answer: AgreementsAnswer }): ReactElement {
  const { forYou, agreements, recurring } = answer
  const you = useQuery(todayQuery).data?.you
  const today = localToday()
  const running = agreements.filter(({ standing }) => !over.has(standing))
  const ended = agreements.filter(({ standing }) => over.has(standing))
  const isBlank = forYou.length + agreements.length === 0
  return (
    <Page title={title}>
      <Section first notes={<WhatItIs />}>
        <h1>{title}</h1>
        <p className="lede">
          A return made plain: what each of you does, until when, and when you look at it again.
        </p>
        <MakeOne isBlank={isBlank} />
      </Section>
      {forYou.length > 0 ? (
        <Section title="For your word">
          <AgreementSlips agreements={forYou} today={today} />
        </Section>
      ) : null}
      {running.length > 0 ? (
        <Section title="Running">
          <AgreementLines agreements={running} today={today} />
        </Section>
      ) : null}
      {recurring.length > 0 && you ? (
        <Section title="What keeps coming back" notes={<Quietly />}>
          <RecurringLines recurring={recurring} you={you} today={today} />
        </Section>
      ) : null}
      {ended.length > 0 ? (
        <Section title="Over">
          <AgreementLines agreements={ended} today={today} />
        </Section>
      ) : null}
    </Page>
  )
}

function MakeOne({ isBlank }: { readonly isBlank: boolean }): ReactElement {
  const navigate = useNavigate()
  return isBlank ? (
    <Empty
      sentence={begin}
      button="Make an agreement"
      onPress={() => void navigate({ to: '/agreements/new' })}
    />
  ) : (
    <p className="make">
      <Link to="/agreements/new" className="plain-button">
        Make an agreement
      </Link>
    </p>
  )
}

function WhatItIs(): ReactElement {
  return (
    <MarginNote title="Who can see this">
      <p>
        Those who are in it. What is done under an agreement is formal help, and is kept out of what
        is said about help freely given.
      </p>
    </MarginNote>
  )
}

function Quietly(): ReactElement {
  return (
    <MarginNote title="Offered to you two">
      <p>
        Three of a kind within 90 days. Leaving it as it is tells nobody, and it is not offered to
        you again.
      </p>
    </MarginNote>
  )
}
