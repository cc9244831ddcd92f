// Which folders each recent commit touched, asked of `git diff-tree` commit by commit while the log
// is still being read. A folder is cut to its top two levels; files at the top are '.'.
import { FieldCutter } from './fields.ts'
import { ended, startGit } from './run-git.ts'

export interface FolderReader {
  /** Asks for one commit (a full hash, not a merge). */
  ask(hash: string): void
  /** Ends the asking and answers all: hash to folders. Throws when git fails. */
  answer(): Promise<ReadonlyMap<string, ReadonlySet<string>>>
}

export function readFolders(repository: string): FolderReader {
  const child = startGit(repository, [
    'diff-tree',
    ...['--stdin', '-r', '--root', '-z', '--name-only', '--no-renames', '--no-ext-diff'],
  ])
  const asked: string[] = []
  const folders = new Map<string, Set<string>>()
  let turn = -1
  let current = new Set<string>()
  const cutter = new FieldCutter((field) => {
    // git answers in the order of asking, so the next hash is known and no file can pose as one.
    const text = field.startsWith('\n') ? field.slice(1) : field
    if (text === asked[turn + 1]) {
      turn += 1
      current = new Set()
      folders.set(text, current)
    } else if (text !== '') current.add(areaOf(text))
  })
  child.stdout.on('data', (chunk: Buffer) => cutter.push(chunk))
  child.stdin.on('error', () => {})
  const end = ended(child)
  end.catch(() => {})
  return {
    ask: (hash) => {
      asked.push(hash)
      child.stdin.write(`${hash}\n`)
    },
    answer: async () => {
      child.stdin.end()
      const { code, stderr } = await end
      cutter.end()
      if (code !== 0) throw new Error(`git diff-tree ended with ${code}: ${stderr}`)
      return folders
    },
  }
}

/** The file's folder, cut to two levels: 'src/core/x/y.ts' is in 'src/core', 'README' in '.'. */
export function areaOf(file: string): string {
  const first = file.indexOf('/')
  if (first === -1) return '.'
  const second = file.indexOf('/', first + 1)
  return second === -1 ? file.slice(0, first) : file.slice(0, second)
}
