// A way to another page of the house by its address alone, for pages that come in one after the
// other: pressed plainly it goes there without reading the whole page again.
import { useRouter } from '@tanstack/react-router'
import type { ComponentProps, ReactElement } from 'react'

export function InHouse({ href, ...native }: ComponentProps<'a'> & { href: string }): ReactElement {
  const router = useRouter()
  return (
    <a
      href={href}
      {...native}
      onClick={(event) => {
        const isPlain = !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey)
        if (!isPlain || event.button !== 0) return
        event.preventDefault()
        router.history.push(href)
      }}
    />
  )
}
