// The lines of an import that name the reader: a yes to each they received, or to all of those, a
// no to what was not so, and a way out of all of them. A page of lines at a time.
import { Button } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day, FavorId } from '../../../core/vocabulary.ts'
import { favorSentence } from '../../../grammar/sentences.ts'
import type { ImportView } from '../../../operations/imports/shapes.ts'
import { wordsOf } from '../api/call.ts'
import { localToday } from '../clock.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { useAnswers } from '../today/answers.ts'
import { markOf } from '../today/marks.ts'
import { sizeOf, withAnswered } from '../today/words.ts'
import { linesQuery, useLineActs } from './line-acts.ts'
import { Sure } from './Sure.tsx'
import { answeredWords, canSayYes } from './your-lines.ts'

export function YourLines({ view }: { readonly view: ImportView }): ReactElement | null {
  const query = useInfiniteQuery(linesQuery(view.import))
  const [answered, setAnswered] = useState<readonly FavorView[]>([])
  const read = query.data?.pages.flatMap((page) => page.favors) ?? []
  const favors = withAnswered(read, answered)
  const keep = (favor: FavorView): void =>
    setAnswered((now) => [...now.filter((each) => each.favor !== favor.favor), favor])
  const release = (id: FavorId): void =>
    setAnswered((now) => now.filter((each) => each.favor !== id))
  if (query.error && read.length === 0) {
    return (
      <Section title="Lines that name you">
        <Problem what={wordsOf(query.error)} again={() => void query.refetch()} />
      </Section>
    )
  }
  if (!query.data) return <Section title="Lines that name you">{ruled}</Section>
  if (favors.length === 0) return null
  return (
    <Section title="Lines that name you">
      <AllOfThem view={view} favors={favors} more={query.hasNextPage} />
      <Lines>
        {favors.map((favor, index) => (
          <YourLine
            key={favor.favor}
            favor={favor}
            sameDay={favors[index - 1]?.day === favor.day}
            keep={keep}
            release={release}
          />
        ))}
      </Lines>
      {query.hasNextPage ? (
        <Button
          className="import-more"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          Show more lines
        </Button>
      ) : null}
    </Section>
  )
}

const ruled = (
  <div className="ruled" aria-hidden="true">
    <div />
    <div />
    <div />
  </div>
)

interface AllOfThemProps {
  readonly view: ImportView
  readonly favors: readonly FavorView[]
  /** Not all of them were read yet. */
  readonly more: boolean
}

/** One word for many lines. */
function AllOfThem({ view, favors, more }: AllOfThemProps): ReactElement {
  const { busy, problem, confirmAll, leave } = useLineActs(view.import)
  const open = favors.filter(canSayYes)
  return (
    <div className="import-all">
      <div className="acts">
        {open.length > 1 || (more && open.length > 0) ? (
          <Sure
            open="Yes to all that you received"
            yes="Yes to all of them"
            no="One by one"
            busy={busy}
            plain
            onYes={() => void confirmAll()}
          >
            <p>
              A yes makes each line in which you were helped a favor like any other, between you and
              who helped you. They are told.
            </p>
          </Sure>
        ) : null}
        <Sure
          open="Take me out of all of them"
          yes="Take me out"
          no="Stay in them"
          busy={busy}
          onYes={() => void leave()}
        >
          <p>
            You are then named in no line of this import but those you said yes to, and bringing it
            in again does not name you again. This cannot be taken back.
          </p>
        </Sure>
      </div>
      {problem ? <Problem what={problem} /> : null}
    </div>
  )
}

interface YourLineProps {
  readonly favor: FavorView
  readonly sameDay: boolean
  readonly keep: (favor: FavorView) => void
  readonly release: (favor: FavorId) => void
}

function YourLine({ favor, sameDay, keep, release }: YourLineProps): ReactElement {
  const today: Day = localToday()
  const { busy, problem, say } = useAnswers()
  const answer = async (path: 'confirm' | 'decline'): Promise<void> => {
    const now = await say(favor, {
      path,
      toast: toasts[path],
      undoable: true,
      undone: 'Taken back. The line is as it was.',
      onUndone: () => release(favor.favor),
    })
    if (now) keep({ ...now, standing: path === 'confirm' ? 'confirmed' : 'declined', actions: [] })
  }
  return (
    <Line
      mark={markOf(favor)}
      today={today}
      day={favor.day}
      sameDay={sameDay}
      what={favorSentence(favor)}
      size={sizeOf(favor)}
      sub={
        <>
          {favor.note === undefined ? null : <span className="said">“{favor.note}” </span>}
          {answeredWords(favor, today)}
        </>
      }
    >
      <TwoAnswers favor={favor} busy={busy} answer={(path) => void answer(path)} />
      {problem ? <Problem what={problem} /> : null}
    </Line>
  )
}

interface TwoAnswersProps {
  readonly favor: FavorView
  readonly busy: boolean
  readonly answer: (path: 'confirm' | 'decline') => void
}

function TwoAnswers({ favor, busy, answer }: TwoAnswersProps): ReactElement | null {
  const yes = canSayYes(favor)
  const no = favor.actions.includes('decline')
  if (!yes && !no) return null
  const about = <span className="sr">: {favorSentence(favor)}</span>
  return (
    <span className="acts import-answers">
      {yes ? (
        <Button disabled={busy} onClick={() => answer('confirm')}>
          Yes{about}
        </Button>
      ) : null}
      {no ? (
        <button
          type="button"
          className="quiet-button"
          disabled={busy}
          onClick={() => answer('decline')}
        >
          This is not how it was{about}
        </button>
      ) : null}
    </span>
  )
}

const toasts = {
  confirm: 'You said yes. It is a favor like any other now.',
  decline: 'You said it was not so. It is gone from every view.',
} as const
