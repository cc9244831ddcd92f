// Figures and days as the report's surfaces print them.

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December'],
]

export function grouped(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** Two decimals with a true minus; a dash where there is no figure. */
export function figure(number: number | null, decimals = 2): string {
  if (number === null) return '–'
  const shown = Math.abs(number).toFixed(decimals)
  return number < 0 && Number(shown) !== 0 ? `−${shown}` : shown
}

export function signedFigure(number: number): string {
  const shown = figure(number, 1)
  return shown.startsWith('−') ? shown : `+${shown}`
}

export function percent(share: number): string {
  const hundredths = share * 100
  return `${hundredths.toFixed(hundredths > 0 && hundredths < 9.95 ? 1 : 0)}\u2009%`
}

/** "August 2026" from an ISO day. */
export function month(day: string): string {
  return `${MONTHS[Number(day.slice(5, 7)) - 1]} ${day.slice(0, 4)}`
}

/** "20 August 2026" from an ISO day. */
export function longDay(day: string): string {
  return `${Number(day.slice(8, 10))} ${month(day)}`
}

/** Nothing of a name or folder may steer a terminal: control characters become a mark. */
export function plain(text: string): string {
  let safe = ''
  for (const character of text) {
    const code = character.codePointAt(0)!
    safe += code < 0x20 || (code >= 0x7f && code <= 0x9f) ? '\ufffd' : character
  }
  return safe
}
