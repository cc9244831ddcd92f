// Bytes of a text file to its text: UTF-8 with or without a mark, UTF-16 by its mark, and where it
// is neither, the Windows kind of Latin-1. Line ends become one kind. Linear, whatever comes.
import { isUtf8 } from 'node:buffer'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'

export type Encoding = 'utf-8' | 'utf-16' | 'latin-1'

export interface Decoded {
  readonly text: string
  readonly encoding: Encoding
}

export function decodeText(bytes: Buffer): Result<Decoded, Refusal> {
  const { text, encoding } = decoded(bytes)
  if (text.includes('\0')) {
    const spreadsheet = bytes.subarray(0, 2).toString('latin1') === 'PK'
    const detail = spreadsheet
      ? 'That is a spreadsheet, not a text file. Save it as CSV and bring that.'
      : 'That is no text file.'
    return refuse({ code: 'unreadable-input', about: 'bytes', detail })
  }
  return accept({ text: text.replaceAll('\r\n', '\n').replaceAll('\r', '\n'), encoding })
}

function decoded(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return { text: bytes.toString('utf16le', 2), encoding: 'utf-16' }
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const whole = bytes.subarray(2, bytes.length - (bytes.length % 2))
    return { text: Buffer.from(whole).swap16().toString('utf16le'), encoding: 'utf-16' }
  }
  if (isUtf8(bytes)) {
    const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
    return { text: bytes.toString('utf8', marked ? 3 : 0), encoding: 'utf-8' }
  }
  return { text: fromWindows(bytes.toString('latin1')), encoding: 'latin-1' }
}

/** What Windows puts where Latin-1 has control characters, from 0x80; 0 for none. */
const windows = [
  0x20ac, 0, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021, 0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0,
  0x17d, 0, 0, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x2dc, 0x2122, 0x161, 0x203a,
  0x153, 0, 0x17e, 0x178,
]

function fromWindows(text: string): string {
  return text.replaceAll(/[\u0080-\u009f]/g, (character) => {
    const code = windows[character.charCodeAt(0) - 0x80] ?? 0
    return code === 0 ? ' ' : String.fromCharCode(code)
  })
}
