// Erasing everything: what goes and what stays in figures of one's own, then typed words, then it is
// done for good. A quiet last page says what was done.
import { IconEraser } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { ErasePreview } from '../../../operations/me/shapes.ts'
import { wordsOf } from '../api/call.ts'
import { useDoing } from '../api/doing.ts'
import { erasePreviewQuery } from '../api/queries.ts'
import { Fact } from '../paper/Fact.tsx'
import { Field } from '../paper/Field.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Sure } from '../paper/Sure.tsx'
import { goes, stays } from './words.ts'

const words = 'erase me'

export function Erase(): ReactElement {
  return (
    <div className="joined-lines">
      <Lines>
        <Fact
          mark={<IconEraser className="i soft" stroke={1.75} aria-hidden="true" />}
          what="Erase everything of yours"
          sub="For good. First you see what would go and what would stay."
          word="See"
          about="what erasing would do"
          opens={(close) => <ErasePlan close={close} />}
        />
      </Lines>
    </div>
  )
}

function ErasePlan({ close }: { readonly close: () => void }): ReactElement {
  const { data, error, refetch } = useQuery(erasePreviewQuery)
  if (error) return <Problem what={wordsOf(error)} again={() => void refetch()} />
  if (!data) return <p className="soft">Looking at what is yours.</p>
  if (data.lastAdmin) {
    return (
      <p className="read">
        You are the only admin. <Link to="/people">Make somebody else admin</Link> first; then you
        can leave or erase what is yours.
      </p>
    )
  }
  return (
    <>
      <div className="two">
        <div>
          <h3>What goes</h3>
          <ul className="says-plain">
            {goes(data).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
        <div>
          <h3>What stays</h3>
          <ul className="says-plain">
            {stays(data).map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      </div>
      <EraseSure preview={data} close={close} />
    </>
  )
}

interface EraseSureProps {
  readonly preview: ErasePreview
  readonly close: () => void
}

function EraseSure({ preview, close }: EraseSureProps): ReactElement {
  const { busy, problem, doIt } = useDoing('Nothing was erased.')
  const [typed, setTyped] = useState('')
  const client = useQueryClient()
  const navigate = useNavigate()
  const erase = async (): Promise<void> => {
    if (!(await doIt({ path: '/me/erase', body: { sure: words } }))) return
    const { texts, favorsThatStay } = preview
    await navigate({ to: '/gone', search: { did: 'erased', notes: texts, stay: favorsThatStay } })
    client.clear()
  }
  return (
    <Sure
      says={['This cannot be undone, by anybody. Save your record first if you want to keep it.']}
      button="Erase everything of mine"
      leave="Keep it"
      final
      busy={busy}
      problem={problem}
      onSure={() => void erase()}
      onLeave={close}
    >
      <div className="fields">
        <Field name={`Type “${words}” to go on`}>
          <input
            required
            pattern={` *${words} *`}
            title={words}
            value={typed}
            autoComplete="off"
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </Field>
      </div>
    </Sure>
  )
}
