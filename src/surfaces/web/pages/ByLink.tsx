// Answering one ask by a link, without an account: the ask, three ways, and what happens next. The
// link is for one person and this ask only; whoever else opens it reads for whom it is.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import { askNamed, endedTold, yourAnswerTold } from '../../../grammar/ask-sentences.ts'
import { firstName, partyName, upperFirst } from '../../../grammar/sentences.ts'
import type { AskByLink } from '../../../operations/asks/by-link.ts'
import { call, post, wordsOf } from '../api/call.ts'
import { AskSlip } from '../ask/AskSlip.tsx'
import type { Answers, No } from '../ask/answering.ts'
import { localToday } from '../clock.ts'
import { MarginNote } from '../paper/Page.tsx'
import { Ruled } from '../paper/Ruled.tsx'
import { Alone } from '../shell/Alone.tsx'
import '../styles/ask.css'

const path = (secret: string): string => `/ask-link?secret=${encodeURIComponent(secret)}`

export function ByLinkPage(): ReactElement {
  const { secret = '', answer } = useSearch({ from: '/a' })
  const query = useQuery({
    queryKey: ['ask link', secret],
    queryFn: () => call<AskByLink>(path(secret), { method: 'GET' }),
    retry: false,
    refetchOnWindowFocus: false,
  })
  if (query.error) {
    return (
      <Alone title="This link opens nothing now.">
        <p className="lede">{wordsOf(query.error)}</p>
      </Alone>
    )
  }
  if (query.data === undefined) {
    return (
      <Alone title="Opening the ask.">
        <Ruled />
      </Alone>
    )
  }
  return <TheAsk secret={secret} said={query.data} {...(answer ? { answer } : {})} />
}

interface TheAskProps {
  readonly secret: string
  readonly said: AskByLink
  readonly answer?: 'accept' | 'no' | 'more'
}

function TheAsk({ secret, said, answer }: TheAskProps): ReactElement {
  const [ask, setAsk] = useState<AskView>(said.ask)
  const answers = useLinkAnswers(secret)
  const asker = firstName(upperFirst(partyName(ask.asker)))
  const isOut = ask.actions.includes('accept') && ask.yours?.answer !== 'not this time'
  const step = answer === 'no' ? 'no' : answer === 'more' ? 'more' : undefined
  return (
    <Alone title={`${said.forName}, ${asker} asks you`} notes={<ForOne name={said.forName} />}>
      {isOut ? (
        <>
          <AskSlip
            ask={ask}
            byLink={answers}
            onAnswered={setAsk}
            {...(step ? { first: step } : {})}
          />
          {ask.yours ? <p role="status">{yourAnswerTold(ask)}</p> : null}
        </>
      ) : (
        <Answered ask={ask} asker={asker} secret={secret} />
      )}
      {(ask.thread ?? []).map((line) => (
        <p key={`${line.day} ${line.words}`}>
          {upperFirst(firstName(partyName(line.by)))}: <span className="said">“{line.words}”</span>
        </p>
      ))}
    </Alone>
  )
}

interface AnsweredProps {
  readonly ask: AskView
  readonly asker: string
  readonly secret: string
}

function Answered({ ask, asker, secret }: AnsweredProps): ReactElement {
  const place = { today: localToday() }
  const isYours = ask.taker?.is === 'you'
  return (
    <>
      <p className="lede" role="status">
        {isYours
          ? `You take it: ${askNamed(ask, place)}.`
          : (yourAnswerTold(ask) ?? endedTold(ask, place))}
      </p>
      {isYours ? <p>{asker} is told. There is nothing else to do until then.</p> : null}
      {isYours && ask.span !== undefined ? (
        <div className="acts">
          <a
            className="plain-button"
            href={`/api/ask-link/calendar.ics?secret=${encodeURIComponent(secret)}`}
          >
            Add to calendar
          </a>
        </div>
      ) : null}
      <p className="soft">You need no account. You can close this page.</p>
    </>
  )
}

function ForOne({ name }: { readonly name: string }): ReactElement {
  return (
    <>
      <MarginNote title="For one person">
        <p>
          This link is for {name}, and for this ask only. It shows nothing else, and it works once.
        </p>
      </MarginNote>
      <MarginNote title="A no needs no reason">
        <p>What you answer is between the two of you.</p>
      </MarginNote>
    </>
  )
}

/** The same three answers as for anybody, sent by the link. */
function useLinkAnswers(secret: string): Answers {
  const client = useQueryClient()
  const sending = useMutation({
    mutationFn: (body: object) => post<AskByLink>('/ask-link', { secret, ...body }),
    onSuccess: (answer) => client.setQueryData(['ask link', secret], answer),
  })
  const send = async (body: object): Promise<AskView | undefined> => {
    try {
      return (await sending.mutateAsync(body)).ask
    } catch {
      return undefined
    }
  }
  return {
    busy: sending.isPending,
    problem: sending.error ? `${wordsOf(sending.error)} Nothing was sent.` : undefined,
    accept: () => send({ answer: 'accept' }),
    notThisTime: (no: No = {}) => send({ answer: 'not this time', ...no }),
    tellMeMore: (words) => send({ answer: 'tell me more', words }),
  }
}
