// Say no to any ask, from anywhere: it is pasted or left out, and a kind reply comes back to send.
// Nothing is kept, nothing is sent from here.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactElement, useRef, useState } from 'react'
import { type FavorKind, favorKinds } from '../../../core/vocabulary.ts'
import { askedFor } from '../../../grammar/boundary-sentences.ts'
import type { NoAnswer } from '../../../operations/asks/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { todayQuery } from '../api/queries.ts'
import { Reply } from '../no/Reply.tsx'
import { Asking } from '../paper/Asking.tsx'
import { WordsField } from '../paper/Field.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { BlankChoice } from '../paper/Sentence.tsx'
import '../styles/settings.css'
import '../styles/boundaries.css'

const route = getRouteApi('/shell/no')
const somebody = ''

interface Asked {
  readonly text?: string
  readonly kind?: FavorKind
  readonly asker?: string
  readonly wording: number
}

export function SayNoPage(): ReactElement {
  const search = route.useSearch()
  const { data } = useQuery(todayQuery)
  const { busy, problem, doIt } = useDoing('What you pasted is still here.')
  const [reply, setReply] = useState<NoAnswer>()
  const [asker, setAsker] = useState(search.asker ?? somebody)
  const last = useRef<Asked>({ wording: 0 })
  const ask = async (asked: Asked): Promise<void> => {
    last.current = asked
    const { text = '', ...rest } = asked
    const body = { ...rest, ...(text === '' ? {} : { text }) }
    const answer = await doIt<NoAnswer>({ path: '/no', body, last: true })
    if (answer) setReply(answer)
  }
  const people = (data?.people ?? []).filter((each) => !each.you && each.standing !== 'left')
  return (
    <Page title="Say no">
      <Section first notes={<NothingKept />}>
        <h1>Say no, kindly</h1>
        <p className="lede">To any ask, from anywhere. A no needs no reason.</p>
        <div className="below-lede">
          <Asking
            label="An ask to say no to"
            button="Word a no"
            busy={busy}
            problem={problem}
            onSaid={(said) =>
              void ask({
                text: said('text'),
                wording: 0,
                ...(asker === somebody ? {} : { asker }),
                ...(search.kind && said('text') === (search.text ?? '')
                  ? { kind: search.kind }
                  : {}),
              })
            }
          >
            <p className="compose">
              <BlankChoice
                label="Who asked"
                choices={[
                  { value: somebody, words: 'Somebody' },
                  ...people.map(({ person, name }) => ({ value: person, words: name })),
                ]}
                value={asker}
                onChange={({ currentTarget }) => setAsker(currentTarget.value)}
              />{' '}
              asked me for something.
            </p>
            <WordsField
              label="The ask as it came"
              hint="Paste it from a chat or a mail, or leave it empty."
              name="text"
              rows={4}
              maxLength={2_000}
              defaultValue={search.text ?? ''}
            />
          </Asking>
        </div>
      </Section>
      {reply ? (
        <Section title="A reply to send" notes={<OnlyThose />}>
          <p className="read">
            It was read as an ask for{' '}
            <BlankChoice
              label="What kind it is"
              choices={favorKinds.map((each) => ({ value: each, words: askedFor[each] }))}
              value={reply.kind}
              onChange={({ currentTarget: { value } }) => {
                const kind = favorKinds.find((each) => each === value)
                if (kind) void ask({ ...last.current, kind, wording: 0 })
              }}
            />
            .
          </p>
          <Reply
            answer={reply}
            busy={busy}
            onAnother={() =>
              void ask({
                ...last.current,
                kind: reply.kind,
                wording: (last.current.wording + 1) % 100,
              })
            }
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
