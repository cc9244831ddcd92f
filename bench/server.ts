// A server of its own for a benchmark or a deep run: started on a fresh data folder and a free
// port, set up through the same door a person uses.
import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface StartedServer {
  readonly url: string
  readonly process: ChildProcess
  /** The first-run link, while nobody has used it. */
  readonly beginUrl: string | undefined
  stop(signal?: NodeJS.Signals): Promise<void>
}

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

/** Resolves once it has printed where it is. */
export function startServer(
  dataFolder: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<StartedServer> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, 'serve'], {
    env: {
      ...process.env,
      GOODTURN_DATA: dataFolder,
      GOODTURN_PORT: '0',
      GOODTURN_DEMO: 'off',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  return new Promise((resolve, reject) => {
    let printed = ''
    child.stderr?.on('data', (chunk) => {
      printed += chunk
    })
    const tooEarly = (): void => reject(new Error(`the server ended: ${printed}`))
    child.once('exit', tooEarly)
    child.stdout?.on('data', (chunk) => {
      printed += chunk
      const url = urlAfter(printed, 'Goodturn is at ')
      const settled = printed.includes('/begin?secret=') || printed.includes('/sign-in')
      if (!url || !settled || !printed.endsWith('\n')) return
      child.off('exit', tooEarly)
      resolve({
        url,
        process: child,
        beginUrl: urlAfter(printed, '  ', '/begin?secret='),
        async stop(signal = 'SIGTERM') {
          child.kill(signal)
          await ended
        },
      })
    })
  })
}

function urlAfter(text: string, before: string, holding = ''): string | undefined {
  const line = text.split('\n').find((each) => each.startsWith(before) && each.includes(holding))
  return line?.slice(before.length).trim()
}

/** Takes the first-run link and makes an API token for its founder. */
export async function founderToken(server: StartedServer): Promise<string> {
  if (!server.beginUrl) throw new Error('this server has begun already')
  const secret = new URL(server.beginUrl).searchParams.get('secret') ?? ''
  const begun = await fetch(`${server.url}/api/begin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      secret,
      name: 'Ana Alvares',
      email: 'ana@example.org',
      password: 'a long enough password',
      team: 'Support',
      leads: false,
    }),
  })
  const cookie = begun.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const made = await fetch(`${server.url}/api/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ name: 'bench' }),
  })
  const { token } = (await made.json()) as { token: string }
  return token
}
