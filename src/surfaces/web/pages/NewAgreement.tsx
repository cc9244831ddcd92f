// A new agreement, from nothing or from what the address says: somebody and a kind, an expected
// return, or one that ends.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { FavorId, PersonId } from '../../../core/vocabulary.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { type Draft, draftAgain, draftFrom } from '../agreements/draft.ts'
import { Making } from '../agreements/Making.tsx'
import { agreementQuery, agreementsQuery, todayQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { OpenedPage } from '../paper/Opened.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import '../styles/agreements.css'

const route = getRouteApi('/shell/agreements/new')
const title = 'Make an agreement'

export function NewAgreementPage(): ReactElement {
  const query = useQuery(todayQuery)
  return (
    <OpenedPage query={query} title={title}>
      {(today) => <Sheet known={today} />}
    </OpenedPage>
  )
}

function Sheet({ known }: { readonly known: TodayAnswer }): ReactElement {
  const begun = useBegun(known)
  return (
    <Page title={title}>
      <Section first notes={<WhatHappens />}>
        <h1>{title}</h1>
        <p className="lede">
          What each of you does, until when. Nobody is told before you propose it.
        </p>
        {begun ? <Making begun={begun} people={known.people} today={localToday()} /> : null}
      </Section>
    </Page>
  )
}

/** What the address begins it from; undefined while that is being asked for. */
function useBegun(known: TodayAnswer): Draft | undefined {
  const { kind = 'cover', with: person, favor, renews, recurring } = route.useSearch()
  const today = localToday()
  const again = useQuery({ ...agreementQuery(renews ?? ''), enabled: renews !== undefined })
  const all = useQuery({ ...agreementsQuery, enabled: recurring === true })
  if (renews !== undefined && !again.error) {
    return again.data && draftAgain(again.data.agreement, today)
  }
  if (recurring && !all.data && !all.error) return undefined
  const back = all.data?.recurring.find((each) => each.person === person && each.kind === kind)
  const name = known.people.find((each) => each.person === person)?.name
  return draftFrom(
    {
      kind,
      person: person as PersonId | undefined,
      name,
      favors: back?.favors ?? [],
      favor: favor as FavorId | undefined,
    },
    known.you,
    today,
  )
}

function WhatHappens(): ReactElement {
  return (
    <>
      <MarginNote title="What happens">
        <p>
          They read it as it stands here, and agree or say not this. It runs once all have agreed,
          and each of you can end it at any time.
        </p>
      </MarginNote>
      <MarginNote title="It ends">
        <p>After 12 months at most. It can be renewed, and nothing goes on by itself.</p>
      </MarginNote>
    </>
  )
}
