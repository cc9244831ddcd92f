// A pool of PostgreSQL connections on which every statement runs inside a transaction that says
// whose rows it may see. Errors of the connection become `StoreUnavailable`; what PostgreSQL says
// about a statement never leaves this file except as a cause.
import { Pool, type PoolClient, types } from 'pg'
import { StoreRefused, StoreUnavailable } from './errors.ts'

/** Whose rows a transaction sees: one org's, or `*` for the few tables the clockwork walks. */
export interface Context {
  readonly org: string
  readonly author?: string
}

/** One open transaction. */
export interface Session {
  rows<Shape>(text: string, ...values: unknown[]): Promise<readonly Shape[]>
  /** How many rows a statement changed. */
  run(text: string, ...values: unknown[]): Promise<number>
}

const int8 = types.builtins.INT8
/** Numbers and instants fit a double; the driver would hand them over as text. */
export const exactNumbers: typeof types = {
  ...types,
  getTypeParser: ((id: number, format?: 'text') =>
    id === int8 ? Number : types.getTypeParser(id, format)) as typeof types.getTypeParser,
}

export class PostgresDatabase {
  readonly #pool: Pool

  constructor(url: string) {
    this.#pool = new Pool({
      connectionString: url,
      max: 10,
      connectionTimeoutMillis: 5_000,
      statement_timeout: 30_000,
      keepAlive: true,
      application_name: 'goodturn',
      types: exactNumbers,
    })
    // An idle connection that breaks is replaced by the pool; the next use tells if none can be.
    this.#pool.on('error', () => {})
    // One that breaks while in use says so here as well as to whoever waits for it.
    this.#pool.on('connect', (client) => client.on('error', () => {}))
  }

  /** All of `work` or nothing. An unknown end of COMMIT rejects: the caller's key tells later. */
  async transaction<Value>(
    context: Context,
    work: (session: Session) => Promise<Value>,
  ): Promise<Value> {
    const client = await said(() => this.#pool.connect())
    let broken = true
    try {
      await said(() => client.query('begin isolation level read committed'))
      await said(() =>
        client.query(
          "select set_config('goodturn.org', $1, true), set_config('goodturn.author', $2, true)",
          [context.org, context.author ?? ''],
        ),
      )
      const value = await work(sessionOn(client))
      await said(() => client.query('commit'))
      broken = false
      return value
    } catch (error) {
      broken = !(await rolledBack(client))
      throw error
    } finally {
      client.release(broken)
    }
  }

  /** One statement that needs no rows of any org and no transaction. */
  async alone<Shape>(text: string, ...values: unknown[]): Promise<readonly Shape[]> {
    return said(async () => (await this.#pool.query(text, values)).rows as Shape[])
  }

  async close(): Promise<void> {
    await this.#pool.end()
  }
}

function sessionOn(client: PoolClient): Session {
  return {
    rows: (text, ...values) => said(async () => (await client.query(text, values)).rows),
    run: (text, ...values) => said(async () => (await client.query(text, values)).rowCount ?? 0),
  }
}

async function rolledBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('rollback')
    return true
  } catch {
    return false
  }
}

/** Does something with PostgreSQL and says what went wrong in words that may be logged. */
export async function said<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work()
  } catch (error) {
    if (isUnavailable(error)) {
      throw new StoreUnavailable('PostgreSQL cannot be reached just now.', { cause: error })
    }
    throw new StoreRefused('PostgreSQL refused a statement.', { cause: error })
  }
}

/** SQLSTATE classes after which the same request may well succeed later; and every lost line. */
function isUnavailable(error: unknown): boolean {
  const code = sqlState(error)
  return code === undefined || /^(08|25006|40|53|55P03|57|58|F0|XX)/.test(code)
}

/** The SQLSTATE of an error or of its cause; undefined if PostgreSQL did not answer at all. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined
  if ('code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)) {
    return error.code
  }
  return sqlState(error.cause)
}
