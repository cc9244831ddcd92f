#!/usr/bin/env node
// The way in: reads what was typed and hands it to the command line, with doors to what the command
// line must not know. What only some commands need is loaded once they ask for it.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Config, configFrom } from './config.ts'
import type { Stores } from './journal/open.ts'
import { operations } from './operations/index.ts'
import { runCli } from './surfaces/cli/cli.ts'
import type { Doors } from './surfaces/cli/doors.ts'
import { endOnSignal, processIo } from './surfaces/cli/process-io.ts'
import { openApiOf } from './surfaces/http/openapi.ts'

const packageFile = fileURLToPath(new URL('../package.json', import.meta.url))
const { version } = JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }
let serves = false

const doors: Doors = {
  version,
  operations,
  openApi: () => openApiOf(operations, version),
  async serve(say) {
    const { serve } = await import('./serve.ts')
    const serving = await serve(configFrom(process.env), say)
    serves = true
    // Whoever reads where it is may want to stop it at once.
    endOnSignal(() => serving.stop())
    for (const line of serving.lines) say(line)
  },
  async restore({ backupFile, keysFile, dataFolder }) {
    const { restore } = await import('./journal/backup.ts')
    const config = configIn(dataFolder)
    if (config.databaseUrl !== undefined) return { ok: false, lines: [notFromPostgres] }
    const keys = keysFile === undefined ? {} : { keysFile }
    const { orgs } = await restore({ backupFile, dataFolder: config.dataFolder, ...keys })
    return { ok: true, lines: [`Restored into ${config.dataFolder}`, ...orgs.map(headLine)] }
  },
  importJournal: ({ file, textsFile, dataFolder }) =>
    withStores(configIn(dataFolder), async (stores) => {
      const { importJournal } = await import('./journal/import.ts')
      const orgs = await importJournal(stores, file, textsFile)
      return { ok: true, lines: [`Taken in: ${file}`, ...orgs.map(headLine)] }
    }),
  migrate: (dataFolder) =>
    withStores(configIn(dataFolder), async () => ({
      ok: true,
      lines: ['The record has this version’s schema.'],
    })),
}

const notFromPostgres =
  'With GOODTURN_DATABASE_URL a backup is taken in with: ' +
  'goodturn import-journal <file> --texts <file>.texts'

function configIn(dataFolder: string | undefined): Config {
  const config = configFrom(process.env)
  return dataFolder === undefined ? config : { ...config, dataFolder }
}

async function withStores<Done>(config: Config, run: (stores: Stores) => Promise<Done>) {
  const { openStores } = await import('./journal/open.ts')
  const { dataFolder, databaseUrl, ownerUrl, keysPassphrase } = config
  const stores = await openStores({
    dataFolder,
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(ownerUrl !== undefined && { ownerUrl }),
    ...(keysPassphrase !== undefined && { keysPassphrase }),
  })
  return run(stores).finally(() => stores.close())
}

function headLine({ org, head }: { org: string; head: { sequence: number; hash: string } }) {
  return `${org}: ${head.sequence} entries, head ${head.hash}`
}

await runCli(process.argv.slice(2), processIo(), doors)
// A start that failed half-way leaves timers and files open: its sentence was said, so end.
if (!serves && process.exitCode) process.exit()
