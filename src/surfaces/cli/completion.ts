// `goodturn completion <shell>`: a script for bash, zsh or fish, made from the commands themselves.
import { type Command, InvalidArgumentError } from 'commander'
import type { WideIo } from './io.ts'

const EXAMPLES = `
Examples:
  $ source <(goodturn completion bash)
  $ goodturn completion zsh > "\${fpath[1]}/_goodturn"
  $ goodturn completion fish > ~/.config/fish/completions/goodturn.fish
`

const shells = ['bash', 'zsh', 'fish'] as const
type Shell = (typeof shells)[number]

interface Completed {
  readonly name: string
  readonly about: string
  readonly words: readonly string[]
}

export function addCompletionCommand(
  program: Command,
  io: WideIo,
  operationNames: readonly string[],
): void {
  program
    .command('completion')
    .description('print a script that completes commands in your shell')
    .argument('<shell>', 'bash, zsh or fish', shellNamed)
    .addHelpText('after', EXAMPLES)
    .action((shell: Shell) => {
      io.stdout.write(scriptFor(shell, completedOf(program, operationNames)))
      io.exit(0)
    })
}

function shellNamed(text: string): Shell {
  const shell = shells.find((each) => each === text)
  if (shell) return shell
  throw new InvalidArgumentError('It takes bash, zsh or fish.')
}

function completedOf(program: Command, operationNames: readonly string[]): readonly Completed[] {
  return program.commands.map((command) => {
    const options = command.options.flatMap(({ long }) => (long ? [long] : []))
    const below = command.commands.map((each) => each.name())
    const more = { call: operationNames, completion: shells }[command.name()] ?? below
    const words = [...more, ...options, '--help']
    return { name: command.name(), about: command.description(), words }
  })
}

function scriptFor(shell: Shell, commands: readonly Completed[]): string {
  switch (shell) {
    case 'bash':
      return bashScript(commands)
    case 'zsh':
      return zshScript(commands)
    case 'fish':
      return fishScript(commands)
    default:
      return shell satisfies never
  }
}

function bashScript(commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name).join(' ')
  const cases = commands.map(({ name, words }) => `    ${name}) words="${words.join(' ')}" ;;`)
  return `_goodturn() {
  local words
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="${names} --help --version" ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${names} --help --version"; fi
  COMPREPLY=($(compgen -W "$words" -- "\${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _goodturn goodturn
`
}

function zshScript(commands: readonly Completed[]): string {
  const described = commands.map(({ name, about }) => `    ${quoted(`${name}:${about}`)}`)
  const cases = commands.map(
    ({ name, words }) => `    ${name}) compadd -- ${words.join(' ')}; _files ;;`,
  )
  return `#compdef goodturn
_goodturn() {
  local -a commands
  commands=(
${described.join('\n')}
  )
  if (( CURRENT == 2 )); then _describe command commands; return; fi
  case "$words[2]" in
${cases.join('\n')}
  esac
}
if [ "$funcstack[1]" = "_goodturn" ]; then _goodturn "$@"; else compdef _goodturn goodturn; fi
`
}

function fishScript(commands: readonly Completed[]): string {
  const lines = commands.flatMap(({ name, about, words }) => [
    `complete -c goodturn -n __fish_use_subcommand -f -a ${name} -d ${quoted(about)}`,
    `complete -c goodturn -n '__fish_seen_subcommand_from ${name}' -a '${words.join(' ')}'`,
  ])
  return `${lines.join('\n')}\n`
}

const quoted = (text: string): string => `'${text.replaceAll("'", '’')}'`
