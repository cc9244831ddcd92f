// The network: who helped whom, nobody named unless asked. A circle A to Z up to 25 people,
// d3-force above, settled before it is written and the same each time. A stroke is broad at the
// giver and fine at the receiver; green runs one way, ink both ways.
import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force'
import type { Network } from '../../../../operations/report/shape.ts'
import { escaped, px } from './markup.ts'

const WIDTH = 704
const HEIGHT = 560
const EDGE = 14
const CIRCLE_PEOPLE = 25
const TICKS = 320

interface Place {
  readonly x: number
  readonly y: number
}

export function networkFigure(network: Network, label: string): string {
  const places = network.people <= CIRCLE_PEOPLE ? circle(network) : settled(network)
  const both = bothWays(network)
  const strokes = { oneWay: [] as string[], bothWays: [] as string[] }
  network.arcs.forEach(([giver, receiver, favors], at) => {
    const into = both[at] ? strokes.bothWays : strokes.oneWay
    into.push(stroke(places[giver]!, places[receiver]!, favors))
  })
  const dots = places.map(({ x, y }, at) => dot(x, y, network.names?.[at])).join('')
  return (
    `<svg class="fig netfig" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" ` +
    `aria-label="${escaped(label)}">` +
    `<path class="net-one" d="${strokes.oneWay.join('')}"/>` +
    `<path class="net-both" d="${strokes.bothWays.join('')}"/>` +
    `<g class="net-dots">${dots}</g>${circleNames(network, places)}</svg>`
  )
}

function bothWays(network: Network): boolean[] {
  const arcs = new Set(network.arcs.map(([giver, receiver]) => `${giver} ${receiver}`))
  return network.arcs.map(([giver, receiver]) => arcs.has(`${receiver} ${giver}`))
}

/** Three widths only: once or twice, now and then, often. */
function stroke(from: Place, to: Place, favors: number): string {
  const half = favors <= 2 ? 0.9 : favors <= 9 ? 1.5 : 2.4
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1
  const sideX = (-(to.y - from.y) / length) * half
  const sideY = ((to.x - from.x) / length) * half
  const left = `${px(from.x + sideX)} ${px(from.y + sideY)}`
  const right = `${px(from.x - sideX)} ${px(from.y - sideY)}`
  return `M${left}L${px(to.x)} ${px(to.y)}L${right}Z`
}

function dot(x: number, y: number, name: string | undefined): string {
  const title = name === undefined ? '' : `<title>${escaped(name)}</title>`
  const circleTag = `<circle cx="${px(x)}" cy="${px(y)}" r="2.2"`
  return title === '' ? `${circleTag}/>` : `${circleTag}>${title}</circle>`
}

/** A to Z, clockwise from the top. */
function circle(network: Network): Place[] {
  const names = network.names === undefined ? 0 : 70
  const radiusX = Math.min(HEIGHT / 2 - EDGE - names / 3, WIDTH / 2 - EDGE - names)
  return Array.from({ length: network.people }, (_, at) => {
    const angle = (2 * Math.PI * at) / network.people - Math.PI / 2
    return {
      x: WIDTH / 2 + radiusX * Math.cos(angle),
      y: HEIGHT / 2 + radiusX * Math.sin(angle),
    }
  })
}

function circleNames(network: Network, places: readonly Place[]): string {
  if (network.names === undefined || network.people > CIRCLE_PEOPLE) return ''
  return places
    .map(({ x, y }, at) => {
      const right = x >= WIDTH / 2
      const anchor = right ? 'start' : 'end'
      const away = `x="${px(x + (right ? 8 : -8))}" y="${px(y + 4)}"`
      const name = escaped(network.names![at]!)
      return `<text ${away} font-size="13" text-anchor="${anchor}">${name}</text>`
    })
    .join('')
}

/** d3-force draws its chance from a fixed seed of its own, so the same arcs settle the same way. */
function settled(network: Network): Place[] {
  const nodes: SimulationNodeDatum[] = Array.from({ length: network.people }, () => ({}))
  const links = network.arcs.map(([source, target]) => ({ source, target }))
  forceSimulation(nodes)
    .force('link', forceLink(links).distance(38))
    .force('charge', forceManyBody().strength(-55).distanceMax(420))
    .force('x', forceX(0).strength(0.05))
    .force('y', forceY(0).strength(0.075))
    .force('collide', forceCollide(4))
    .stop()
    .tick(TICKS)
  return fitted(nodes.map((node) => ({ x: node.x ?? 0, y: node.y ?? 0 })))
}

/** Moved and stretched evenly into the drawing. */
function fitted(places: readonly Place[]): Place[] {
  const xs = places.map((place) => place.x)
  const ys = places.map((place) => place.y)
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const scale = Math.min(
    (WIDTH - 2 * EDGE) / Math.max(1, right - left),
    (HEIGHT - 2 * EDGE) / Math.max(1, bottom - top),
  )
  return places.map(({ x, y }) => ({
    x: WIDTH / 2 + (x - (left + right) / 2) * scale,
    y: HEIGHT / 2 + (y - (top + bottom) / 2) * scale,
  }))
}
