// Erasing everything: what goes and what stays in figures of one's own, then typed words, then it
// is done for good. A quiet last page says what was done.
import { IconEraser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { ErasePreview } from '../../../operations/me/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { erasePreviewQuery } from '../api/queries.ts'
import { Fact } from '../paper/Fact.tsx'
import { Opened } from '../paper/Opened.tsx'
import { Sure } from '../paper/Sure.tsx'
import { useGoing } from './going.ts'
import { goes, stays } from './words.ts'

const typed = 'erase me'

export function Erase(): ReactElement {
  return (
    <Fact
      mark={<IconEraser className="i soft" stroke={1.75} aria-hidden="true" />}
      what="Erase everything of yours"
      sub="For good. First you see what would go and what would stay."
      word="See"
      about="what erasing would do"
      opens={() => <ErasePlan />}
    />
  )
}

function ErasePlan(): ReactElement {
  const query = useQuery(erasePreviewQuery)
  return <Opened query={query}>{(preview) => <Plan preview={preview} />}</Opened>
}

interface PlanProps {
  readonly preview: ErasePreview
}

function Plan({ preview }: PlanProps): ReactElement {
  return (
    <>
      <div className="two">
        <Sentences title="What goes" sentences={goes(preview)} />
        <Sentences title="What stays" sentences={stays(preview)} />
      </div>
      {preview.lastAdmin ? (
        <p className="read">
          You are the only admin. <Link to="/people">Make somebody else admin</Link> first: then you
          can leave, or erase what is yours.
        </p>
      ) : (
        <EraseSure preview={preview} />
      )}
    </>
  )
}

interface SentencesProps {
  readonly title: string
  readonly sentences: readonly string[]
}

function Sentences({ title, sentences }: SentencesProps): ReactElement {
  return (
    <div>
      <h3>{title}</h3>
      <ul className="says-plain">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  )
}

function EraseSure({ preview }: PlanProps): ReactElement {
  const { busy, problem, doIt } = useDoing('Nothing was erased.')
  const [asked, setAsked] = useState(false)
  const go = useGoing()
  const erase = async (): Promise<void> => {
    if (!(await doIt({ path: '/me/erase', body: { sure: typed }, last: true }))) return
    const { texts, favorsThatStay } = preview
    await go({ did: 'erased', notes: texts, stay: favorsThatStay })
  }
  return (
    <>
      <button type="button" className="brick-button" onClick={() => setAsked(true)}>
        Erase everything of mine
      </button>
      <Sure
        open={asked}
        title="Erase everything of yours?"
        does="Erase everything of mine"
        leaves="Keep it"
        typed={typed}
        busy={busy}
        problem={problem}
        onSure={() => void erase()}
        onLeave={() => setAsked(false)}
      >
        <p>
          This cannot be undone, by anybody. Save your record first if you want to keep it: nobody
          can read it here afterwards, you included.
        </p>
      </Sure>
    </>
  )
}
