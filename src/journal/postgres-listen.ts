// A line of its own to PostgreSQL that hears other servers' notices, and dials again for as long
// as it takes when it is lost.
import { Client } from 'pg'

const redialMs = 1_000

export interface Listener {
  onNotice(payload: string): void
  onReconnect(): Promise<void>
}

/** Resolves once the line is up. Returns how to hang up. */
export async function listenOn(url: string, listener: Listener): Promise<() => Promise<void>> {
  let wanted = true
  let timer: NodeJS.Timeout | undefined
  let client = await dial()

  async function dial(): Promise<Client> {
    const line = new Client({ connectionString: url, keepAlive: true })
    // Both events come for one loss, and only the end of the line matters.
    line.on('error', () => {})
    line.on('notification', ({ payload }) => listener.onNotice(payload ?? ''))
    await line.connect()
    await line.query('listen goodturn')
    line.on('end', redialLater)
    return line
  }

  function redialLater(): void {
    if (!wanted) return
    timer = setTimeout(() => {
      dial()
        .then((line) => {
          client = line
          return wanted ? listener.onReconnect() : line.end()
        })
        .catch(redialLater)
    }, redialMs)
    timer.unref()
  }

  return async () => {
    wanted = false
    clearTimeout(timer)
    await client.end()
  }
}
