// What a place in the four weeks is known by, so that the focus finds it again.
export const stopKey = (row: string, day: string, shift?: string): string =>
  shift === undefined ? `${row} ${day}` : `${row} ${shift}`
