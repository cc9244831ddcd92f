// Figures as people say them: thousands with a comma, one and many, percents with a thin space.

export function count(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

export function many(number: number, one: string, more: string): string {
  return `${count(number)} ${number === 1 ? one : more}`
}

/** A share as "74 %"; one decimal below ten hundredths, "none" is left to the caller. */
export function percent(share: number): string {
  const hundredths = share * 100
  const shown = hundredths < 9.95 && hundredths > 0 ? hundredths.toFixed(1) : hundredths.toFixed(0)
  return `${shown}\u2009%`
}

/** A signed figure with one decimal and a true minus. */
export function signed(number: number): string {
  const shown = Math.abs(number).toFixed(1)
  return `${number < 0 && shown !== '0.0' ? '−' : '+'}${shown}`
}
