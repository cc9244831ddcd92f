// What happens once the ask is sent, and what those who are asked will see: from the server's own
// decision, not written.
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { askQuestion, momentWords, type Place, untilWords } from '../../../grammar/ask-sentences.ts'
import { cantJustNow, inWords } from '../../../grammar/boundary-sentences.ts'
import { firstName, partyName, upperFirst } from '../../../grammar/sentences.ts'
import type { PreviewAnswer } from '../../../operations/asks/shapes.ts'
import { wordsOf } from '../api/call.ts'
import { previewQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Slip } from '../paper/Slip.tsx'

export interface PreviewProps {
  readonly input: object | undefined
  readonly you: string
}

export function Preview({ input, you }: PreviewProps): ReactElement | null {
  const { data, error } = useQuery(previewQuery(input))
  if (error) {
    return (
      <Section>
        <Problem what={wordsOf(error)} kept="Nothing was sent." />
      </Section>
    )
  }
  if (data === undefined) return null
  return (
    <Section title="What they will see" notes={<WhatHappens preview={data} />}>
      <TheirSlip preview={data} you={you} />
    </Section>
  )
}

function TheirSlip({ preview, you }: { preview: PreviewAnswer; you: string }): ReactElement {
  const place = { today: localToday() }
  const { slip } = preview
  return (
    <div inert className="as-read">
      <Slip
        by={firstName(you)}
        did="asks you"
        until={<span>until {untilWords(slip.expiresAtMs, place)}</span>}
        ask={askQuestion(slip, place)}
      >
        {slip.note === undefined ? null : <p className="why said">“{slip.note}”</p>}
        <div className="acts">
          <span className="plain-button">Accept</span>
          <span className="plain-button">Not this time</span>
          <span className="plain-button">Tell me more</span>
        </div>
        <p className="small soft">Saying no is fine, and only you two know.</p>
      </Slip>
    </div>
  )
}

function WhatHappens({ preview }: { readonly preview: PreviewAnswer }): ReactElement {
  const place = { today: localToday() }
  const { order, cantJustNow: cannot, gatherUntilMs, slip } = preview
  return (
    <>
      <MarginNote title="What happens">
        <p>{orderTold(order, slip.manner, place)}</p>
        {cannot.map((party) => (
          <p key={party.name}>{cantJustNow(partyName(party))}.</p>
        ))}
        {gatherUntilMs === undefined ? null : (
          <p>
            Answers are gathered until {untilWords(gatherUntilMs, place)}. Of those who can, the one
            who covered longest ago takes it.
          </p>
        )}
        <p>You get an answer either way {momentWords(slip.expiresAtMs, place)}.</p>
      </MarginNote>
      <MarginNote title="A return?">
        <p>
          You can leave it unsaid. Once it is done it becomes a favor, with nothing to type, and a
          later one back can be linked to it.
        </p>
      </MarginNote>
    </>
  )
}

function orderTold(order: PreviewAnswer['order'], manner: string, place: Place): string {
  const names = order.map(({ person }) => firstName(upperFirst(partyName(person))))
  const [first, ...rest] = names
  if (first === undefined) return 'Nobody can just now. It waits on the board until its hour.'
  if (manner === 'everyone' || rest.length === 0) {
    return `${inWords(names)} ${rest.length === 0 ? 'is' : 'are'} asked now.`
  }
  const now = manner === 'a few' ? names.slice(0, 3) : [first]
  const later = names.slice(now.length)
  const nextAtMs = order[now.length]?.atMs
  const by = nextAtMs === undefined ? '' : ` by ${untilWords(nextAtMs, place)}`
  const next = later.length === 0 ? '' : ` If nobody can${by}, ${inWords(later)} in turn.`
  return `${inWords(now)} ${now.length === 1 ? 'is' : 'are'} asked now.${next}`
}
