// Two who must not both be away from their other work at once: pairs by name, added and left out.
import { type ReactElement, useState } from 'react'
import { firstName } from '../../../grammar/sentences.ts'
import { ChoiceField } from '../paper/Field.tsx'
import type { RulesProps } from './Rules.tsx'

export function Apart({ draft, change }: RulesProps): ReactElement {
  const { rules, members } = draft
  const nameOf = (who: string): string =>
    firstName(members.find(({ person, name }) => person === who || name === who)?.name ?? who)
  const put = (apart: typeof rules.apart): void => change({ ...draft, rules: { ...rules, apart } })
  return (
    <fieldset className="apart">
      <legend>Never at the same time, by a duty or away</legend>
      <ul className="plain">
        {rules.apart.map(({ one, other }, at) => (
          <li key={`${one} ${other}`}>
            <span>
              {nameOf(one)} and {nameOf(other)}
            </span>
            <button
              type="button"
              className="quiet-button"
              onClick={() => put(rules.apart.filter((_, index) => index !== at))}
            >
              Leave it out
              <span className="sr">
                : {nameOf(one)} and {nameOf(other)}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <TwoMore members={members} add={(pair) => put([...rules.apart, pair])} />
    </fieldset>
  )
}

interface TwoMoreProps {
  readonly members: RulesProps['draft']['members']
  readonly add: (pair: { one: string; other: string }) => void
}

function TwoMore({ members, add }: TwoMoreProps): ReactElement {
  const [one, setOne] = useState('')
  const [other, setOther] = useState('')
  const choices = [
    { value: '', words: 'choose' },
    ...members.map(({ person, name }) => ({ value: person, words: name })),
  ]
  const isPair = one !== '' && other !== '' && one !== other
  const keep = (): void => {
    add({ one, other })
    setOne('')
    setOther('')
  }
  return (
    <div className="row">
      <ChoiceField
        label="One"
        choices={choices}
        value={one}
        onChange={({ currentTarget }) => setOne(currentTarget.value)}
      />
      <ChoiceField
        label="The other"
        choices={choices}
        value={other}
        onChange={({ currentTarget }) => setOther(currentTarget.value)}
      />
      <button type="button" className="plain-button" disabled={!isPair} onClick={keep}>
        Keep them apart
      </button>
    </div>
  )
}
