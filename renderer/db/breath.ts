/** Longest stretch of work in one go, in milliseconds: after it other messages are heard. */
const stretch = 10;

/** How long work of many steps lets other messages in, and hears that it is called off. */
export type Breath = {
  /** Whether the work has gone on for long enough. */
  isDue(): boolean;
  /** Lets other messages in, then goes on. */
  take(): Promise<void>;
  /** Begins the next stretch: others were heard meanwhile. */
  begin(): void;
  /** Whether the work was called off. */
  isOver(): boolean;
};

/** Breath for one piece of work. */
export function breathOf(isOver: () => boolean = () => false): Breath {
  let began = performance.now();
  const begin = (): void => {
    began = performance.now();
  };
  return { isDue: () => performance.now() - began > stretch, take: () => nextTask().then(begin), begin, isOver };
}

/** A task of its own, behind the messages that wait already. Timers would wait four milliseconds each. */
function nextTask(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });
}
