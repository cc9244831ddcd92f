// The line being written, kept for this tab, so that signing in again or a reload loses nothing.
const place = 'goodturn-line'

export function keptLine(): string {
  try {
    return sessionStorage.getItem(place) ?? ''
  } catch {
    return ''
  }
}

export function keepLine(text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(place)
    else sessionStorage.setItem(place, text)
  } catch {
    // Without storage the line lives as long as the page.
  }
}
