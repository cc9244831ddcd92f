// Every detector there is, one line each.
import { deadlineDependence } from './deadline-dependence.ts'
import type { Detector } from './detector.ts'
import { signalling } from './signalling.ts'
import { structuralShift } from './structural-shift.ts'

export const detectors: readonly Detector[] = [signalling, deadlineDependence, structuralShift]
