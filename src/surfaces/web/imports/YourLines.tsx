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
import { Dialog } from '../paper/Dialog.tsx'
import { Line, Lines } from '../paper/Lines.tsx'
import { Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Ruled } from '../paper/Ruled.tsx'
import { Sure } from '../paper/Sure.tsx'
import { useAnswers } from '../today/answers.ts'
import { markOf } from '../today/marks.ts'
import { sizeOf, withAnswered } from '../today/words.ts'
import { type LineActs, linesQuery, useLineActs } from './line-acts.ts'
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
  if (!query.data)
    return (
      <Section title="Lines that name you">
        <Ruled lines={3} />
      </Section>
    )
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

interface AllOfThemProps {
  readonly view: ImportView
  readonly favors: readonly FavorView[]
  /** Not all of them were read yet. */
  readonly more: boolean
}

/** One word for many lines. */
function AllOfThem({ view, favors, more }: AllOfThemProps): ReactElement {
  const acts = useLineActs(view.import)
  const [asked, setAsked] = useState<'yes' | 'leave'>()
  const close = (): void => {
    acts.forget()
    setAsked(undefined)
  }
  const open = favors.filter(canSayYes)
  return (
    <div className="acts import-all">
      {open.length > 1 || (more && open.length > 0) ? (
        <Button onClick={() => setAsked('yes')}>Yes to all that you received</Button>
      ) : null}
      <button type="button" className="quiet-button" onClick={() => setAsked('leave')}>
        Take me out of all of them
      </button>
      <Dialog open={asked === 'yes'} title="Yes to all that you received?" onClose={close}>
        <YesToAll acts={acts} close={close} />
      </Dialog>
      <Sure
        open={asked === 'leave'}
        title="Take you out of all of them?"
        does="Take me out"
        leaves="Stay in them"
        busy={acts.busy}
        problem={acts.problem}
        onSure={() => void acts.leave().then((isDone) => isDone && close())}
        onLeave={close}
      >
        <p>
          You are then named in no line of this import but those you said yes to. Bringing it in
          again does not name you again. This cannot be taken back.
        </p>
      </Sure>
    </div>
  )
}

function YesToAll({ acts, close }: { readonly acts: LineActs; readonly close: () => void }) {
  return (
    <>
      <p>
        Each line in which you were helped becomes a favor like any other, between you and who
        helped you. They are told.
      </p>
      {acts.problem ? <Problem what={acts.problem} /> : null}
      <div className="acts import-yes">
        <Button
          variant="filled"
          disabled={acts.busy}
          onClick={() => void acts.confirmAll().then((isDone) => isDone && close())}
        >
          Yes to all of them
        </Button>
        <button type="button" className="quiet-button" onClick={close}>
          One by one
        </button>
      </div>
    </>
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
