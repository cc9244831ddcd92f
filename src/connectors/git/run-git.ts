// How git is run here: read only, without pager, hooks, network, external diff or colours, in the
// C locale, and with paths and revisions that can never be taken for options.
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'

const SAFE = [
  '--no-pager',
  '--no-optional-locks',
  ...['-c', 'core.hooksPath=/dev/null'],
  ...['-c', 'core.fsmonitor=false'],
  ...['-c', 'core.quotePath=false'],
  ...['-c', 'log.showSignature=false'],
  ...['-c', 'i18n.logOutputEncoding=UTF-8'],
  ...['-c', 'protocol.allow=never'],
  ...['-c', 'diff.external='],
  ...['-c', 'color.ui=false'],
]

/** Answers kept from a short command; longer ones are streamed. */
const ANSWER_CAP_BYTES = 64 * 1024 * 1024
const COMPLAINT_CAP_BYTES = 4096

export interface GitAnswer {
  readonly code: number
  readonly stdout: Buffer
  readonly stderr: string
}

/** Starts git in `folder` (an absolute path); the caller reads its output. */
export function startGit(folder: string, args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', [...SAFE, '-C', folder, ...args], {
    env: safeEnvironment(process.env),
    stdio: ['pipe', 'pipe', 'pipe'],
    windowsHide: true,
  })
}

/** Runs git to its end and keeps its answer. Throws only when git itself cannot be started. */
export function runGit(
  folder: string,
  args: readonly string[],
  input?: string | Buffer,
): Promise<GitAnswer> {
  const child = startGit(folder, args)
  const kept: Buffer[] = []
  let bytes = 0
  child.stdout.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    if (bytes <= ANSWER_CAP_BYTES) kept.push(chunk)
  })
  // git may stop reading early; what it answered and its exit code say why.
  child.stdin.on('error', () => {})
  child.stdin.end(input ?? '')
  return ended(child).then((end) => ({ ...end, stdout: Buffer.concat(kept) }))
}

/** Resolves with the exit code and the first words of complaint once git has ended. */
export function ended(
  child: ChildProcessWithoutNullStreams,
): Promise<{ code: number; stderr: string }> {
  let stderr = ''
  child.stderr.setEncoding('utf8')
  child.stderr.on('data', (text: string) => {
    if (stderr.length < COMPLAINT_CAP_BYTES) stderr += text
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve({ code: code ?? 1, stderr: stderr.trim() }))
  })
}

/** The caller's environment without what would point git elsewhere or make it talk. */
function safeEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => !STEERING.has(name))
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
    // Full buffers instead of one write per commit: a third of the time of a long log.
    GIT_FLUSH: '0',
    GIT_OPTIONAL_LOCKS: '0',
  }
}

const STEERING = new Set([
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PAGER',
  'GIT_EXTERNAL_DIFF',
  'GIT_DIFF_OPTS',
  'GIT_TRACE',
])
