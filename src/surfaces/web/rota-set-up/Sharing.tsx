// Who does it: people of the team, ticked; how much of a full week each one works, until when
// somebody new goes along, and which duties they do.
import type { ReactElement } from 'react'
import { firstName } from '../../../grammar/sentences.ts'
import { Face } from '../paper/Face.tsx'
import { Fact } from '../paper/Fact.tsx'
import { ChoiceField, TextField, TickField } from '../paper/Field.tsx'
import { Lines } from '../paper/Lines.tsx'
import { type Draft, type DraftMember, doesIt, withDay } from './draft.ts'
import { memberWords } from './member-words.ts'

export interface SharingProps {
  readonly draft: Draft
  readonly change: (next: Draft) => void
}

export function Sharing({ draft, change }: SharingProps): ReactElement {
  const put = (next: DraftMember): void =>
    change({
      ...draft,
      members: draft.members.map((each) => (each.person === next.person ? next : each)),
    })
  return (
    <Lines>
      {draft.members.map((member) => (
        <Fact
          key={member.person}
          mark={<Face name={member.name} />}
          what={
            <label className="takes-part">
              <input
                type="checkbox"
                checked={member.takesPart}
                onChange={({ currentTarget }) =>
                  put({ ...member, takesPart: currentTarget.checked })
                }
              />
              <span>{member.name}</span>
            </label>
          }
          {...(member.takesPart
            ? {
                sub: memberWords(member, draft.duties),
                word: 'Change',
                about: member.name,
                opens: () => <MemberForm {...{ draft, member, put }} />,
              }
            : {})}
        />
      ))}
    </Lines>
  )
}

interface MemberFormProps {
  readonly draft: Draft
  readonly member: DraftMember
  readonly put: (next: DraftMember) => void
}

const shares = [100, 90, 80, 75, 60, 50, 40, 25, 20]

function MemberForm({ draft, member, put }: MemberFormProps): ReactElement {
  const name = firstName(member.name)
  const shown = [...new Set([...shares, member.sharePercent])].sort((one, other) => other - one)
  return (
    <fieldset className="member-form">
      <legend className="sr">{name}</legend>
      <div className="row">
        <ChoiceField
          label="Works"
          choices={shown.map((share) => ({
            value: String(share),
            words: share === 100 ? 'full time' : `${share} % of full time`,
          }))}
          value={String(member.sharePercent)}
          onChange={({ currentTarget }) =>
            put({ ...member, sharePercent: Number(currentTarget.value) })
          }
        />
        <TextField
          type="date"
          label="New, goes along until"
          hint="Empty: not new."
          value={member.shadowsUntil ?? ''}
          onChange={({ currentTarget }) =>
            put(withDay(member, 'shadowsUntil', currentTarget.value))
          }
        />
        <TextField
          type="date"
          label="Last day, if known"
          value={member.until ?? ''}
          onChange={({ currentTarget }) => put(withDay(member, 'until', currentTarget.value))}
        />
      </div>
      {draft.duties.length > 1 ? <Does {...{ draft, member, put }} /> : null}
    </fieldset>
  )
}

function Does({ draft: { duties }, member, put }: MemberFormProps): ReactElement {
  const toggle = (key: string, on: boolean): void => {
    const now = duties.map((duty) => duty.key).filter((each) => doesIt(member, each))
    const next = on ? [...now, key] : now.filter((each) => each !== key)
    const { does: _, ...rest } = member
    put(next.length === duties.length ? rest : { ...rest, does: next })
  }
  return (
    <fieldset className="does">
      <legend>{firstName(member.name)} does</legend>
      {duties.map((duty) => (
        <TickField
          key={duty.key}
          label={duty.name || 'a duty without a name'}
          checked={doesIt(member, duty.key)}
          onChange={({ currentTarget }) => toggle(duty.key, currentTarget.checked)}
        />
      ))}
    </fieldset>
  )
}
