// One more wish as a sentence with blanks. A kind that is used up says so instead of being refused.
import { Button } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { WishesAnswer } from '../../../operations/rotas/shapes.ts'
import { Problem } from '../paper/Problem.tsx'
import { Blank, BlankChoice, SentenceForm } from '../paper/Sentence.tsx'
import { weekdayNames } from '../rota-set-up/pattern-words.ts'
import { hows, type WishDraft, type WishSaid, wishOf } from './draft.ts'

export interface WishFormProps {
  readonly rota: RotaView
  readonly left: WishesAnswer['left']
  readonly busy: boolean
  readonly onSay: (wish: WishSaid) => Promise<boolean>
}

export function WishForm({ rota, left, busy, onSay }: WishFormProps): ReactElement {
  const [draft, setDraft] = useState<WishDraft>({
    how: 'rather not',
    on: 'weekday',
    weekday: 5,
    day: rota.today,
    duty: '',
  })
  const change = (more: Partial<WishDraft>): void => setDraft((now) => ({ ...now, ...more }))
  const isUsedUp = left[draft.how] <= 0
  return (
    <div className="wish-form">
      <SentenceForm
        label="One more wish"
        onSend={() => {
          if (!isUsedUp) void onSay(wishOf(draft))
        }}
        sentence={<WishWords {...{ rota, draft, change }} />}
      >
        {isUsedUp ? <Problem what={usedUp} /> : null}
        <div className="acts">
          <Button type="submit" variant="filled" loading={busy} disabled={isUsedUp}>
            Keep this wish
          </Button>
        </div>
      </SentenceForm>
    </div>
  )
}

const usedUp = 'None of this kind is left for this period. Take one back, or say it another way.'

interface WishWordsProps {
  readonly rota: RotaView
  readonly draft: WishDraft
  readonly change: (more: Partial<WishDraft>) => void
}

function WishWords({ rota, draft, change }: WishWordsProps): ReactElement {
  return (
    <>
      I{' '}
      <BlankChoice
        label="What it is"
        choices={hows}
        value={draft.how}
        onChange={({ currentTarget: { value } }) =>
          change({ how: hows.find((each) => each.value === value)?.value ?? draft.how })
        }
      />{' '}
      have{' '}
      <BlankChoice
        label="Which duty"
        choices={[
          { value: '', words: 'any shift' },
          ...rota.duties.map(({ duty, name }) => ({ value: duty, words: name })),
        ]}
        value={draft.duty}
        onChange={({ currentTarget }) => change({ duty: currentTarget.value })}
      />{' '}
      on <When {...{ draft, change }} today={rota.today} />.
    </>
  )
}

interface WhenProps extends Omit<WishWordsProps, 'rota'> {
  readonly today: Day
}

function When({ draft, change, today }: WhenProps): ReactElement {
  const days = weekdayNames.map((name, at) => ({ value: String(at + 1), words: `${name}s` }))
  return (
    <>
      <BlankChoice
        label="On which days"
        choices={[...days, { value: 'day', words: 'one day' }]}
        value={draft.on === 'day' ? 'day' : String(draft.weekday)}
        onChange={({ currentTarget: { value } }) =>
          change(value === 'day' ? { on: 'day' } : { on: 'weekday', weekday: Number(value) })
        }
      />
      {draft.on === 'day' ? (
        <>
          :{' '}
          <Blank
            type="date"
            label="The day"
            min={today}
            required
            value={draft.day}
            onChange={({ currentTarget: { value } }) => {
              if (value !== '') change({ day: value as Day })
            }}
          />
        </>
      ) : null}
    </>
  )
}
