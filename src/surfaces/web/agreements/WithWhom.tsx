// Who is in it besides the reader: one blank each, and one more while there is room.
import { Fragment, type ReactElement } from 'react'
import { limits } from '../../../core/limits.ts'
import type { PersonView } from '../../../core/privacy/views.ts'
import { BlankChoice } from '../paper/Sentence.tsx'
import type { Draft } from './draft.ts'

export interface WithWhomProps {
  readonly draft: Draft
  readonly change: (more: Partial<Draft>) => void
  readonly people: readonly PersonView[]
}

export function WithWhom({ draft, change, people }: WithWhomProps): ReactElement {
  const { others } = draft
  const taken = others.map(({ person }) => person)
  const here = people.filter((each) => !each.you && each.standing === 'joined')
  const choose = (at: number, person: string): void => {
    const terms = others[at]?.terms ?? ''
    const next = [
      ...others.slice(0, at),
      ...(person ? [{ person, terms }] : []),
      ...others.slice(at + 1),
    ]
    change({ others: next.length > 0 ? next : [{ person: '', terms }] })
  }
  const isChosen = taken.every(Boolean)
  const hasRoom = others.length < limits.partiesOfAnAgreement - 1 && here.length > others.length
  const blanks = isChosen && hasRoom ? [...taken, ''] : taken
  return (
    <>
      {blanks.map((own, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a blank is its place in the sentence.
        <Fragment key={at}>
          {at > 0 ? ', ' : null}
          <BlankChoice
            label={at === 0 ? 'With whom' : 'Who else'}
            {...(own === '' && at > 0 ? { className: 'unsaid' } : {})}
            choices={[
              { value: '', words: at === 0 ? 'Somebody' : own === '' ? 'who else?' : 'not them' },
              ...here
                .filter(({ person }) => person === own || !taken.includes(person))
                .map(({ person, name }) => ({ value: person as string, words: name })),
            ]}
            value={own}
            onChange={({ currentTarget }) => choose(at, currentTarget.value)}
          />
        </Fragment>
      ))}
    </>
  )
}
