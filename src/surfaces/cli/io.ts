// What a command may touch of the world it was typed in, handed to it by whoever starts it, so that
// tests can hold all of it in memory.

export interface Io {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
  /** Whether a person reads the output, and whether one sees the progress. */
  readonly isTerminal: { readonly stdout: boolean; readonly stderr: boolean }
  readonly env: Readonly<Record<string, string | undefined>>
  /** The folder the command was typed in. */
  readonly folder: string
  /** Milliseconds since 1970. */
  now(): number
  /** Sets the exit code; the command still returns. */
  exit(code: ExitCode): void
}

/** 0 done, 1 refused, 2 wrong usage, 3 could not read the input, 4 internal error. */
export type ExitCode = 0 | 1 | 2 | 3 | 4

/** What the commands that speak with a server, or read what is piped in, need besides. */
export interface WideIo extends Io {
  readonly stdin: { readonly isTerminal: boolean; read(): Promise<string> }
  fetch(url: string, init: RequestInit): Promise<Response>
  /** Asks whoever sits at the terminal and waits for their line. */
  ask(question: string): Promise<string>
  /** Lets some milliseconds pass. */
  pause(milliseconds: number): Promise<void>
  /** A key for one change, so that trying it again does it once. */
  newKey(): string
  /** The day where the command was typed, `2026-05-12`. */
  today(): string
  /** The zone hours are meant in, by its IANA name. */
  zone(): string
}

/** Bold, where a person reads and colours are not switched off. */
export function bold(text: string, io: Io): string {
  return io.isTerminal.stdout && !io.env.NO_COLOR ? `\u001b[1m${text}\u001b[22m` : text
}

/** One value as JSON: to read on a terminal, on one line where it goes to a program. */
export function writeJson(value: unknown, io: Io): void {
  io.stdout.write(`${JSON.stringify(value, null, io.isTerminal.stdout ? 2 : 0)}\n`)
}
