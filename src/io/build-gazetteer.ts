/** Compiles the gazetteer beside the built code; run by the build. */
import { buildShippedGazetteer } from './shipped.ts'

buildShippedGazetteer()
