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
