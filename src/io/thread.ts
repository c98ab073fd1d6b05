/** What runs in a worker thread: it answers each task with what the work makes of it, one after the other. */
import { parentPort, type TransferListItem, workerData } from 'node:worker_threads'
import type { Answer, Duty } from './workers.ts'

if (parentPort === null) throw new Error('This module is run in a worker thread.')
const port = parentPort
const { module, name, data }: Duty = workerData
const work = (await import(module))[name](data)

/** Bytes of an answer that are handed over, not copied. */
const handedOver = (value: { output?: unknown } | undefined): TransferListItem[] =>
  value?.output instanceof Uint8Array ? [value.output.buffer as ArrayBuffer] : []

port.on('message', (task: unknown) => {
  try {
    const value = work(task)
    port.postMessage({ value } satisfies Answer, handedOver(value))
  } catch (error) {
    port.postMessage({ error: error as Error } satisfies Answer)
  }
})
port.postMessage('ready')
