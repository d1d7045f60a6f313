/** Equivalence classes of numbered items: items joined directly or through others are in one class (union-find). */
export class Classes {
  readonly #parent: Int32Array;

  constructor(size: number) {
    this.#parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  /** The smallest item of the class. */
  of(item: number): number {
    const parent = this.#parent;
    let found = item;
    while (parent[found] !== found) {
      parent[found] = parent[parent[found]];
      found = parent[found];
    }
    return found;
  }

  join(a: number, b: number): void {
    const [first, second] = [this.of(a), this.of(b)];
    this.#parent[Math.max(first, second)] = Math.min(first, second);
  }

  /** Joins items with the same key; an empty key joins nothing. */
  joinAlike(keys: Iterable<string>): void {
    const firstWith = new Map<string, number>();
    let item = 0;
    for (const key of keys) {
      const first = firstWith.get(key);
      if (first !== undefined) this.join(first, item);
      else if (key !== '') firstWith.set(key, item);
      item++;
    }
  }

  /** Classes of two or more, each in ascending order. */
  several(): number[][] {
    const members = new Map<number, number[]>();
    for (let item = 0; item < this.#parent.length; item++) {
      const first = this.of(item);
      if (first === item) continue;
      const known = members.get(first);
      if (known === undefined) members.set(first, [first, item]);
      else known.push(item);
    }
    return [...members.values()];
  }
}
