// Today: the quick line, what waits for the reader's word, what was said aloud, what is new, and
// their last lines.
import { useQuery } from '@tanstack/react-query'
import {
  lazy,
  type ReactElement,
  type RefObject,
  Suspense,
  useEffect,
  useRef,
  useState,
} from 'react'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import type { FavorView } from '../../../core/privacy/views.ts'
import { headline } from '../../../grammar/sentences.ts'
import { dayInMargin } from '../../../grammar/words.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { wordsOf } from '../api/call.ts'
import { todayQuery } from '../api/queries.ts'
import { AskLines } from '../ask/AskLines.tsx'
import { localToday } from '../clock.ts'
import { useWaiting } from '../offline/outbox.ts'
import { WaitingLines } from '../offline/WaitingLines.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Ruled } from '../paper/Ruled.tsx'
import type { Answering } from '../quick/draft.ts'
import { type QuickHandle, QuickLine } from '../quick/QuickLine.tsx'
import { useWritingAsked } from '../shell/writing.ts'
import { AsksForYou, type AsksForYouProps } from '../today/AsksForYou.tsx'
import { CouldReturn } from '../today/CouldReturn.tsx'
import { FavorLines } from '../today/FavorLines.tsx'
import { FirstSteps } from '../today/FirstSteps.tsx'
import { ForYou, type ForYouProps } from '../today/ForYou.tsx'
import { useKept } from '../today/kept-news.ts'
import { todayShown } from '../today/rota-only.ts'
import { SaidAloud } from '../today/SaidAloud.tsx'
import { Since } from '../today/Since.tsx'
import { toldKey, toldOf } from '../today/told.ts'
import { elsewhere, proposedTo, waitsBesides } from '../today/words.ts'

const Agreeing = lazy(() =>
  import('../today/Agreeing.tsx').then((file) => ({ default: file.Agreeing })),
)
const ComesBack = lazy(() =>
  import('../today/Agreeing.tsx').then((file) => ({ default: file.ComesBack })),
)
const ChangeSlips = lazy(() =>
  import('../today/ChangeSlips.tsx').then((file) => ({ default: file.ChangeSlips })),
)
const AgreeingSlips = lazy(() =>
  import('../today/AgreeingSlips.tsx').then((file) => ({ default: file.AgreeingSlips })),
)
const HandingOver = lazy(() =>
  import('../today/HandingOver.tsx').then((file) => ({ default: file.HandingOver })),
)

export function TodayPage(): ReactElement {
  const { data, error, refetch } = useQuery(todayQuery)
  if (data) return <TodaySheet answer={todayShown(data)} problem={error} />
  return (
    <Page title="Today">
      <Section first margin={<MarginDay />}>
        <h1>{error ? 'Your page could not be opened.' : 'Opening your page.'}</h1>
        {error ? <Problem what={wordsOf(error)} again={() => void refetch()} /> : <Ruled />}
      </Section>
    </Page>
  )
}

function MarginDay(): ReactElement {
  const { weekday, date } = dayInMargin(localToday())
  return (
    <>
      {weekday} <br />
      {date}
    </>
  )
}

interface TodaySheetProps {
  readonly answer: TodayAnswer
  readonly problem: unknown
}

function TodaySheet({ answer, problem }: TodaySheetProps): ReactElement {
  const quick = useRef<QuickHandle>(null)
  // From here on it can be read and written on: the tests measure how soon.
  useEffect(() => void performance.mark('usable'), [])
  const [answering, setAnswering] = useState<Answering>()
  const [answered, setAnswered] = useState<readonly FavorView[]>([])
  const focusQuick = (): void => quick.current?.focus()
  const [asked, setAsked] = useState(false)
  useWritingAsked(({ answering: about, text }) => {
    setAsked(true)
    if (about) setAnswering(about)
    if (text !== undefined) quick.current?.write(text)
    focusQuick()
  })
  const forYou = useUnsaid(answer.forYou)
  const [saidTo, setSaidTo] = useState<readonly AskView[]>([])
  const asks = answer.asks.filter(({ ask }) => !saidTo.some((each) => each.ask === ask))
  const answeredIds = new Set(answered.map((favor) => favor.favor))
  const waiting = forYou.filter((favor) => !answeredIds.has(favor.favor))
  return (
    <Page title="Today">
      <Section first margin={<MarginDay />}>
        <h1>{headline(waiting.length + asks.length + waitsBesides(answer))}</h1>
        {problem ? <Problem what={wordsOf(problem)} kept="What you see is from before." /> : null}
        {asked || answer.mode !== 'rota only' ? (
          <Writing {...{ answer, answering, setAnswering, quick }} />
        ) : null}
        <WaitingLines putBack={(typed) => quick.current?.write(typed)} />
      </Section>
      <ToAnswer {...{ answer, asks, forYou, answered, setAnswered, saidTo, setSaidTo }} />
      <Lasting answer={answer} answered={answered} />
      {isBlank(answer) && answered.length === 0 ? (
        <Section>
          <FirstSteps
            alone={answer.people.length < 2}
            rotaOnly={answer.mode === 'rota only'}
            onWrite={focusQuick}
          />
        </Section>
      ) : null}
    </Page>
  )
}

interface WritingProps extends Pick<TodaySheetProps, 'answer'> {
  readonly answering: Answering | undefined
  readonly setAnswering: (answering: Answering | undefined) => void
  readonly quick: RefObject<QuickHandle | null>
}

/** The quick line; where the rota alone is used, only once somebody comes here to write. */
function Writing({ answer, answering, setAnswering, quick }: WritingProps): ReactElement {
  return (
    <>
      <QuickLine
        answer={answer}
        answering={answering}
        onAnswered={() => setAnswering(undefined)}
        handle={quick}
      />
      <CouldReturn />
    </>
  )
}

