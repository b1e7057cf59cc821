/** A function of small numbers that remembers what it gave for each. */
export function remembered<T>(make: (key: number) => T): (key: number) => T {
  const known: (T | undefined)[] = [];
  return (key) => {
    const value = known[key];
    if (value !== undefined) return value;
    const made = make(key);
    known[key] = made;
    return made;
  };
}
