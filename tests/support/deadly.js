// Work for worker threads: it gives the texts of its items back, and is the end of its thread where one says so.
const texts = ({ items, bytes }) =>
  items.map((item) => ('rejection' in item ? 'rejected' : Buffer.from(bytes.subarray(item.start, item.end)).toString()))

export const workOf = (word) => (batch) => {
  for (const text of texts(batch)) {
    if (text.includes(`${word}: exit`)) process.exit(3)
    if (text.includes(`${word}: memory`)) for (const kept = []; ; ) kept.push(new Array(1e5).fill(kept.length))
    if (text.includes(`${word}: error`)) throw new Error('a fault of the work itself')
  }
  return texts(batch)
}

export const wrongWork = () => {
  throw new TypeError('no such stage')
}
