// Hands a file to the browser to save: the way every download of a page's own making goes.
import type { FileAnswer } from '../../../operations/me/shapes.ts'

export function save({ fileName, mediaType, text }: FileAnswer): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
