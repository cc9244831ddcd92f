// Asked before something that cannot be undone, and only then: what will happen, in brick, and the
// way out first. Where it is the gravest, words have to be typed.
import { type FormEvent, type ReactElement, type ReactNode, useState } from 'react'
import { Dialog } from './Dialog.tsx'
import { TextField } from './Field.tsx'
import { Problem } from './Problem.tsx'

export interface SureProps {
  readonly open: boolean
  /** What is asked: "Undo this import?" */
  readonly title: string
  /** What the brick button says it does: "Undo the import". */
  readonly does: string
  /** What the way out says. */
  readonly leaves?: string
  /** Words to type before it can be done. */
  readonly typed?: string
  readonly busy?: boolean
  readonly problem?: string | undefined
  readonly onSure: () => void
  readonly onLeave: () => void
  /** What will happen, and what stays. */
  readonly children: ReactNode
}

export function Sure(props: SureProps): ReactElement {
  const { open, title, onLeave } = props
  return (
    <Dialog open={open} title={title} onClose={onLeave}>
      <SureForm {...props} />
    </Dialog>
  )
}

function SureForm(props: SureProps): ReactElement {
  const { does, leaves = 'Leave it as it is', typed, busy = false, problem, children } = props
  const [said, setSaid] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const isSaid = typed === undefined || said.trim().toLowerCase() === typed.toLowerCase()
    setMissing(!isSaid)
    if (isSaid) props.onSure()
  }
  return (
    <form className="sure" onSubmit={submit}>
      {children}
      {typed === undefined ? null : (
        <TextField
          label={`Type “${typed}” to go on`}
          value={said}
          autoComplete="off"
          onChange={({ currentTarget }) => setSaid(currentTarget.value)}
          {...(missing ? { wrong: `It is done only with the words “${typed}”.` } : {})}
        />
      )}
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        <button type="button" className="plain-button" onClick={props.onLeave}>
          {leaves}
        </button>
        <button type="submit" className="brick-button" disabled={busy}>
          {does}
        </button>
      </div>
    </form>
  )
}
