// What the command line is given by whoever puts the house together: what it may start and open but
// must not know.

/** As much of an operation's declaration as it takes to call it over HTTP. */
export interface CallableOperation {
  readonly name: string
  readonly about: string
  readonly kind: 'read' | 'write'
  readonly route: { readonly method: 'GET' | 'POST'; readonly path: string }
}

/** Lines to read about what was done. */
export interface DoneLines {
  readonly ok: boolean
  readonly lines: readonly string[]
}

export interface Doors {
  readonly version: string
  readonly operations: readonly CallableOperation[]
  /** The API's description. */
  openApi(): object
  /** Serves until a signal ends it; resolves once it listens. `say` prints a line. */
  serve(say: (line: string) => void): Promise<void>
  /** The next three open the stores themselves: no server may run on the folder. */
  restore(given: RestoreGiven): Promise<DoneLines>
  importJournal(given: ImportGiven): Promise<DoneLines>
  migrate(dataFolder?: string): Promise<DoneLines>
}

export interface RestoreGiven {
  readonly backupFile: string
  readonly keysFile?: string
  readonly dataFolder?: string
}

export interface ImportGiven {
  readonly file: string
  readonly textsFile?: string
  readonly dataFolder?: string
}
