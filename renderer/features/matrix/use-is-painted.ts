import { useEffect, useState } from 'react';

/** Longest wait for a moment without work, in ms. */
const longestWait = 200;

/** Whether the component has been painted; until then it draws what is seen alone, and after that what lies around it. */
export function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(() => {
    const idle = requestIdleCallback(() => setIsPainted(true), { timeout: longestWait });
    return () => cancelIdleCallback(idle);
  }, []);
  return isPainted;
}
