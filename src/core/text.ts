// Plain text as it is kept and compared: what cannot be seen on a page is not in it, so that a word
// never hides another and a note is never empty to the eye.

/** Takes out control, bidi and zero-width characters; joins runs of white space. */
export function cleaned(text: string): string {
  let out = ''
  for (const character of text.normalize('NFC')) {
    const code = character.codePointAt(0) ?? 0
    if (isInvisible(code)) out += code === 9 || code === 10 || code === 13 ? ' ' : ''
    else out += character
  }
  return out.split(' ').filter(Boolean).join(' ')
}

/** For comparing: lower case, without accents, words with one space between. */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}\s]/gu, (sign) => (/\p{M}/u.test(sign) ? '' : ' '))
    .toLowerCase()
    .split(/\s+/u)
    .filter(Boolean)
    .join(' ')
}

/** Control, direction-changing and zero-width characters, and halves of one. */
export function isInvisible(code: number): boolean {
  return (
    code < 32 ||
    (code >= 127 && code < 160) ||
    (code >= 0x200b && code <= 0x200f && code !== 0x200d) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    code === 0xfeff ||
    (code >= 0xd800 && code <= 0xdfff)
  )
}
