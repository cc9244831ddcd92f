// Fields, tabs and sheets over the page, for looking at while developing.
import { type ReactElement, useState } from 'react'
import { Dialog } from '../../paper/Dialog.tsx'
import {
  ChoiceField,
  OneOf,
  PasswordField,
  TextField,
  TickField,
  WordsField,
} from '../../paper/Field.tsx'
import { Section } from '../../paper/Page.tsx'
import { Ruled } from '../../paper/Ruled.tsx'
import { Sure } from '../../paper/Sure.tsx'
import { Tabs } from '../../paper/Tabs.tsx'

export function FieldsShown(): ReactElement {
  const [chosen, setChosen] = useState('a')
  return (
    <Section title="Fields">
      <form className="form">
        <TextField label="Your name" hint="As colleagues call you." />
        <TextField label="An address" type="email" wrong="That is no address." />
        <PasswordField label="Password" autoComplete="off" />
        <ChoiceField label="Kind" choices={[{ value: 'a', words: 'cover' }]} />
        <WordsField label="A note" />
        <TickField label="It may be part of analysis" hint="Off until you say so." />
        <OneOf
          name="which"
          legend="Which one?"
          choices={[
            { value: 'a', words: 'This one', hint: 'And why.' },
            { value: 'b', words: 'That one' },
          ]}
          value={chosen}
          onChoose={setChosen}
        />
      </form>
    </Section>
  )
}

export function SheetsShown(): ReactElement {
  const [opened, setOpened] = useState<'dialog' | 'drawer' | 'sure'>()
  const close = (): void => setOpened(undefined)
  return (
    <Section title="Tabs, and sheets over the page">
      <Tabs
        label="Parts of this page"
        tabs={[
          { words: 'First', link: { to: '/' }, current: true },
          { words: 'Second', link: { to: '/record' }, current: false },
        ]}
      />
      <div className="acts">
        <button type="button" className="plain-button" onClick={() => setOpened('dialog')}>
          A dialog
        </button>
        <button type="button" className="plain-button" onClick={() => setOpened('drawer')}>
          A drawer
        </button>
        <button type="button" className="brick-button" onClick={() => setOpened('sure')}>
          What cannot be undone
        </button>
      </div>
      <Ruled lines={2} />
      <Dialog open={opened === 'dialog'} title="A dialog" onClose={close}>
        <p>Words.</p>
      </Dialog>
      <Dialog open={opened === 'drawer'} title="A drawer" drawer onClose={close}>
        <p>Words beside the page.</p>
      </Dialog>
      <Sure
        open={opened === 'sure'}
        title="Erase everything?"
        does="Erase it"
        typed="erase me"
        onSure={close}
        onLeave={close}
      >
        <p>What you wrote is gone. The other side keeps their own record.</p>
      </Sure>
    </Section>
  )
}
