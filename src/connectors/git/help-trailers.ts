// Help in a git history as proposed favors: whoever a trailer names helped the commit's author.
// Directed trailers only: a co-author helped nobody more than they were helped, and a sign-off is
// routing. One reader for a repository, a log that was sent, and the command line.
import { limits } from '../../core/limits.ts'
import { dayOf } from '../../core/time.ts'
import type { FavorKind } from '../../core/vocabulary.ts'
import type { Proposal, Proposals, SourceParty } from '../proposal.ts'
import { FieldCutter } from './fields.ts'
import { Contacts, People } from './people.ts'
import { type Contact, type HelpKind, kindOfKey, parseContact, parseTrailer } from './trailers.ts'

/** What git is asked to print of a commit, in this order, each ended by a NUL. */
export const helpFields = ['%H', '%at', '%aN', '%aE', '%s', '%(trailers:only,unfold)'] as const

export const helpFormat = `--format=tformat:${helpFields.join('%x00')}`

/** A kind of ours for each of git's; reviews and tests look over a colleague's work. */
const kinds: Readonly<Record<HelpKind, FavorKind>> = {
  helped: 'expertise',
  suggested: 'expertise',
  mentored: 'mentoring',
  reviewed: 'check',
  acked: 'check',
  tested: 'check',
  reported: 'knowledge',
}

interface Written {
  readonly kind: HelpKind
  readonly contact: Contact
  readonly place: number
}

interface HelpedCommit {
  readonly hash: string
  /** Seconds since 1970. */
  readonly authored: number
  readonly author: number
  readonly subject: string
  readonly helps: readonly Written[]
}

/** Takes a log's bytes as they come and keeps the commits that name help. */
export class HelpReader {
  readonly people = new People()
  readonly contacts = new Contacts()
  /** Every commit read, with help or without. */
  commits = 0
  /** False once something came that no such log holds. */
  wellFormed = true
  readonly #helped: HelpedCommit[] = []
  readonly #cutter = new FieldCutter((field) => this.#take(field))
  #fields: string[] = []

  push(chunk: Buffer): void {
    if (this.wellFormed) this.#cutter.push(chunk)
  }

  /** What came after the last commit: the mailmap, where the log was sent with it. */
  end(): string {
    this.#cutter.end()
    const rest = this.#fields
    this.#fields = []
    if (rest.length > 1) this.wellFormed = false
    return rest[0] ?? ''
  }

  /** `places` are the people behind the contacts, -1 for nobody. */
  proposals(places: readonly number[]): Proposals {
    const proposals: Proposal[] = []
    for (const commit of this.#helped) proposals.push(...proposalsOf(commit, places))
    const parties = this.people.list.map(
      ({ name, robot, addresses }): SourceParty => ({
        key: `${robot ? 'robot ' : ''}${name.toLowerCase()}`,
        label: name,
        addresses: [...addresses],
        robot,
      }),
    )
    return { parties, proposals, bad: [], remarks: [] }
  }

  #take(field: string): void {
    if (this.#fields.push(field) < helpFields.length) return
    const [hash = '', at, name = '', address = '', subject = '', block = ''] = this.#fields
    this.#fields = []
    const authored = Number(at)
    if (!isHash(hash) || !Number.isSafeInteger(authored)) this.wellFormed = false
    if (!this.wellFormed) return
    this.commits += 1
    const helps = block === '' ? [] : this.#helpsIn(block)
    if (helps.length === 0) return
    const author = this.people.place(name, address)
    this.#helped.push({ hash, authored, author, subject, helps })
  }

  #helpsIn(block: string): Written[] {
    const helps: Written[] = []
    for (const line of block.split('\n')) {
      const trailer = line === '' ? undefined : parseTrailer(line)
      const kind = trailer && kindOfKey.get(trailer.key)
      const contact = kind && parseContact(trailer.value)
      if (kind && contact) helps.push({ kind, contact, place: this.contacts.place(contact) })
    }
    return helps
  }
}

/** One favor for each person and kind, however often a commit names them. */
function proposalsOf(commit: HelpedCommit, places: readonly number[]): readonly Proposal[] {
  const seen = new Set<string>()
  return commit.helps.flatMap(({ kind, contact, place }) => {
    const giver = places[place] ?? -1
    const same = `${kind} ${giver}`
    if (giver === -1 || seen.has(same)) return []
    seen.add(same)
    const { hash, authored, author, subject } = commit
    const written = [kind, contact.name, contact.address.toLowerCase()]
    return [
      {
        line: 0,
        mark: JSON.stringify([hash, ...written]),
        day: dayOf(authored * 1000),
        instantMs: authored * 1000,
        giver,
        receiver: author,
        kind: kinds[kind],
        note: noteOf(subject, hash),
      },
    ]
  })
}

const hashShown = 10

/** The commit's first line, and where to find it. */
function noteOf(subject: string, hash: string): string {
  const place = `(${hash.slice(0, hashShown)})`
  const most = limits.noteCharacters - place.length - 2
  const short = subject.length > most ? `${subject.slice(0, most)}…` : subject
  return short === '' ? place : `${short} ${place}`
}

function isHash(text: string): boolean {
  return (text.length === 40 || text.length === 64) && /^[0-9a-f]+$/.test(text)
}
