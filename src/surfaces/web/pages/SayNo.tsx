// Say no to any ask, from anywhere: it is pasted or left out, and a kind reply comes back to send.
// Nothing is kept, nothing is sent from here.
import { getRouteApi } from '@tanstack/react-router'
import { type ReactElement, useRef, useState } from 'react'
import type { NoAnswer, NoInput } from '../../../operations/asks/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { AskPasted, ReadAs } from '../no/AskPasted.tsx'
import { Reply } from '../no/Reply.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import '../styles/settings.css'
import '../styles/boundaries.css'

const route = getRouteApi('/shell/no')

export function SayNoPage(): ReactElement {
  const search = route.useSearch()
  const { busy, problem, doIt } = useDoing('What you pasted is still here.')
  const [reply, setReply] = useState<NoAnswer>()
  const last = useRef<NoInput>({})
  const ask = async (asked: NoInput): Promise<void> => {
    last.current = asked
    const answer = await doIt<NoAnswer>({ path: '/no', body: asked, last: true })
    if (answer) setReply(answer)
  }
  return (
    <Page title="Say no">
      <Section first notes={<NothingKept />}>
        <h1>Say no, kindly</h1>
        <p className="lede">To any ask, from anywhere. A no needs no reason.</p>
        <div className="below-lede">
          <AskPasted
            begun={search}
            busy={busy}
            problem={problem}
            onAsk={(asked) => void ask(asked)}
          />
        </div>
      </Section>
      {reply ? (
        <Section title="A reply to send" notes={<OnlyThose />}>
          <ReadAs
            kind={reply.kind}
            onChoose={(kind) => void ask({ ...last.current, kind, wording: 0 })}
          />
          <Reply
            answer={reply}
            busy={busy}
            onAnother={() => {
              const wording = ((last.current.wording ?? 0) + 1) % 100
              void ask({ ...last.current, kind: reply.kind, wording })
            }}
          />
        </Section>
      ) : null}
    </Page>
  )
}

function NothingKept(): ReactElement {
  return (
    <MarginNote title="Nothing is kept">
      <p>
        Not the ask, not the reply, not that you said no. Nothing is sent from here: you copy it and
        change it as you like.
      </p>
    </MarginNote>
  )
}

function OnlyThose(): ReactElement {
  return (
    <MarginNote title="Who is named">
      <p>Only people who said they can be asked for this, and that a no may name them.</p>
    </MarginNote>
  )
}
