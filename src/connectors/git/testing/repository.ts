// Makes small git repositories for tests, in one `git fast-import` each: quick, dated, and cut off
// from the machine's own git settings.
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TestCommit {
  /** "Ana <ana@example.org>". */
  readonly author: string
  readonly committer?: string
  /** ISO instant or day. */
  readonly at: string
  readonly committedAt?: string
  readonly message: string | Buffer
  readonly files?: Readonly<Record<string, string>>
  /** Places in the list, from 0; the commit before unless told. */
  readonly parents?: readonly number[]
  readonly tag?: string
}

export const isolated: NodeJS.ProcessEnv = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
}

/** A repository in a new folder; `remove` takes it away. The last commit is the head. */
export function makeRepository(commits: readonly TestCommit[]): {
  path: string
  git: (...args: string[]) => string
  remove: () => void
} {
  const path = mkdtempSync(join(tmpdir(), 'goodturn-git-'))
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', path, ...args], { env: isolated, encoding: 'utf8' })
  git('init', '-q', '-b', 'main')
  const input = Buffer.concat(commits.flatMap((commit, at) => streamOf(commit, at)))
  execFileSync('git', ['-C', path, 'fast-import', '--quiet', '--force'], { env: isolated, input })
  return { path, git, remove: () => rmSync(path, { recursive: true }) }
}

function streamOf(commit: TestCommit, at: number): Buffer[] {
  const message = Buffer.from(commit.message as string)
  const authored = seconds(commit.at)
  const committed = seconds(commit.committedAt ?? commit.at)
  const parents = commit.parents ?? (at === 0 ? [] : [at - 1])
  const links = parents.map((parent, place) => `${place === 0 ? 'from' : 'merge'} :${parent + 1}\n`)
  const files = Object.entries(commit.files ?? {}).map(
    ([name, text]) => `M 644 inline "${name}"\ndata ${Buffer.byteLength(text)}\n${text}\n`,
  )
  const tag = commit.tag === undefined ? '' : `reset refs/tags/${commit.tag}\nfrom :${at + 1}\n\n`
  return [
    Buffer.from(
      `commit refs/heads/main\nmark :${at + 1}\nauthor ${commit.author} ${authored} +0000\n` +
        `committer ${commit.committer ?? commit.author} ${committed} +0000\n` +
        `data ${message.length}\n`,
    ),
    message,
    Buffer.from(`\n${links.join('')}${files.join('')}\n${tag}`),
  ]
}

function seconds(text: string): number {
  return Date.parse(text) / 1000
}
