// Finds the head of a repository, or says in clear words why it cannot be read: no such folder, no
// repository, no commits, somebody else's, or no git on this machine.
import { existsSync } from 'node:fs'
import { basename, dirname, resolve } from 'node:path'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { runGit } from './run-git.ts'

export interface Head {
  readonly hash: string
  readonly authored: number
  readonly committed: number
  readonly repository: string
  readonly shallow: boolean
}

export async function findHead(path: string): Promise<Result<Head, Refusal>> {
  if (!existsSync(path)) return unreadable('There is no folder at that path.')
  const probe = await probeRepository(path)
  if (probe === undefined) return unreadable('git is not installed, or not on the PATH.')
  if (probe.code !== 0) return unreadable(whyNot(probe.stderr))
  const [shallow, gitFolder] = probe.stdout.toString('utf8').trim().split('\n')
  const format = '--format=tformat:%H %at %ct'
  const answer = await runGit(path, ['log', '-1', '--no-show-signature', format, 'HEAD', '--'])
  if (answer.code !== 0) return unreadable(whyNoHead(answer.stderr))
  const [hash, authored, committed] = answer.stdout.toString('utf8').trim().split(' ')
  return accept({
    hash: hash!,
    authored: Number(authored),
    committed: Number(committed),
    repository: shortName(gitFolder ?? path),
    shallow: shallow === 'true',
  })
}

/** The commit a tag, branch or other revision names, and when it was made. */
export async function findRevision(
  path: string,
  revision: string,
): Promise<{ hash: string; committed: number } | undefined> {
  const wanted = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]
  const found = await runGit(resolve(path), wanted)
  const hash = found.stdout.toString('utf8').trim()
  if (found.code !== 0 || hash === '') return undefined
  const format = '--format=tformat:%ct'
  const shown = await runGit(resolve(path), [
    'log',
    '-1',
    '--no-show-signature',
    format,
    hash,
    '--',
  ])
  return { hash, committed: Number(shown.stdout.toString('utf8').trim()) }
}

function probeRepository(path: string) {
  return runGit(path, ['rev-parse', '--is-shallow-repository', '--absolute-git-dir']).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' || error.code === 'EACCES') return undefined
      throw error
    },
  )
}

function shortName(gitFolder: string): string {
  const own = basename(gitFolder) === '.git' ? basename(dirname(gitFolder)) : basename(gitFolder)
  return own.endsWith('.git') ? own.slice(0, -'.git'.length) : own
}

function whyNot(complaint: string): string {
  if (complaint.includes('dubious ownership')) {
    return 'That repository belongs to another user; git names the setting (safe.directory).'
  }
  if (complaint.includes('cannot change to')) return 'That path is not a folder.'
  return 'That folder is not a git repository.'
}

function whyNoHead(complaint: string): string {
  const none = ['unknown revision', 'bad revision', 'does not have any commits']
  if (none.some((words) => complaint.includes(words))) {
    return 'That repository has no commits yet.'
  }
  return 'The head of that repository cannot be read; `git fsck` may say why.'
}

function unreadable(detail: string): Result<never, Refusal> {
  return refuse({ code: 'unreadable-input', about: 'repository', detail })
}
