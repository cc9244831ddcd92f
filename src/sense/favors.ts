// Favors as columns: what every measure reads. People are integers from 0, rows are sorted by time,
// nobody helps themselves. Structure of arrays, so that a million rows stay small and quick.

export interface FavorColumns {
  /** How many people there are; ids run from 0 to people - 1, some may have no row. */
  readonly people: number
  /** Seconds since 1970, or any increasing number; not decreasing. One per favor. */
  readonly time: Float64Array
  readonly giver: Int32Array
  readonly receiver: Int32Array
}

export interface FavorRow {
  readonly time: number
  readonly giver: number
  readonly receiver: number
}

/** Sorts rows by time (ties keep their order) and leaves out favors to oneself. */
export function toFavorColumns(rows: readonly FavorRow[], people: number): FavorColumns {
  const kept = rows.filter((row) => row.giver !== row.receiver)
  kept.sort((one, other) => one.time - other.time)
  return {
    people,
    time: Float64Array.from(kept, (row) => row.time),
    giver: Int32Array.from(kept, (row) => row.giver),
    receiver: Int32Array.from(kept, (row) => row.receiver),
  }
}