interface ToAnswerProps extends Pick<TodaySheetProps, 'answer'> {
  readonly asks: readonly AskView[]
  readonly forYou: readonly FavorView[]
  readonly answered: readonly FavorView[]
  readonly setAnswered: ForYouProps['setAnswered']
  readonly saidTo: readonly AskView[]
  readonly setSaidTo: AsksForYouProps['setAnswered']
}

/** Slips that wait for a word, and the lines those became that were just answered. */
function ToAnswer(props: ToAnswerProps): ReactElement | null {
  const { answer, asks, forYou, answered, setAnswered, saidTo, setSaidTo } = props
  const proposed = proposedTo(answer)
  const hadChanges = useHad(answer.changes.length > 0)
  const slips = forYou.length + answered.length + asks.length + saidTo.length + proposed.length
  if (slips === 0 && !hadChanges) return null
  return (
    <Section title="For you to answer" notes={<WhoSees />}>
      <AsksForYou asks={asks} answered={saidTo} setAnswered={setSaidTo} />
      <Suspense>
        {hadChanges ? <ChangeSlips changes={answer.changes} /> : null}
        {proposed.length > 0 ? <AgreeingSlips agreements={proposed} /> : null}
      </Suspense>
      <ForYou waiting={forYou} {...{ answered, setAnswered }} today={localToday()} />
    </Section>
  )
}

/** Once there were any, what they became stays until the page is left. */
function useHad(has: boolean): boolean {
  const had = useRef(has)
  had.current ||= has
  return had.current
}

/** What no word of the reader's waits for already, on its way to the server. */
function useUnsaid(favors: readonly FavorView[]): readonly FavorView[] {
  const said = useWaiting()
    .filter(({ refused }) => refused === undefined)
    .map(({ path }) => path)
  return favors.filter(({ favor }) => !said.some((path) => path.startsWith(`/favors/${favor}/`)))
}

/** Those with a day first, the nearest at the top. */
function byDay(open: readonly FavorView[]): readonly FavorView[] {
  const dayOf = ({ returnDay = '9999' }: FavorView): string => returnDay
  return [...open].sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
}

interface LastingProps {
  readonly answer: TodayAnswer
  readonly answered: readonly FavorView[]
}

/** What stays on the page whether or not anything waits. */
function Lasting({ answer, answered }: LastingProps): ReactElement {
  const today = localToday()
  const since = useKept(toldOf(answer), toldKey)
  const { saidAloud, upTo, tookOn, yourAsks } = answer
  const stands = answer.lately.filter((favor) => favor.standing !== 'withdrawn')
  const lately = elsewhere(stands, [...answer.forYou, ...answered])
  return (
    <>
      <Suspense>{handsOver(answer) ? <HandingOver answer={answer} /> : null}</Suspense>
      {tookOn.length > 0 ? (
        <Section title="You took on">
          <AskLines asks={tookOn} />
        </Section>
      ) : null}
      {yourAsks.length > 0 ? (
        <Section title="You asked">
          <AskLines asks={yourAsks} />
        </Section>
      ) : null}
      {saidAloud.length > 0 ? (
        <Section title="You said you would" notes={<NothingElse />}>
          <SaidAloud open={byDay(saidAloud)} today={today} />
        </Section>
      ) : null}
      <Suspense>{saysMore(answer) ? <Agreeing answer={answer} /> : null}</Suspense>
      {since.length > 0 ? (
        <Section title="Since you were here">
          <Since since={since} upTo={upTo} today={today} />
        </Section>
      ) : null}
      {lately.length > 0 ? (
        <Section title="Lately" notes={saidAloud.length > 0 ? undefined : <NoDueDate />}>
          <FavorLines favors={lately} today={today} />
        </Section>
      ) : null}
      <Suspense>{answer.recurring.length > 0 ? <ComesBack answer={answer} /> : null}</Suspense>
    </>
  )
}

/** Whether there is anything of agreements, memories or the week to say. */
function saysMore({ agreements, remembered, week }: TodayAnswer): boolean {
  const due = agreements.some(({ reviewDue }) => reviewDue)
  return due || remembered.length > 0 || week !== undefined
}

/** Slips that are no favors and no asks: what was proposed, and what was handed over. */
const handsOver = ({ handovers, toWrite }: TodayAnswer): boolean =>
  handovers.length + toWrite.length > 0

function isBlank(answer: TodayAnswer): boolean {
  const { forYou, saidAloud, since, notices, lately, asks, tookOn, yourAsks } = answer
  const stands = lately.some((favor) => favor.standing !== 'withdrawn')
  const favors = forYou.length + saidAloud.length + since.length + notices.length
  const asked = asks.length + tookOn.length + yourAsks.length + answer.agreements.length
  return favors + asked + answer.changes.length === 0 && !stands && !handsOver(answer)
}

function WhoSees(): ReactElement {
  return (
    <MarginNote title="Who can see this">
      <p>The two of you. Your team sees that it happened only if you both say so.</p>
      <p>Whoever leads you sees no more than any colleague.</p>
    </MarginNote>
  )
}

function NothingElse(): ReactElement {
  return (
    <MarginNote title="Nothing else is open">
      <p>
        A return has no due date unless both of you set one. Goodturn will not remind you otherwise.
      </p>
    </MarginNote>
  )
}

function NoDueDate(): ReactElement {
  return (
    <MarginNote title="Nothing is open">
      <p>A return is open only once somebody says so aloud, and it has no due date.</p>
    </MarginNote>
  )
}
