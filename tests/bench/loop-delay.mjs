// Loaded into a server that is measured: answers each message with its event loop's longest delay (ms) since the last.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const delay = monitorEventLoopDelay({ resolution: 5 });
delay.enable();
process.on('message', () => {
  process.send?.(Math.max(0, delay.max / 1e6 - 5));
  delay.reset();
});
process.channel?.unref();
