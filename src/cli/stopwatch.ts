/** Measures how long the phases of a run take. */
export interface Stopwatch {
  /** Does the work and adds its time to the phase; of a promise, the time until it is kept or broken. */
  readonly time: <T>(phase: string, work: () => T) => T;
  /** One line a phase: milliseconds and name, in the order in which they began. */
  readonly text: () => string;
}

/** A stopwatch at zero. */
export function stopwatch(): Stopwatch {
  const spent = new Map<string, number>();
  return {
    time: (phase, work) => {
      const before = performance.now();
      const stop = () => spent.set(phase, (spent.get(phase) ?? 0) + performance.now() - before);
      let pending = false;
      try {
        const result = work();
        if (!(result instanceof Promise)) return result;
        pending = true;
        return result.finally(stop) as typeof result;
      } finally {
        if (!pending) stop();
      }
    },
    text: () => [...spent].map(([phase, ms]) => `${ms.toFixed(1).padStart(9)} ms  ${phase}\n`).join(""),
  };
}
