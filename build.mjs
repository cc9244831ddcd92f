// Builds what is published: the page, JavaScript for Node, and the files beside them that are read
// at run time. Run by `npm run build`, and so before `npm pack`.
import { cpSync, rmSync } from 'node:fs'
import { buildPage, inRoot, pinnedNode, step } from './setup.mjs'

const node = pinnedNode()
rmSync(inRoot('dist'), { recursive: true, force: true })
buildPage()
step(node, [inRoot('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json'])
for (const file of ['surfaces/web/tokens.css', 'surfaces/cli/report/page/page.css']) {
  cpSync(inRoot('src', file), inRoot('dist', file))
}
