// Reads a mailmap as git does, for logs that came without their repository: who a name and address
// written in a trailer really are. Case makes no difference; a line that names a name counts before
// one that names an address alone.
import { type Contact, tidyName } from './trailers.ts'

interface Mapped {
  name?: string
  address?: string
}

interface Known extends Mapped {
  readonly byName: Map<string, Mapped>
}

const lineCharacters = 2_000

/** What a contact becomes; one the mailmap does not know stays as it is. */
export function readMailmap(text: string): (contact: Contact) => Contact {
  const known = new Map<string, Known>()
  for (const line of text.split('\n')) {
    if (line.length <= lineCharacters && !line.startsWith('#')) take(known, line)
  }
  return (contact) => {
    const found = contact.address === '' ? undefined : known.get(contact.address.toLowerCase())
    const mapped = found?.byName.get(contact.name.toLowerCase()) ?? found
    return {
      name: mapped?.name ?? contact.name,
      address: mapped?.address ?? contact.address,
    }
  }
}

/** `Name <address>`, `<new> <old>`, `Name <new> <old>` or `Name <new> Old Name <old>`. */
function take(known: Map<string, Known>, line: string): void {
  const first = nextPair(line, 0)
  if (!first) return
  const second = nextPair(line, first.end)
  const old = (second ?? first).address.toLowerCase()
  const entry = known.get(old) ?? { byName: new Map<string, Mapped>() }
  known.set(old, entry)
  const mapped: Mapped = {
    ...(first.name === '' ? {} : { name: first.name }),
    ...(second ? { address: first.address } : {}),
  }
  if (second && second.name !== '') entry.byName.set(second.name.toLowerCase(), mapped)
  else Object.assign(entry, mapped)
}

function nextPair(line: string, from: number): (Contact & { readonly end: number }) | undefined {
  const open = line.indexOf('<', from)
  const close = open === -1 ? -1 : line.indexOf('>', open)
  if (close === -1) return undefined
  const address = line.slice(open + 1, close).trim()
  return { name: tidyName(line.slice(from, open)), address, end: close + 1 }
}
