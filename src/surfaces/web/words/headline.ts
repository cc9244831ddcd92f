// The page's heading: what waits for the reader's word, said with a number only while it is small.
const numbers = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

export function headline(waiting: number): string {
  if (waiting === 0) return 'Nothing waits for you.'
  if (waiting === 1) return 'One thing waits for your word.'
  const number = numbers[waiting]
  return number ? `${number} things wait for your word.` : 'Several things wait for your word.'
}
