// A favor's own page: its sentence, who sees what, what was said, what became of it, and everything
// its reader can do with it. What is only theirs stands last.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { favorSentence } from '../../../grammar/sentences.ts'
import { historyQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { Answer } from '../favor/Answer.tsx'
import { Change } from '../favor/Change.tsx'
import { Heading } from '../favor/Heading.tsx'
import { OnlyYou } from '../favor/OnlyYou.tsx'
import { Past } from '../favor/Past.tsx'
import { Returns } from '../favor/Returns.tsx'
import { waitsForYou } from '../favor/words.ts'
import { OpenedPage } from '../paper/Opened.tsx'
import { Page } from '../paper/Page.tsx'
import '../styles/favor.css'

const route = getRouteApi('/shell/favors/$favor')

export function FavorPage(): ReactElement {
  const { favor: id } = route.useParams()
  const query = useQuery(historyQuery(id))
  const today = localToday()
  return (
    <OpenedPage
      query={query}
      title="A favor"
      nothing="There is no such favor, or none for you to see."
    >
      {(answer) => {
        const { favor, history } = answer
        return (
          <Page key={favor.favor} title={favorSentence(favor)}>
            <Heading favor={favor} today={today} />
            {waitsForYou(favor) ? <Answer favor={favor} today={today} /> : null}
            <Returns answer={answer} today={today} />
            <Past favor={favor} history={history} today={today} />
            <Change favor={favor} today={today} />
            <OnlyYou favor={favor} />
          </Page>
        )
      }}
    </OpenedPage>
  )
}
