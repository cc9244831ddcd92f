// Gathers the people of a history: authors come mailmapped from git, trailers do not and are mapped
// at the end in one go. A person is the mapped name, lower-cased, white space squeezed.
import type { Person } from './history.ts'
import { isRobot } from './robots.ts'
import { runGit } from './run-git.ts'
import { type Contact, tidyName } from './trailers.ts'

interface Known {
  readonly name: string
  robot: boolean
  readonly addresses: Set<string>
}

export class People {
  readonly #known: Known[] = []
  readonly #byKey = new Map<string, number>()
  readonly #byContact = new Map<string, number>()

  get list(): readonly Person[] {
    return this.#known
  }

  /** The place of a person whose name and address the mailmap has already been over. */
  place(name: string, address: string): number {
    const contact = `${name}\0${address}`
    const before = this.#byContact.get(contact)
    if (before !== undefined) return before
    const tidy = tidyName(name) || tidyName(address) || 'nobody named'
    const robot = isRobot(tidy, address)
    // A program never shares a place with a person who happens to have its name.
    const key = `${robot ? 'robot ' : ''}${tidy.toLowerCase()}`
    const place = this.#byKey.get(key) ?? this.#known.length
    if (place === this.#known.length) {
      this.#known.push({ name: shownName(tidy), robot, addresses: new Set() })
      this.#byKey.set(key, place)
    }
    if (address !== '') this.#known[place]!.addresses.add(address.toLowerCase())
    this.#byContact.set(contact, place)
    return place
  }
}

/** Contacts from trailers, each once, waiting for the mailmap. */
export class Contacts {
  readonly #list: Contact[] = []
  readonly #places = new Map<string, number>()

  place(contact: Contact): number {
    const key = `${contact.name}\0${contact.address}`
    const before = this.#places.get(key)
    if (before !== undefined) return before
    this.#places.set(key, this.#list.length)
    return this.#list.push(contact) - 1
  }

  /** For each contact the person it is, by the repository's own mailmap. */
  async resolve(folder: string, people: People): Promise<number[]> {
    const askable = this.#list.filter(canBeAsked)
    const mapped = await askMailmap(folder, askable)
    return this.resolveBy((contact) => mapped.get(contact) ?? contact, people)
  }

  /** The same by a mailmap that came along with a log. */
  resolveBy(mapped: (contact: Contact) => Contact, people: People): number[] {
    return this.#list.map((contact) => {
      const known = mapped(contact)
      return known.name === '' ? -1 : people.place(known.name, known.address)
    })
  }
}

/** Where an address stands for a name, only what is before the @: addresses are never shown. */
function shownName(tidy: string): string {
  const at = tidy.indexOf('@')
  return at > 0 && !tidy.includes(' ') ? tidy.slice(0, at) : tidy
}

/** git ends at the first contact it cannot read, so only whole, plain ones are asked about. */
function canBeAsked(contact: Contact): boolean {
  const { address } = contact
  return address !== '' && !address.includes('<') && !address.includes(' ')
}

async function askMailmap(
  folder: string,
  contacts: readonly Contact[],
): Promise<Map<Contact, Contact>> {
  const mapped = new Map<Contact, Contact>()
  if (contacts.length === 0) return mapped
  const asked = contacts.map((contact) => `${contact.name} <${contact.address}>\n`).join('')
  const answer = await runGit(folder, ['check-mailmap', '--stdin'], asked)
  const lines = answer.stdout.toString('utf8').split('\n')
  if (answer.code !== 0 || lines.length !== contacts.length + 1) return mapped
  contacts.forEach((contact, at) => {
    const line = lines[at]!
    const open = line.lastIndexOf('<')
    mapped.set(contact, {
      name: open < 1 ? '' : line.slice(0, open).trim(),
      address: open === -1 ? contact.address : line.slice(open + 1, -1),
    })
  })
  return mapped
}
