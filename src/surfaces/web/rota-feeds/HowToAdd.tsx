// How an address gets into the three calendars most people have.
import type { ReactElement } from 'react'

const calendars = [
  {
    name: 'Google Calendar',
    how:
      'On a computer: the plus beside “Other calendars”, then “From URL”. Paste the address, ' +
      'then “Add calendar”. Google looks again every few hours.',
  },
  {
    name: 'Outlook',
    how:
      '“Add calendar”, then “Subscribe from web”. Paste the address, give it a name, then ' +
      '“Import”. Outlook looks again every few hours.',
  },
  {
    name: 'Apple Calendar',
    how:
      'On a Mac: “File”, “New Calendar Subscription”. On a phone: “Calendars”, “Add Calendar”, ' +
      '“Add Subscription Calendar”. Paste the address; choose how often it looks again.',
  },
]

export function HowToAdd(): ReactElement {
  return (
    <ul className="feed-steps">
      {calendars.map(({ name, how }) => (
        <li key={name}>
          <b>{name}</b>
          {how}
        </li>
      ))}
    </ul>
  )
}
