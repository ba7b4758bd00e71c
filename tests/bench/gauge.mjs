// Loaded into a server that is measured: answers each message with what it used so far (CPU of all its threads in µs, bytes in
// memory, bytes written to disk) and its event loop's longest delay (ms) since the last message.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 5;
/** The system counts what is written in blocks of this many bytes. */
const BLOCK = 512;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();
process.on('message', () => {
  const { userCPUTime, systemCPUTime, fsWrite } = process.resourceUsage();
  process.send?.({
    cpu: userCPUTime + systemCPUTime,
    rss: process.memoryUsage.rss(),
    written: fsWrite * BLOCK,
    loop: Math.max(0, delay.max / 1e6 - RESOLUTION_MS),
  });
  delay.reset();
});
process.channel?.unref();
