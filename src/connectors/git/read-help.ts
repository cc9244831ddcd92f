// Reads the help named in a repository's history, as proposed favors, while git is still printing.

import { existsSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Proposals } from '../proposal.ts'
import { HelpReader, helpFormat } from './help-trailers.ts'
import { findHead } from './open-repository.ts'
import { ended, runGit, startGit } from './run-git.ts'

export interface HelpOptions {
  /** Told now and then how many commits are read, of how many (0 while that is not known). */
  readonly progress: (done: number, total: number) => void
  /** Asked now and then; once true, git is ended and nothing is answered. */
  readonly calledOff?: () => boolean
}

export interface RepositoryHelp {
  /** A short name for the repository: its folder's. */
  readonly repository: string
  readonly help: Proposals
}

export async function readHelp(
  path: string,
  { progress, calledOff = () => false }: HelpOptions,
): Promise<Result<RepositoryHelp, Refusal>> {
  const folder = resolve(path)
  const head = await findHead(folder)
  if (!head.ok) return head
  const { hash, repository } = head.value
  let total = 0
  const counting = runGit(folder, ['rev-list', '--count', '--no-merges', hash]).then((answer) => {
    total = Number(answer.stdout.toString('utf8')) || 0
  })
  const child = startGit(folder, [
    ...['log', '-z', '--no-merges', '--use-mailmap', '--no-color', '--no-show-signature'],
    ...['--no-notes', helpFormat, '--end-of-options', hash],
  ])
  child.stdin.end()
  const reader = new HelpReader()
  child.stdout.on('data', (chunk: Buffer) => {
    if (calledOff()) child.kill()
    reader.push(chunk)
    progress(reader.commits, total)
  })
  const { code, stderr } = await ended(child)
  await counting
  if (calledOff()) return refuse({ code: 'nothing-changes' })
  if (code !== 0) throw new Error(`git log ended with ${code}: ${stderr}`)
  reader.end()
  const places = await reader.contacts.resolve(folder, reader.people)
  progress(reader.commits, total)
  return accept({ repository, help: reader.proposals(places) })
}

/** Names of the repositories right below a folder, A to Z; links are not followed. */
export async function repositoriesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  return entries
    .filter((entry) => entry.isDirectory() && isRepository(join(folder, entry.name)))
    .map((entry) => entry.name)
    .sort()
}

function isRepository(folder: string): boolean {
  if (existsSync(join(folder, '.git'))) return true
  return existsSync(join(folder, 'HEAD')) && existsSync(join(folder, 'objects'))
}
