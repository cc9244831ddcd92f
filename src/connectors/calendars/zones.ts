// Which zone a calendar means: by its usual name, by what Windows or an old program calls it, or,
// where the name is the writer's own, by what the calendar's own definition says of its clocks.
import { instantOf, isZone } from '../../core/zone.ts'
import type { ContentLine } from './content-lines.ts'
import { readOffset } from './times.ts'
import { windowsZone } from './windows-zones.ts'

/** What a VTIMEZONE says: minutes east of Greenwich, and the zone it names as its model. */
export interface ZoneDefinition {
  name: string
  model?: string
  readonly standard: number[]
  readonly daylight: number[]
}

export const emptyDefinition = (): ZoneDefinition => ({ name: '', standard: [], daylight: [] })

/** Takes in a line of a definition; `within` is STANDARD, DAYLIGHT or VTIMEZONE. */
export function define(definition: ZoneDefinition, within: string, line: ContentLine): void {
  if (line.name === 'TZID') definition.name = line.value.trim()
  if (line.name === 'X-LIC-LOCATION') definition.model = line.value.trim()
  if (line.name !== 'TZOFFSETTO') return
  const offset = readOffset(line.value)
  const list = within === 'DAYLIGHT' ? definition.daylight : definition.standard
  // The last rule is the one in force.
  if (offset !== undefined && list.length < 200) list.push(offset)
}

/** A zone for each kind of clock that is in use: standard and summer offsets, north and south. */
const representative = [
  ...['America/Los_Angeles', 'America/Denver', 'America/Chicago', 'America/New_York'],
  ...['America/Halifax', 'America/St_Johns', 'America/Anchorage', 'America/Santiago'],
  ...['Atlantic/Azores', 'Europe/London', 'Europe/Berlin', 'Europe/Helsinki', 'Asia/Jerusalem'],
  ...['Australia/Adelaide', 'Australia/Sydney', 'Australia/Lord_Howe', 'Pacific/Auckland'],
]

export class ZoneNames {
  readonly #definitions = new Map<string, ZoneDefinition>()
  readonly #found = new Map<string, string | undefined>()
  /** Names no more are looked up after: whoever writes a thousand has no zones in mind. */
  readonly #most = 100

  add(definition: ZoneDefinition): void {
    if (definition.name !== '' && this.#definitions.size < this.#most) {
      this.#definitions.set(definition.name, definition)
    }
  }

  /** The zone by its IANA name, or as an offset; undefined where nobody could know. */
  find(said: string): string | undefined {
    const name = said.trim().replaceAll('"', '')
    if (this.#found.has(name)) return this.#found.get(name)
    if (this.#found.size >= this.#most || name.length > 120) return undefined
    const found = usual(name) ?? windowsZone(name) ?? this.#byDefinition(name) ?? offsetNamed(name)
    this.#found.set(name, found)
    return found
  }

  #byDefinition(name: string): string | undefined {
    const definition = this.#definitions.get(name)
    if (!definition) return undefined
    if (definition.model !== undefined) {
      const model = usual(definition.model) ?? windowsZone(definition.model)
      if (model !== undefined) return model
    }
    const standard = definition.standard.at(-1)
    if (standard === undefined) return undefined
    const daylight = definition.daylight.at(-1) ?? standard
    if (daylight === standard) return offsetZone(standard)
    return representative.find((zone) => {
      const offsets = [1, 7].map((month) => offsetIn(zone, month))
      return Math.min(...offsets) === standard && Math.max(...offsets) === daylight
    })
  }
}

/** Minutes east of Greenwich in the middle of a month of 2026. */
function offsetIn(zone: string, month: number): number {
  const day = `2026-0${month}-15` as const
  return (Date.parse(`${day}T12:00:00Z`) - instantOf(day, 12 * 60, zone)) / 60_000
}

/** 'Europe/Berlin', also behind an address: '/mozilla.org/20070129_1/Europe/Berlin'. */
function usual(name: string): string | undefined {
  const parts = name.split('/').filter((part) => part !== '')
  for (const count of [parts.length, 3, 2, 1]) {
    if (count > parts.length || count > 3) continue
    const tail = parts.slice(-count).join('/')
    // A single word is a zone only where it stands alone.
    if (count === 1 && parts.length > 1) continue
    if (isZone(tail)) return canonical(tail)
  }
  return undefined
}

/** One spelling, so that no file can have a thousand of the same zone kept. */
const canonical = (name: string): string =>
  new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone

/** 'GMT+0100', 'UTC-05:30', '(UTC+01:00) …' and the like. */
function offsetNamed(name: string): string | undefined {
  const found = /^\(?(?:GMT|UTC)\s?([+-]\d{2}:?\d{2})/i.exec(name)
  const minutes = found?.[1] === undefined ? undefined : readOffset(found[1])
  return minutes === undefined ? undefined : offsetZone(minutes)
}

function offsetZone(minutes: number): string | undefined {
  if (minutes === 0) return 'UTC'
  const size = Math.abs(minutes)
  if (size >= 24 * 60) return undefined
  const two = (part: number): string => String(part).padStart(2, '0')
  return `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`
}
