/** A function of small numbers that remembers what it gave for each. */
export function remembered<T>(make: (key: number) => T): (key: number) => T {
  const known: (T | undefined)[] = [];
  return (key) => {
    const value = known[key];
    if (value !== undefined) return value;
    const made = make(key);
    // Without holes: a list with wide ones is kept as a table, in which looking up takes many times as long.
    while (known.length <= key) known.push(undefined);
    known[key] = made;
    return made;
  };
}
