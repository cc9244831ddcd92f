// The Mantine theme: the design tokens in Mantine's terms. Colours are anchored at 1 (wash, light),
// 3 (ink, dark), 4 (mark, dark), 6 (mark, light), 8 (ink, light) and 9 (wash, dark).
import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const given: MantineColorsTuple = [
  '#eef4ec',
  '#dcecdf',
  '#b9e2c9',
  '#93d8b4',
  '#55b184',
  '#42986e',
  '#2f8059',
  '#236b49',
  '#17563a',
  '#1d3a2b',
]
const received: MantineColorsTuple = [
  '#faf2e1',
  '#f7e7c6',
  '#f3d7a6',
  '#efc784',
  '#d79d42',
  '#c88a2c',
  '#b9770e',
  '#915b05',
  '#6b4100',
  '#3e3013',
]
const passed: MantineColorsTuple = [
  '#f2eff6',
  '#e7e0f5',
  '#d6cdf5',
  '#c6b9f4',
  '#9d88e2',
  '#8870d0',
  '#7357bd',
  '#5f46a5',
  '#4c358e',
  '#302951',
]
const refuse: MantineColorsTuple = [
  '#faf1eb',
  '#f8e4dc',
  '#f6ccbf',
  '#f2b3a3',
  '#e0856f',
  '#c3634d',
  '#a5402c',
  '#943623',
  '#842c1b',
  '#43231b',
]
const ink: MantineColorsTuple = [
  '#fcfbf7',
  '#ece8dc',
  '#c5c3b6',
  '#a6a497',
  '#908f85',
  '#7d8079',
  '#5f6660',
  '#424a45',
  '#1d2421',
  '#151512',
]
const gray: MantineColorsTuple = [
  '#fcfbf7',
  '#f3f1ea',
  '#f3f0e7',
  '#e6e3d9',
  '#e0dccf',
  '#b9b5a8',
  '#8a877b',
  '#5f6660',
  '#424a45',
  '#1d2421',
]
const dark: MantineColorsTuple = [
  '#ece8dc',
  '#c5c3b6',
  '#a6a497',
  '#807f74',
  '#4a4a42',
  '#35352e',
  '#282823',
  '#1c1c19',
  '#151512',
  '#0e0e0c',
]

export const theme = createTheme({
  colors: { given, received, passed, refuse, ink, gray, dark },
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 1 },
  autoContrast: true,
  white: '#fcfbf7',
  black: '#1d2421',
  fontFamily: 'var(--font-work)',
  fontFamilyMonospace: 'var(--font-code)',
  headings: {
    fontFamily: 'var(--font-read)',
    fontWeight: '560',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: 'var(--text-2xl)', lineHeight: 'var(--lh-2xl)' },
      h2: { fontSize: 'var(--text-xl)', lineHeight: 'var(--lh-xl)' },
      h3: { fontSize: 'var(--text-md)', fontWeight: '620', lineHeight: '1.4' },
    },
  },
  fontSizes: {
    xs: 'var(--text-xs)',
    sm: 'var(--text-sm)',
    md: 'var(--text-md)',
    lg: 'var(--text-lg)',
    xl: 'var(--text-xl)',
  },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.58', lg: '1.42', xl: '1.28' },
  spacing: {
    xs: 'var(--s2)',
    sm: 'var(--s3)',
    md: 'var(--s4)',
    lg: 'var(--s5)',
    xl: 'var(--s6)',
  },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '6px', xl: '999px' },
  defaultRadius: 'md',
  shadows: {
    xs: 'none',
    sm: 'var(--shadow-slip)',
    md: 'var(--shadow-slip)',
    lg: 'var(--shadow-float)',
    xl: 'var(--shadow-float)',
  },
  breakpoints: { xs: '22.5em', sm: '51.25em', md: '62em', lg: '73.75em', xl: '90em' },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: {
      defaultProps: { variant: 'default', size: 'sm' },
      styles: { root: { minHeight: '2.375rem' }, label: { fontWeight: 560 } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'ink', size: '2.75rem' } },
    Anchor: { defaultProps: { underline: 'always' } },
    Paper: { defaultProps: { radius: 'xs', shadow: 'none' } },
    Badge: { defaultProps: { variant: 'light', radius: 'sm', tt: 'none', fw: 400 } },
    Chip: { defaultProps: { radius: 'sm', variant: 'outline' } },
    Tabs: { defaultProps: { variant: 'default', color: 'ink' } },
    Table: {
      defaultProps: {
        verticalSpacing: 'xs',
        highlightOnHover: false,
        striped: false,
        withRowBorders: true,
      },
    },
    Drawer: {
      defaultProps: {
        position: 'right',
        size: '23rem',
        overlayProps: { backgroundOpacity: 0.38 },
      },
    },
    Modal: { defaultProps: { radius: 'xs', centered: true } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: false } },
    Notification: { defaultProps: { radius: 'xs', withBorder: false, color: 'ink' } },
    Skeleton: { defaultProps: { radius: 'xs', animate: false } },
  },
})

export const resolver: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--sheet)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--ink)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-error': 'var(--refuse-ink)',
    '--mantine-color-default': 'transparent',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--rule-strong)',
    '--mantine-color-default-hover': 'var(--sheet-sunk)',
  }
  return { variables: {}, light: shared, dark: shared }
}
