// What each side said of a return, what the reader can say or do about it, and the favors it is
// linked with. Nothing is open until somebody says so aloud.
import { Button } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import { type Day, expectations } from '../../../core/vocabulary.ts'
import { saidOfReturn, toWhom } from '../../../grammar/history-sentences.ts'
import { favorSentence, otherSide, partyName, upperFirst } from '../../../grammar/sentences.ts'
import { dayAndMonth, dayInSentence } from '../../../grammar/words.ts'
import type { HistoryAnswer } from '../../../operations/favors/history-shapes.ts'
import { FavorLink } from '../paper/FavorLink.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { useAnswers } from '../today/answers.ts'
import { ReturnWays } from '../today/SaidAloud.tsx'
import { sayings } from './words.ts'

export interface ReturnsProps {
  readonly answer: HistoryAnswer
  readonly today: Day
}

export function Returns({ answer, today }: ReturnsProps): ReactElement | null {
  const { favor } = answer
  const { relation, giver, receiver, standing, returnIs } = favor
  if (relation === 'team' || relation === 'third') return null
  if (giver.is === 'team' || receiver.is === 'team') return null
  if (standing === 'declined' || standing === 'withdrawn' || standing === 'observed') return null
  const said = (['giver', 'receiver'] as const).flatMap((side) => saidOfReturn(favor, side) ?? [])
  const isSilent = said.length === 0 && returnIs === undefined && !answer.answers
  if (isSilent && !favor.actions.includes('say-expectation')) return null
  return (
    <Section title="What you said of a return" notes={<Aloud />}>
      <p className="soft">
        {said.length > 0 ? said.join(' ') : 'Neither of you said anything. Nothing is open.'}
      </p>
      {favor.returnDay ? (
        <p className="soft">You both named {dayAndMonth(favor.returnDay, today)} for it.</p>
      ) : null}
      {favor.actions.includes('say-expectation') ? (
        <SayAloud favor={favor} side={relation} />
      ) : null}
      {returnIs === 'open' ? <ReturnWays favor={favor} today={today} /> : null}
      <LinkedFavors answer={answer} today={today} />
    </Section>
  )
}

interface SayAloudProps {
  readonly favor: FavorView
  readonly side: 'giver' | 'receiver'
}

function SayAloud({ favor, side }: SayAloudProps): ReactElement {
  const { busy, problem, say } = useAnswers()
  const own = side === 'giver' ? favor.saidByGiver : favor.saidByReceiver
  const name = upperFirst(partyName(otherSide(favor)))
  return (
    <>
      <div className="acts said-acts">
        {expectations
          .filter((expectation) => expectation !== own)
          .map((expectation) => (
            <Button
              key={expectation}
              disabled={busy}
              onClick={() =>
                void say(favor, {
                  path: 'expectation',
                  body: { expectation },
                  toast: expectation === 'unclear' ? 'Said.' : `Said aloud. ${name} is told.`,
                  undoable: false,
                })
              }
            >
              {sayings[side][expectation]}
            </Button>
          ))}
      </div>
      {problem ? <Problem what={problem} /> : null}
    </>
  )
}

/** What it answers, and what answered it, as far as the reader may see those. */
function LinkedFavors({ answer, today }: ReturnsProps): ReactElement | null {
  const { favor, answers, answeredBy } = answer
  const linked = [
    ...(answers ? [{ other: answers, words: earlierWords(favor, answers, today) }] : []),
    ...(answeredBy ? [{ other: answeredBy, words: laterWords(favor, answeredBy, today) }] : []),
  ]
  const unseen = favor.returnIs === 'passed on' && !answeredBy
  if (linked.length === 0 && !unseen) return null
  return (
    <ul className="lines linked">
      {linked.map(({ other, words }) => (
        <li key={other.favor} className="line" data-stop tabIndex={-1}>
          <span className="g">
            {isPassing(favor, other) ? (
              <IconArrowForwardUp className="i passed" stroke={1.75} aria-hidden="true" />
            ) : (
              <IconArrowBackUp className="i received" stroke={1.75} aria-hidden="true" />
            )}
          </span>
          <span className="what">
            <FavorLink favor={other.favor} opens>
              {favorSentence(other)}
            </FavorLink>
          </span>
          <span className="sub">{words}</span>
        </li>
      ))}
      {unseen ? (
        <li className="line" data-stop tabIndex={-1}>
          <span className="g">
            <IconArrowForwardUp className="i passed" stroke={1.75} aria-hidden="true" />
          </span>
          <span className="what">{upperFirst(partyName(favor.receiver))} passed it on</span>
          <span className="sub">{toWhom}</span>
        </li>
      ) : null}
    </ul>
  )
}

const isPassing = (favor: FavorView, other: FavorView): boolean =>
  favor.answers?.favor === other.favor
    ? favor.answers.how === 'passes on'
    : favor.returnIs === 'passed on'

function earlierWords(favor: FavorView, earlier: FavorView, today: Day): string {
  const when = dayInSentence(earlier.day, today)
  return favor.answers?.how === 'passes on'
    ? `Before it, ${when}. This passed it on.`
    : `Before it, ${when}. This returned it.`
}

function laterWords(favor: FavorView, later: FavorView, today: Day): string {
  const when = upperFirst(dayInSentence(later.day, today))
  return favor.returnIs === 'passed on'
    ? `${when}. That passed it on.`
    : `${when}. That returned it.`
}

function Aloud(): ReactElement {
  return (
    <MarginNote title="Only what is said counts">
      <p>
        A return is open once somebody says so aloud, and has no day unless both of you name one.
        What you only feel is yours.
      </p>
    </MarginNote>
  )
}
