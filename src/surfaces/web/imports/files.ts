// A file somebody chose or dropped: why it cannot be brought in, said before anything is sent, and
// its bytes as base64, which is how the API takes them.
import { limits } from '../../../core/limits.ts'

/** Which way in a file takes. */
export type FileKind = 'csv' | 'git-log'

export interface ChosenFile {
  readonly name: string
  /** In bytes. */
  readonly size: number
}

const spreadsheets = ['.xlsx', '.xls', '.ods', '.numbers']
const others = ['.pdf', '.zip', '.gz', '.png', '.jpg', '.jpeg', '.docx', '.doc', '.json', '.exe']

/** Why a file cannot be brought in, and what to do; undefined: it can be tried. */
export function whyNot(file: ChosenFile, kind: FileKind): string | undefined {
  const ending = endingOf(file.name)
  if (spreadsheets.includes(ending)) {
    return `${file.name} is a spreadsheet. Save it as CSV there, and bring that in.`
  }
  if (others.includes(ending)) {
    return kind === 'csv'
      ? `${file.name} is no CSV file. A CSV file has one row for each time somebody helped.`
      : `${file.name} is no log. Make one with the command above.`
  }
  if (file.size === 0) return `There is nothing in ${file.name}.`
  if (file.size > limits.importBytes) {
    const size = `${file.name} is ${sizeWords(file.size)}.`
    return `${size} ${mostWords()} Split it, and bring in the parts.`
  }
  return undefined
}

/** "A file may be as large as 24 MB." */
export const mostWords = (): string => `A file may be as large as ${sizeWords(limits.importBytes)}.`

function endingOf(name: string): string {
  const at = name.lastIndexOf('.')
  return at < 0 ? '' : name.slice(at).toLowerCase()
}

const thin = '\u2009'
const unit = 1024

/** "812 bytes", "12 kB", "3.4 MB", with a thin space. */
export function sizeWords(bytes: number): string {
  if (bytes < unit) return `${bytes}${thin}bytes`
  if (bytes < unit * unit) return `${Math.round(bytes / unit)}${thin}kB`
  const megabytes = bytes / unit / unit
  const said =
    megabytes < 10 && !Number.isInteger(megabytes) ? megabytes.toFixed(1) : Math.round(megabytes)
  return `${said}${thin}MB`
}

/** The name as the API takes it: no folder before it, and no longer than a name may be. */
export function shortName(name: string): string {
  const own = name.split(/[/\\]/).pop() ?? name
  const characters = [...own]
  if (characters.length <= limits.nameCharacters) return own
  const ending = [...endingOf(own)].slice(0, 8).join('')
  return `${characters.slice(0, limits.nameCharacters - ending.length - 1).join('')}…${ending}`
}

/** Reads a file in the browser; refused where it cannot be read, as a folder cannot. */
export function readAsBase64(file: Blob): Promise<string> {
  return new Promise((done, fail) => {
    const reader = new FileReader()
    reader.onerror = () => fail(new Error('unreadable'))
    reader.onload = () => {
      const text = String(reader.result)
      done(text.slice(text.indexOf(',') + 1))
    }
    reader.readAsDataURL(file)
  })
}
