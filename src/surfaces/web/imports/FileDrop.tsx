// Where a file goes in: by a button, by the keyboard, or dropped onto it. While it is sent it says
// how much has gone, and it can be stopped.
import { Button } from '@mantine/core'
import { IconFileUpload } from '@tabler/icons-react'
import { type DragEvent, type ReactElement, useRef, useState } from 'react'
import { Problem } from '../paper/Problem.tsx'
import { type FileKind, mostWords, sizeWords } from './files.ts'
import { Bar } from './Progress.tsx'
import { type Sending, useFileSending } from './sending.ts'

export interface FileDropProps {
  readonly kind: FileKind
  /** "Choose a CSV file". */
  readonly button: string
  /** Endings and types the browser offers first. */
  readonly accept: string
  readonly filled?: boolean
}

export function FileDrop({ kind, button, accept, filled }: FileDropProps): ReactElement {
  const field = useRef<HTMLInputElement>(null)
  const { sending, problem, again, send, stop } = useFileSending(kind)
  const { over, handlers } = useDrop(send)
  return (
    <>
      <section
        className={over ? 'filedrop over' : 'filedrop'}
        aria-label={button}
        aria-busy={sending !== undefined}
        {...handlers}
      >
        <input
          ref={field}
          type="file"
          accept={accept}
          hidden
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            // The same file can be chosen again once it was put right.
            currentTarget.value = ''
            if (file) send(file)
          }}
        />
        {sending ? (
          <OnItsWay sending={sending} stop={stop} />
        ) : (
          <>
            <Button
              variant={filled ? 'filled' : 'default'}
              leftSection={<IconFileUpload className="i" stroke={1.75} aria-hidden="true" />}
              onClick={() => field.current?.click()}
            >
              {button}
            </Button>
            <p className="soft">
              <span className="only-w">Or drop it here. </span>
              {mostWords()}
            </p>
          </>
        )}
      </section>
      {problem ? <Problem what={problem} {...(again ? { again } : {})} /> : null}
    </>
  )
}

function OnItsWay({ sending, stop }: { sending: Sending; stop: () => void }): ReactElement {
  const { file, sent } = sending
  const far = sizeWords(Math.round(file.size * sent))
  const words =
    sent === 0
      ? `Reading ${file.name}.`
      : sent < 1
        ? `Sending ${file.name}: ${far} of ${sizeWords(file.size)}.`
        : `${file.name} is sent. A moment.`
  return (
    <div className="onitsway">
      <p>{words}</p>
      <Bar label={`Sending ${file.name}`} done={sent} total={1} />
      <button type="button" className="quiet-button" onClick={stop}>
        Stop
      </button>
    </div>
  )
}

/** Takes the first of what is dropped; `over` while something is held above it. */
function useDrop(take: (file: File) => void) {
  const [over, setOver] = useState(false)
  const hold = (event: DragEvent): void => {
    event.preventDefault()
    setOver(true)
  }
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [file] = event.dataTransfer.files
    if (file) take(file)
  }
  const leave = (event: DragEvent): void => {
    const { relatedTarget, currentTarget } = event
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false)
  }
  return {
    over,
    handlers: { onDragEnter: hold, onDragOver: hold, onDragLeave: leave, onDrop: drop },
  }
}
