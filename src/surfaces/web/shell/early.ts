// What is typed between asking for the palette and its field being there: kept in order, so that
// nobody has to wait before typing.

let early = ''
let stop: (() => void) | undefined

/** From now on, single characters go to the field to come. */
export function typeAhead(): void {
  takeEarly()
  const onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key.length !== 1) return
    early += event.key
    event.preventDefault()
    event.stopPropagation()
  }
  document.addEventListener('keydown', onKey, { capture: true })
  stop = () => document.removeEventListener('keydown', onKey, { capture: true })
}

/** The field is there: what was typed until now, once. */
export function takeEarly(): string {
  const typed = early
  early = ''
  stop?.()
  stop = undefined
  return typed
}
