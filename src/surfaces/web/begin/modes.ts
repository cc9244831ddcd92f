// What Goodturn can be used for, in plain words: chosen at the first run, or later in Settings.
export const modeChoices = [
  {
    value: 'everything',
    words: 'Everything',
    hint: 'Help between colleagues, in their own words, beside the rota.',
  },
  {
    value: 'rota only',
    words: 'The rota only',
    hint:
      'Swaps, covers and handovers. Pages about favors are not shown, and covers are still ' +
      'remembered underneath: nothing is lost, and all of it shows once you use everything.',
  },
] as const
