// What is measured of a page: frames, script, input and long tasks while something goes on in it.
/** A frame that takes longer than this was dropped at 60 a second. In ms. */
const DROPPED_MS = 25;

/** In the page, before anything of it: keeps what the browser says of frames and input, from `begin` until `end`. */
export const installProbe = () => {
  const kept = { frames: [], inputs: [], tasks: [] };
  let on = false;
  let last;
  const frame = (now) => {
    if (on && last !== undefined) kept.frames.push(now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (on) kept.tasks.push(entry.duration);
  }).observe({ type: 'longtask' });
  new PerformanceObserver((list) => {
    for (const { processingStart, startTime, duration } of list.getEntries()) {
      if (on) kept.inputs.push({ waits: processingStart - startTime, shown: duration });
    }
  }).observe({ type: 'event', durationThreshold: 16 });
  window.measured = {
    begin() {
      for (const list of Object.values(kept)) list.length = 0;
      on = true;
    },
    end() {
      on = false;
      return kept;
    },
  };
};

const atPart = (values, part) => values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0;
const most = (values) => values.reduce((high, value) => Math.max(high, value), 0);
const share = (values, holds) => (values.length === 0 ? 0 : values.filter(holds).length / values.length);

const metricsOf = async (cdp) => {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
};

/** Measures while `does` runs. Times in ms; script, style and layout per frame as the throttled page spends them. */
export const measure = async ({ page, cdp }, does) => {
  const before = await metricsOf(cdp);
  await page.evaluate(() => window.measured.begin());
  await does();
  const { frames, inputs, tasks } = await page.evaluate(() => window.measured.end());
  const after = await metricsOf(cdp);
  const perFrame = (name) => ((after[name] - before[name]) * 1000) / Math.max(1, frames.length);
  return {
    frames: frames.length,
    dropped: 100 * share(frames, (ms) => ms > DROPPED_MS),
    p95: atPart(frames, 0.95),
    script: perFrame('ScriptDuration'),
    layout: perFrame('LayoutDuration') + perFrame('RecalcStyleDuration'),
    task: perFrame('TaskDuration'),
    waits: most(inputs.map(({ waits }) => waits)),
    shown: most(inputs.map(({ shown }) => shown)),
    longTasks: tasks.length,
    longest: most(tasks),
  };
};

/** What is still held after what nobody needs was thrown away. In MB, and elements on the page. */
export const heldBy = async ({ cdp }) => {
  // What a finalizer lets go of is gone with the next one.
  for (let n = 0; n < 3; n++) await cdp.send('HeapProfiler.collectGarbage');
  const { JSHeapUsedSize, Nodes } = await metricsOf(cdp);
  return { heap: JSHeapUsedSize / 1e6, nodes: Nodes };
};
