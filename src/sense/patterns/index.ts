// Every detector there is, one line each.
import type { Detector } from './detector.ts'

export const detectors: readonly Detector[] = []
