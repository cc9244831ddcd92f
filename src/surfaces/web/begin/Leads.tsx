// The one question of the first run that is not about oneself: whoever leads and holds the keys to
// everybody's words must not be able to read what people keep for their own eyes.
import type { ReactElement } from 'react'
import { OneOf } from '../paper/Field.tsx'

export interface LeadsProps {
  readonly value: 'yes' | 'no' | undefined
  readonly isMissing: boolean
  readonly onSay: (value: 'yes' | 'no') => void
}

const choices = [
  {
    value: 'no',
    words: 'No',
    hint:
      'People can keep things for their own eyes from the first day: what they feel about a ' +
      'return, that they could not say no, notes to themselves.',
  },
  {
    value: 'yes',
    words: 'Yes',
    hint:
      'Such private answers stay off until somebody who leads nobody holds the passphrase of the ' +
      'keys, since whoever runs this server could read them. All else works the same, and you ' +
      'see no more than any colleague.',
  },
] as const

export function Leads({ value, isMissing, onSay }: LeadsProps): ReactElement {
  return (
    <div className="leads meanings">
      <OneOf
        name="leads"
        legend="Do you lead people who will use this?"
        choices={choices}
        value={value ?? ''}
        onChoose={(said) => onSay(said === 'yes' ? 'yes' : 'no')}
      />
      {isMissing ? (
        <p className="wrong" role="alert">
          Say yes or no: it decides what can be kept private here, and stays as you say it now.
        </p>
      ) : null}
    </div>
  )
}
