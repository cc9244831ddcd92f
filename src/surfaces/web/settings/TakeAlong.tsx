// Taking one's own record along, as a file that the browser saves.
import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { FileAnswer } from '../../../operations/me/shapes.ts'
import { read, wordsOf } from '../api/call.ts'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'
import { useToast } from '../paper/Toast.tsx'
import { save } from './save.ts'

type Format = 'json' | 'csv' | 'shifts-csv'

export function TakeAlong(): ReactElement {
  const [busy, setBusy] = useState<Format>()
  const [problem, setProblem] = useState('')
  const toast = useToast()
  const take = async (format: Format): Promise<void> => {
    setBusy(format)
    setProblem('')
    try {
      const file = await read<FileAnswer>(`/me/export?format=${format}`)
      save(file)
      toast({ text: `${file.fileName} is saved where your browser keeps downloads.` })
    } catch (error) {
      setProblem(`${wordsOf(error)} Nothing was saved.`)
    }
    setBusy(undefined)
  }
  return (
    <Lines>
      <Fact
        mark={<IconDownload className="i soft" stroke={1.75} aria-hidden="true" />}
        what="Everything of yours, in one file"
        sub="Favors and shifts with their words, what you keep for your eyes alone, who looked."
      >
        <div className="acts">
          <Button loading={busy === 'json'} onClick={() => void take('json')}>
            Save as JSON
          </Button>
          <Button loading={busy === 'csv'} onClick={() => void take('csv')}>
            Save your favors as CSV
          </Button>
          <Button loading={busy === 'shifts-csv'} onClick={() => void take('shifts-csv')}>
            Save your shifts as CSV
          </Button>
        </div>
        {problem ? <Problem what={problem} /> : null}
      </Fact>
    </Lines>
  )
}
