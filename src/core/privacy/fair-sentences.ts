// The words behind each line of "who is it fair to ask", as they are read, also aloud in front of
// whom they are about.
import type { FairWord } from '../match/fair.ts'

const sentences: Readonly<Record<FairWord, string>> = {
  'boundary answers': 'Their boundary answers for them.',
  'away then': 'Away then.',
  'took something on then': 'Has something else at that time.',
  'right before or after': 'It would be right before or after something else.',
  'said so': 'Said they can be asked for this.',
  'asked last': 'Would be asked last for this.',
  'covered in the last two weeks': 'Covered in the last two weeks.',
  'covered over two weeks ago': 'Last covered over two weeks ago.',
  'covered over a month ago': 'Last covered over a month ago.',
  'covered over two months ago': 'Last covered over two months ago.',
}

export function fairSentences(words: readonly FairWord[]): readonly string[] {
  return words.map((word) => sentences[word])
}
