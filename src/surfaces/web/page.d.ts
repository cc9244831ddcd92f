// What the bundler adds to the language: style sheets as imports, and `import.meta.env`.
/// <reference types="vite/client" />

declare module 'virtual:mantine-variables.css'
