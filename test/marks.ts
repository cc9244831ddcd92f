// Where a mark is found: files below a folder, and rows of a PostgreSQL.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'

/** Files below a folder that hold the mark, in plain bytes or as UTF-16. */
export function filesWith(mark: string, folder: string): readonly string[] {
  const wide = Buffer.from(mark, 'utf16le')
  return (readdirSync(folder, { recursive: true }) as string[]).filter((name) => {
    const file = join(folder, name)
    if (!statSync(file).isFile()) return false
    const bytes = readFileSync(file)
    return bytes.includes(mark) || bytes.includes(wide)
  })
}

/** Tables with the mark in a row, every row as text, with what is sealed as it lies there. */
export async function rowsWith(mark: string, adminUrl: string): Promise<readonly string[]> {
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  const tables = await admin.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('goodturn', 'keys', 'sign_in')`,
  )
  const found: string[] = []
  for (const { name } of tables.rows) {
    const rows = await admin.query<{ line: string }>(`select t::text as line from ${name} t`)
    if (rows.rows.some(({ line }) => line.includes(mark))) found.push(name)
  }
  await admin.end()
  return found
}
